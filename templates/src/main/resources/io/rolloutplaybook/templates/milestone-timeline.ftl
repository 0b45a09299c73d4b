<#-- The milestone timeline: what must be true by when, and what that does to launch. -->
<#include "macros/words.ftl">
<#include "macros/common.ftl">
<#include "macros/milestone-timeline.ftl">
<#include "overrides.ftl">
<@timeline_document>
  <@timeline_cover/>
  <toc/>
  <@timeline_picture/>
  <@timeline_critical_path/>
  <@timeline_slips/>
  <@dates_to_be_set/>
  <@timeline_communications/>
  <@timeline_details/>
  <@timeline_risks/>
  <@timeline_decisions/>
  <@timeline_assumptions/>
</@timeline_document>
