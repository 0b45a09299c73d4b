<document id="page" title="Page" subject="S" launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}">
  <section id="s" title="One"><p>${doc.rollout.summary}</p></section>
</document>
