<#macro plan_title row>
  <#if row.occurence??>${row.occurrence}</#if>
</#macro>
