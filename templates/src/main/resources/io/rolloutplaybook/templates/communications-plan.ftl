<#-- The communications plan: who hears what, when, from whom, through which channel. -->
<#include "macros/words.ftl">
<#include "macros/common.ftl">
<#include "macros/communications-plan.ftl">
<#include "overrides.ftl">
<@plan_document>
  <@plan_cover/>
  <toc/>
  <@plan_messages/>
  <@plan_audiences/>
  <@plan_who_hears_what/>
  <@plan_calendar/>
  <@plan_table/>
  <@plan_details/>
  <@plan_upcoming/>
  <@plan_milestones/>
  <@dates_to_be_set/>
  <@plan_drafts/>
</@plan_document>
