<document id="page" title="Page" subject="${doc.rollout.titel}" launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}">
</document>
