<#include "macros/words.ftl">
<#include "parts/first.ftl">

<document id="page" title="Page" subject="S" launch="${doc.rollout.launch}" as-of="${doc.rollout.asOf}">
  <@part>
    <section id="s" title="One"><p stlye="note">${count(3, "thing")}</p></section>
  </@part>
</document>
