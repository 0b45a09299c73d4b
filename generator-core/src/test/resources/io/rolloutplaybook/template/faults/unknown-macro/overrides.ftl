<#macro plan_cover>
<cover>
  <@rollout_fact/>
</cover>
</#macro>
