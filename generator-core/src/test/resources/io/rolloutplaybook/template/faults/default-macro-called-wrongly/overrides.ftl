<#macro plan_title row>
  <@day on=row.date style="wekday"/>
</#macro>
