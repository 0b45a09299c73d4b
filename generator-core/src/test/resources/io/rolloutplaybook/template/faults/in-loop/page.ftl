<document id="page" title="Page" subject="${doc.rollout.title}" launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}">
<section id="s" title="Audiences">
<table id="t" title="T">
  <col id="name" title="Name"/>
  <col id="size" title="Size" type="number"/>
  <#list doc.audiences as a>
  <tr>
    <td>${a.name}</td>
    <td>${a.name}</td>
  </tr>
  </#list>
</table>
</section>
</document>
