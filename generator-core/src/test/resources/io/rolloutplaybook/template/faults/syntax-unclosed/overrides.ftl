<#macro plan_cover>
<#if doc.rollout.summary??>
x
</#macro>
