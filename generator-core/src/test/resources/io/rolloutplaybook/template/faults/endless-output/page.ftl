<document>
<#list 1.. as n>
  <p>${n}</p>
</#list>
</document>
