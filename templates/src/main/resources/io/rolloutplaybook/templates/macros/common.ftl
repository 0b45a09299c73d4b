<#-- What every document shows in the same way. -->

<#-- A document's title: its name, and whom it is for where it is not for everybody. -->
<#function document_title name>
  <#if doc.rollout.audience??><#return name + " for " + doc.rollout.audience></#if>
  <#return name>
</#function>

<#macro rollout_facts>
<fact label="Launch"><@day doc.rollout.launch "full"/></fact>
<#if doc.rollout.sponsorName??>
<fact label="Sponsor">${doc.rollout.sponsorName}<#if doc.rollout.sponsorTitle??><note>${doc.rollout.sponsorTitle}</note></#if></fact>
<#else>
<fact label="Sponsor"><status kind="watch">Not named</status></fact>
</#if>
<#if doc.rollout.organisation??>
<fact label="Organisation">${doc.rollout.organisation}</fact>
</#if>
<fact label="As of"><@day doc.rollout.asOf "long"/></fact>
<#if doc.rollout.version??>
<fact label="Version">${doc.rollout.version}</fact>
</#if>
</#macro>

<#-- How long it is to launch, as a key figure. -->
<#macro launch_key_figure>
<#local days = doc.rollout.workingDaysToLaunch>
<#if days == 0>
<key-figure value="0">launch is<br/>today</key-figure>
<#elseif days gt 0>
<key-figure value="${digits(days)}">${form(days, "working day")}<br/>to launch</key-figure>
<#else>
<key-figure value="${digits(-days)}">${form(-days, "working day")}<br/>since launch</key-figure>
</#if>
</#macro>

<#-- The grounds of a figure over time. -->
<#macro bands list labels=true>
<#list list as band>
<band kind="${band.kind}" from="${band.from}" to="${band.to}" label="${labels?then(band_label(band), "")}"/>
</#list>
</#macro>

<#function band_label band>
  <#switch band.kind>
    <#case "before"><#return "Before launch">
    <#case "launch"><#return "Launch week">
    <#case "after"><#return "After launch">
    <#default><#return band.reason!"Blackout">
  </#switch>
</#function>

<#-- The lines of a figure over time; launch can be left out where a band shows it. -->
<#macro flags span launch=true>
<#if span.asOfShown>
<flag kind="today" on="${doc.rollout.asOf}" label="Today ${short_day(doc.rollout.asOf)}"/>
</#if>
<#if launch>
<flag kind="launch" on="${doc.rollout.launch}" label="Launch ${short_day(doc.rollout.launch)}"/>
</#if>
</#macro>

<#-- A team's own texts: in Excel a column for each key that an item of the list has. -->
<#function extra_keys rows>
  <#local keys = []>
  <#list rows as row>
    <#list row.extra?keys as key>
      <#if !keys?seq_contains(key)><#local keys = keys + [key]></#if>
    </#list>
  </#list>
  <#return keys>
</#function>

<#macro extra_columns keys>
<#list keys as key>
  <col id="extra_${key?replace("-", "_")}" title="${key?replace("-", " ")?cap_first}" formats="xlsx"/>
</#list>
</#macro>

<#macro extra_cells keys row>
<#list keys as key>
    <td>${row.extra[key]!}</td>
</#list>
</#macro>

<#function phase_name phase>
  <#switch phase>
    <#case "before"><#return "Before launch">
    <#case "launch"><#return "Launch week">
    <#default><#return "After launch">
  </#switch>
</#function>

<#-- The people of a tier. -->
<#function tier_name tier>
  <#switch tier>
    <#case "leader"><#return "Leaders">
    <#case "manager"><#return "Managers">
    <#default><#return "Employees">
  </#switch>
</#function>

<#macro communication_status status>
<#switch status>
<#case "sent"><status kind="done">Sent</status><#break>
<#case "sent-late"><status kind="done-late">Sent late</status><#break>
<#case "running"><status kind="good">Running</status><#break>
<#case "overdue"><status kind="bad">Overdue</status><#break>
<#case "late"><status kind="bad">Late</status><#break>
<#case "due"><status kind="due">Due</status><#break>
<#case "dropped"><status kind="open">Dropped</status><#break>
<#default><status kind="open">Planned</status>
</#switch>
</#macro>

<#macro milestone_status status>
<#switch status>
<#case "done"><status kind="done">Done</status><#break>
<#case "done-late"><status kind="done-late">Done late</status><#break>
<#case "overdue"><status kind="bad">Overdue</status><#break>
<#case "late"><status kind="bad">Late</status><#break>
<#case "at-risk"><status kind="watch">At risk</status><#break>
<#case "in-progress"><status kind="good">In progress</status><#break>
<#case "dropped"><status kind="open">Dropped</status><#break>
<#default><status kind="open">Planned</status>
</#switch>
</#macro>
