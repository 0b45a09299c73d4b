<#list doc.rollout.title as x>${x}</#list>
