<#macro part>
<toc/>
<#nested>
<pagebreak/>
</#macro>
