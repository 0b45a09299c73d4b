<#-- The metrics scorecard: baseline, target, and where each metric stands now. -->
<#include "macros/words.ftl">
<#include "macros/common.ftl">
<#include "macros/metrics-scorecard.ftl">
<#include "overrides.ftl">
<@score_document>
  <@score_cover/>
  <toc/>
  <@score_changes/>
  <@score_card/>
  <@score_metrics/>
  <@score_readings/>
  <@score_definitions/>
</@score_document>
