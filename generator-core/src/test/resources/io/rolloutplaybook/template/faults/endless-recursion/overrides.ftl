<#macro plan_cover>
<cover>
  <@plan_cover/>
</cover>
</#macro>
