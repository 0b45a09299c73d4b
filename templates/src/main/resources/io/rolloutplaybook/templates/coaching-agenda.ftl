<#-- The coaching agenda: who coaches whom, in which order, on what, with a form for each session. -->
<#include "macros/words.ftl">
<#include "macros/common.ftl">
<#include "macros/coaching-agenda.ftl">
<#include "overrides.ftl">
<@coaching_document>
  <@coaching_cover/>
  <toc/>
  <@coaching_cascade/>
  <@coaching_behaviours/>
  <@coaching_coverage/>
  <@dates_to_be_set/>
  <@coaching_sessions/>
  <@coaching_forms/>
  <@coaching_questions/>
  <@coaching_follow_through/>
</@coaching_document>
