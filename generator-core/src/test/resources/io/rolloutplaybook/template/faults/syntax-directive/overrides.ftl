<#macro plan_cover>
<#iff doc.rollout.summary??>x</#iff>
</#macro>
