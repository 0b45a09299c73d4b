<#-- What every document shows in the same way. -->

<#-- A document's title: its name, and whom and which wave it is for where it is not for all. -->
<#function document_title name>
  <#local title = name>
  <#if doc.rollout.audience??><#local title = title + " for " + doc.rollout.audience></#if>
  <#if doc.rollout.wave??><#local title = title + " · " + doc.rollout.wave></#if>
  <#return title>
</#function>

<#macro rollout_facts>
<#if doc.rollout.waves?has_content && (doc.rollout.moves?has_content || doc.rollout.putOff??)>
<fact label="First launch"><@launch_date doc.rollout/></fact>
</#if>
<#list doc.rollout.waves as wave>
<fact label="Launch · ${wave.name}"><@launch_date wave/></fact>
<#else>
<fact label="Launch<#if doc.rollout.wave??> · ${doc.rollout.wave}</#if>"><@launch_date doc.rollout/></fact>
</#list>
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

<#-- When something launches: "Q3 2027", and below "first planned for 1 March 2027; dates count from 30 September 2027 so far". -->
<#macro launch_date of>
<#local before = of.moves?map(m -> m.from)>
<#if of.putOff??><#local before = before + [of.putOff.date]></#if>
<#local rough = (of.launch!"")?length gt 10>
<#if of.launch??><@day of.launch "full"/><#else><status kind="watch">To be set</status></#if><#t>
<#if before?has_content || rough><note><#if before?has_content>first planned for <#list before as date><@day date "long"/><#sep>, then for </#list></#if><#if rough><#if before?has_content>; </#if>dates count from <@day of.launch[0..9] "long"/> so far</#if></note></#if><#t>
</#macro>

<#-- The waves that have a launch. -->
<#function launching_waves>
  <#return doc.rollout.waves?filter(w -> w.launch??)>
</#function>

<#-- What the day is that a whole workbook counts from. -->
<#function launch_label>
  <#return doc.rollout.waves?has_content?then("First launch", "Launch")>
</#function>

<#-- What works out in Excel how many days a date is from launch, where there is one. -->
<#function days_from_launch>
  <#return doc.rollout.launch???then("date - launch", "")>
</#function>

<#-- How long it is to launch, as a key figure. -->
<#macro launch_key_figure>
<#local waves = launching_waves()>
<#if waves?has_content>
<#local ahead = waves?filter(w -> !w.launched)>
<#if ahead?has_content>
<#local n = ahead[0].workingDaysToLaunch>
<key-figure value="${about(ahead[0].launch)}${digits(n)}">${form(n, "working day")}<br/>to launch in ${ahead[0].name}</key-figure>
<#else>
<#local last = waves?last>
<#local n = -last.workingDaysToLaunch>
<key-figure value="${about(last.launch)}${digits(n)}">${form(n, "working day")}<br/>since the last launch</key-figure>
</#if>
<#elseif doc.rollout.launch??>
<#local days = doc.rollout.workingDaysToLaunch>
<#local lead = about(doc.rollout.launch)>
<#if days == 0 && lead == "">
<key-figure value="0">launch is<br/>today</key-figure>
<#elseif days gte 0>
<key-figure value="${lead}${digits(days)}">${form(days, "working day")}<br/>to launch</key-figure>
<#else>
<key-figure value="${lead}${digits(-days)}">${form(-days, "working day")}<br/>since launch</key-figure>
</#if>
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
    <#case "launch">
      <#if band.launches?filter(l -> about(l.launch) != "")?has_content>
        <#return band.launches?map(l -> (l.wave!"Launch") + (about(l.launch) == "")?then("", " " + short_day(l.launch)))?join(", ")>
      </#if>
      <#return band.reason!"Launch week">
    <#case "after"><#return "After launch">
    <#default><#return band.reason!"Blackout">
  </#switch>
</#function>

<#-- The lines of a figure over time; launch can be left out where a band shows it. -->
<#macro flags span launch=true of="">
<#if span.asOfShown>
<flag kind="today" on="${doc.rollout.asOf}" label="Today ${short_day(doc.rollout.asOf)}"/>
</#if>
<#if launch>
<@launch_flags of/>
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

