<document id="page" title="Page" subject="S" launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}">
  <#assign style = "shrot">
  <section id="s" title="One"><p>Ä😀 <date on="${doc.rollout.launch}" style="${style}"/></p></section>
</document>
