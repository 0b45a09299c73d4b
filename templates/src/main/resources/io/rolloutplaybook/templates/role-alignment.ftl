<#-- The role-alignment worksheet: what changes for each role, in seven questions. -->
<#include "macros/words.ftl">
<#include "macros/common.ftl">
<#include "macros/role-alignment.ftl">
<#include "overrides.ftl">
<@roles_document>
  <@roles_cover/>
  <toc/>
  <@roles_glance/>
  <@roles_overview/>
  <@roles_pages/>
  <@roles_bridge/>
  <@roles_calendar/>
  <@roles_sessions/>
  <@dates_to_be_set "landscape"/>
  <@roles_duties/>
  <@roles_worksheet/>
</@roles_document>