<#-- The line of launch; with waves one for each, or for one of them alone; none where it is to be set. -->
<#macro launch_flags of="">
<#local waves = launching_waves()>
<#list waves?filter(w -> of == "" || w.name == of) as wave>
<flag kind="launch" on="${wave.launch}" label="${wave.name} ${short_day(wave.launch)}"/>
</#list>
<#if !waves?has_content && doc.rollout.launch??>
<flag kind="launch" on="${doc.rollout.launch}" label="Launch ${short_day(doc.rollout.launch)}"/>
</#if>
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
    <#case "external"><#return "External">
    <#default><#return "Employees">
  </#switch>
</#function>

<#-- What nobody has put a date on yet: it stands here and in no calculation. -->
<#macro dates_to_be_set orientation="portrait">
<#if doc.undated?has_content>
<section id="to-be-set" title="Dates to be set" orientation="${orientation}">
  <deck>${in_words(doc.undated?size)?cap_first} ${form(doc.undated?size, "item has", "items have")} no date yet, and ${form(doc.undated?size, "is", "are")} counted nowhere else.</deck>
  <table id="to_be_set" title="What has no date yet">
    <col id="item" title="What" strong="true"/>
    <col id="owner" title="Owner"/>
    <col id="date" title="Date"/>
    <col id="waiting" title="What waits for it"/>
    <#list doc.undated as u>
    <tr>
      <td>${u.name}</td>
      <td><#if u.owner??>${u.owner}<#else><status kind="watch">Gap</status></#if></td>
      <td><#if u.countsFrom??>counts from ${u.countsFrom}<#else><status kind="watch">To be set</status></#if></td>
      <td><#if u.waiting?has_content>${listing(u.waiting)}<#else><none/></#if></td>
    </tr>
    </#list>
  </table>
</section>
</#if>
</#macro>

<#-- "✓ 3 sent  ■ 1 overdue": in Excel, above a table, how many of its rows have which status. -->
<#macro status_counts statuses words>
<only formats="xlsx">
<p><#list words as w><#local n = statuses?filter(s -> w.of?seq_contains(s))?size><#if n gt 0><status kind="${w.kind}">${digits(n)} ${w.word}</status>  </#if></#list></p>
</only>
</#macro>

<#macro communication_counts rows>
<@status_counts statuses=rows?map(r -> r.status) words=[
  {"kind": "done", "word": "sent", "of": ["sent", "sent-late"]},
  {"kind": "good", "word": "running", "of": ["running"]},
  {"kind": "bad", "word": "overdue", "of": ["overdue"]},
  {"kind": "bad", "word": "late", "of": ["late"]},
  {"kind": "due", "word": "due", "of": ["due"]},
  {"kind": "open", "word": "planned", "of": ["planned"]},
  {"kind": "open", "word": "dropped", "of": ["dropped"]}]/>
</#macro>

<#macro milestone_counts rows>
<@status_counts statuses=rows?map(r -> r.status) words=[
  {"kind": "done", "word": "reached", "of": ["done", "done-late"]},
  {"kind": "good", "word": "in progress", "of": ["in-progress"]},
  {"kind": "watch", "word": "at risk", "of": ["at-risk"]},
  {"kind": "bad", "word": "late", "of": ["late"]},
  {"kind": "bad", "word": "overdue", "of": ["overdue"]},
  {"kind": "open", "word": "planned", "of": ["planned"]},
  {"kind": "open", "word": "dropped", "of": ["dropped"]}]/>
</#macro>

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

<#-- How things came from the first day planned to the one they have now: names and their moves. -->
<#macro moves_table moved id heading title>
<table id="moves" title="${title}">
  <col id="${id}" title="${heading}" strong="true"/>
  <col id="from" title="From" type="date"/>
  <col id="to" title="To" type="date"/>
  <col id="days" title="Working days" type="number" format="+0"/>
  <col id="reason" title="Why"/>
  <#list moved as m>
  <#list m.moves as move>
  <tr>
    <td>${m.name}</td>
    <td>${move.from}</td>
    <td><#if move.to??>${move.to}<#else><text><status kind="watch">${"To\x00A0be\x00A0set"}</status></text></#if></td>
    <td><#if move.days??>${(about(move.from) == "")?then(about(move.to), "~")}${move.days}<#else><none/></#if></td>
    <td><#if move.reason??>${move.reason}<#else><status kind="watch">Gap</status></#if></td>
  </tr>
  </#list>
  </#list>
</table>
</#macro>
