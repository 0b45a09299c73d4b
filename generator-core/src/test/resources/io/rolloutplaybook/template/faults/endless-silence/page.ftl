<document>
<#list 1.. as n>
  <#assign x = n>
</#list>
</document>
