<#macro plan_title>
Title
</#macro>
