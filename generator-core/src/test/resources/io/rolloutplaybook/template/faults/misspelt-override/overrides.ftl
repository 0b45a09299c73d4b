<#macro plan_document>
<document id="x" title="T" subject="S" launch="2027-03-01" as-of="2027-02-08"><toc title="${heading_of("a")}"/></document>
</#macro>
<#function heading_of text><#return text></#function>
<#macro plan_titel row>${row.title}</#macro>
<#macro roles_title row>${row.title}</#macro>
