<#-- The parts of the milestone timeline. Each macro writes one part, and can be replaced alone. -->

<#macro timeline_document>
<document id="milestone-timeline" title="${document_title("Milestone timeline")}" subject="${doc.rollout.title}"<#if doc.rollout.organisation??> organisation="${doc.rollout.organisation}"</#if><#if doc.rollout.version??> version="${doc.rollout.version}"</#if><#if doc.rollout.sponsorName??> author="${doc.rollout.sponsorName}"</#if><#if doc.rollout.launch??> launch="${doc.rollout.launch}"</#if> as-of="${doc.rollout.asOf}" language="${doc.rollout.language}" launch-label="${launch_label()}">
<#nested>
</document>
</#macro>

<#-- All milestones but those dropped, in order of their numbers. -->
<#function timeline_live>
  <#return (doc.critical + doc.others)?sort_by("number")>
</#function>

<#-- The cover: facts, one mark a milestone, key figures. -->

<#macro timeline_cover>
<cover>
  <#if doc.rollout.summary??>
  <summary>${doc.rollout.summary}</summary>
  </#if>
  <@rollout_facts/>
  <#if doc.figures.total gt 0>
  <@timeline_strip/>
  </#if>
  <@timeline_key_figures/>
</cover>
</#macro>

<#macro timeline_strip>
<dot-strip from="${doc.span.from}" to="${doc.span.to}" legend="One mark a milestone: filled on the critical path, open off it<#if doc.figures.done gt 0>, grey reached</#if><#if doc.figures.overdue gt 0>, square overdue</#if>" alt="${count(doc.figures.total, "milestone")} over time, ${doc.figures.done} of them reached">
  <#list timeline_live() as m>
  <dot on="${m.date}" mark="${timeline_mark(m)}"/>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind != "blackout")/>
  <@flags doc.span/>
</dot-strip>
</#macro>

<#function timeline_mark m>
  <#if m.actual??><#return "dot-done"></#if>
  <#if m.status == "overdue"><#return "square"></#if>
  <#return m.critical?then("dot", "dot-open")>
</#function>

<#macro timeline_key_figures>
<#local f = doc.figures>
<@launch_key_figure/>
<#if timeline_has_milestones()>
<key-figure value="${digits(f.total)}">${form(f.total, "milestone")}<br/>${f.done} reached<#if f.overdue gt 0>, ${f.overdue} overdue</#if></key-figure>
<key-figure value="${digits(f.moved)}">later than<br/>planned</key-figure>
</#if>
<#if doc.launch.floatDays?? && f.total gt 1>
<key-figure value="${signed_or_plain(doc.launch.floatDays)}">${form(doc.launch.floatDays?abs, "working day")} of float<br/>on the critical path</key-figure>
</#if>
<#if doc.launch.awaited && !doc.launch.done>
<key-figure value="${digits(doc.launch.days)}">${form(doc.launch.days, "working day")} that<br/>launch moves</key-figure>
</#if>
</#macro>

<#-- 3 -> "3", -3 -> "−3". -->
<#function signed_or_plain n>
  <#return (n lt 0)?then(signed(n), digits(n))>
</#function>

<#-- The picture, with the table of milestones beneath. -->

<#-- A rollout can have risks and decisions before it has milestones. -->
<#function timeline_has_milestones>
  <#return doc.figures.total + doc.dropped?size gt 0>
</#function>

<#macro timeline_picture>
<#if timeline_has_milestones()>
<section id="timeline" title="Timeline" running="Timeline and milestones" orientation="landscape">
  <deck><@timeline_deck/></deck>
  <#if doc.figures.total gt 0>
  <@timeline_figure/>
  </#if>
  <except formats="xlsx">
  <@timeline_break doc.figures.total + doc.dropped?size + doc.workstreams?size + doc.waves?size/>
  <@timeline_table "milestones_on_pages"/>
  <@timeline_legend/>
  </except>
</section>
<only formats="xlsx">
<section id="milestones" title="Milestones" orientation="landscape">
  <deck><@timeline_deck/></deck>
  <@milestone_counts timeline_live() + doc.dropped/>
  <@timeline_table/>
  <@timeline_legend false/>
</section>
</only>
<#else>
<left-out>Timeline</left-out>
</#if>
</#macro>

<#-- A page holds the picture and the table of twelve rows; Word's are higher. Waves and workstreams have headings. -->
<#macro timeline_break rows>
<#if rows gt 12>
<page-break/>
<#elseif rows gt 9>
<only formats="docx"><page-break/></only>
</#if>
</#macro>

<#-- "'Pilot' slipped 6 working days and used up all float. Closing it today would still move launch to 5 March." -->
<#macro timeline_deck>
<#local l = doc.launch>
<#if doc.waves?has_content && doc.figures.total gt 0 && doc.figures.done lt doc.figures.total>
<#list doc.waves as w>
<@timeline_wave_deck w/>
</#list>
<#elseif doc.figures.total == 0>
All milestones were dropped.
<#elseif doc.figures.done == doc.figures.total>
<#local n = doc.figures.total>
<#local late = doc.figures.doneLate>
${(n == 1)?then("The only milestone has", (n == 2)?then("Both milestones have", "All " + in_words(n) + " milestones have"))} been reached<#if late gt 0>, <#if n gt 1>${(late == n)?then((n == 2)?then("both", "all of them"), in_words(late) + " of them")} </#if>later than planned</#if>.
<#elseif doc.figures.total == 1 && doc.slips?size == 0 && l.awaited>
<#list timeline_live() as m>The only milestone, “${m.name}”, is due <@on_day m.date "day"/> and has not slipped.</#list>
<#elseif !l.planned??>
Launch is to be set, so that no milestone leads to it yet.
<#elseif l.launched>
Launch took place <@timeline_launched l/>.
<#elseif !l.awaited>
Launch waits for no milestone.<#if l.driver??> <@timeline_driver l/></#if>
<#elseif l.done>
Everything that launch waits for has been reached.
<#elseif l.driver??>
<@timeline_driver l/> <@timeline_outlook l/>
<#else>
Nothing on the critical path has slipped<#if l.days gt 0>, but what waits for what moves launch to <@day l.now "day"/>.<#elseif l.floatDays?? && l.floatDays gt 0>; ${count(l.floatDays, "working day")} of float ${form(l.floatDays, "is", "are")} left.<#elseif l.floatDays??>; it has no float.<#else>.</#if>
</#if>
</#macro>

<#-- "EMEA: nothing on the critical path has slipped; 4 working days of float are left." -->
<#macro timeline_wave_deck w>
<#local l = w.launch>
${w.wave}<#if l.launched> launched <@timeline_launched l/>.<#else>: <#if !l.awaited>launch waits for no milestone.<#elseif l.done>everything that launch waits for has been reached.<#elseif l.driver??><@timeline_driver l/> <@timeline_outlook l/><#else>nothing on the critical path has slipped<#if l.days gt 0>, but what waits for what moves launch to <@day l.now "day"/>.<#elseif l.floatDays?? && l.floatDays gt 0>; ${count(l.floatDays, "working day")} of float ${form(l.floatDays, "is", "are")} left.<#elseif l.floatDays??>; it has no float.<#else>.</#if></#if></#if>
</#macro>

<#-- "on 18 January, 2 working days late": the day of a launch that has taken place. -->
<#macro timeline_launched l><@on_day l.now "day"/><#if l.days gt 0>, ${count(l.days, "working day")} late</#if></#macro>

<#-- What slipped most on the critical path. -->
<#macro timeline_driver l>
<#local m = l.driver>
“${m.name}” ${l.driverOverdue?then("is", "slipped")} ${count(l.driverSlip, "working day")}<#if l.driverOverdue> overdue</#if><#if m.date == (l.planned!"") && !l.driverOverdue>, and launch with it<#elseif m.floatDays gt 0> and has ${digits(m.floatDays)} of float left<#else> and used up all float</#if>.<#t>
</#macro>

<#-- What that does to launch. -->
<#macro timeline_outlook l>
<#if l.days == 0>Launch <@on_day l.planned "day"/> can be held.<#elseif l.driverOverdue>Closing it today would still move launch to <@day l.now "day"/>.<#else>Launch moves to <@day l.now "day"/>.</#if><#t>
</#macro>

<#macro timeline_figure>
<timeline from="${doc.span.from}" to="${doc.span.to}" date-heading="Date now" slip-heading="Slip" weeks-label="Weeks from <#if doc.rollout.waves?has_content>the first </#if>launch" launch-label="Launch" alt="${count(doc.figures.total, "milestone")} over time with what they wait for; ${doc.critical?size} on the critical path, ${doc.figures.done} reached, ${doc.figures.moved} later than planned">
  <#if doc.waves?has_content>
  <@timeline_wave_tracks/>
  <#elseif doc.workstreams?has_content>
  <#list doc.workstreams as w>
  <#local open = w.rows?filter(m -> m.status != "dropped")>
  <#if open?has_content>
  <track title="${timeline_workstream(w)}">
    <#list open as m><@timeline_bar m/></#list>
  </track>
  </#if>
  </#list>
  <#else>
  <#if doc.critical?has_content>
  <track title="${timeline_path_title()}">
    <#list doc.critical as m><@timeline_bar m/></#list>
  </track>
  </#if>
  <#if doc.others?has_content>
  <track title="Other milestones">
    <#list doc.others as m><@timeline_bar m/></#list>
  </track>
  </#if>
  </#if>
  <@bands doc.span.bands?filter(band -> band.kind != "launch")/>
  <#list doc.span.bands?filter(band -> band.kind == "launch") as band>
  <band kind="launch" from="${band.from}" to="${band.to}" label=""/>
  </#list>
  <@flags doc.span/>
</timeline>
</#macro>

<#function timeline_workstream w>
  <#return w.name!"Other milestones">
</#function>

<#-- What concerns the whole rollout first, then wave by wave. -->
<#macro timeline_wave_tracks>
  <#local global = timeline_live()?filter(m -> !(m.wave??))>
  <#if global?has_content>
  <track title="Whole rollout">
    <#list global as m><@timeline_bar m/></#list>
  </track>
  </#if>
  <#list doc.rollout.waves as wave>
  <#local own = timeline_live()?filter(m -> (m.wave!"") == wave.name)>
  <#if own?has_content>
  <track title="${wave.name}">
    <#list own as m><@timeline_bar m/></#list>
  </track>
  </#if>
  </#list>
</#macro>

<#function timeline_path_title>
  <#return doc.launch.awaited?then("Critical path to launch", "Critical path")>
</#function>

<#macro timeline_bar m>
<bar id="${m.id}" number="${m.number}" label="${m.name}" status="${timeline_status_kind(m.status)}"<#if m.start??> start="${m.start}"</#if> planned="${m.moved?then(m.planned, m.date)}"<#if m.effectiveStart??> effective-start="${m.effectiveStart}"</#if> effective="${m.date}" slip="${m.slip}" critical="${m.critical?string("true", "false")}" after="${m.after?filter(d -> d.shown && !d.dropped)?map(d -> d.id)?join(" ")}"<#if m.progress??> progress="${m.progress}"</#if>/>
</#macro>

<#function timeline_status_kind status>
  <#switch status>
    <#case "done"><#return "done">
    <#case "done-late"><#return "done-late">
    <#case "overdue"><#case "late"><#return "bad">
    <#case "at-risk"><#return "watch">
    <#case "in-progress"><#return "good">
    <#default><#return "open">
  </#switch>
</#function>

<#-- A slip has the colours that it has in the picture. -->
<#function timeline_slip_kind m>
  <#if m.slip lt 0><#return "good"></#if>
  <#return (timeline_status_kind(m.status) == "bad")?then("bad", "watch")>
</#function>

<#-- On a page what people read together; Excel has a column for everything. -->
<#macro timeline_table id="milestones">
<#local rows = timeline_live() + doc.dropped>
<#local lengths = rows?filter(m -> m.length??)?has_content>
<#local waits = rows?filter(m -> m.after?has_content)?has_content>
<#local criteria = rows?filter(m -> m.doneWhen??)?has_content>
<#local extra = extra_keys(rows)>
<#local progress = rows?filter(m -> m.progress??)?has_content>
<table id="${id}" title="All milestones"<#if doc.workstreams?has_content> groups="Workstream"</#if>>
  <col id="number" title="No." type="number"/>
  <col id="milestone" title="Milestone"/>
  <col id="owner" title="Owner"/>
  <col id="planned" title="Planned" type="date"/>
  <col id="now" title="Date now" type="date" formats="pdf docx"/>
  <col id="forecast" title="Forecast" type="date" formats="xlsx"/>
  <col id="actual" title="Actual" type="date" formats="xlsx"/>
  <col id="slip" title="Slip" type="number" format="+0"/>
  <col id="from_launch" title="T±" type="number" format="+0"/>
  <#if lengths>
  <col id="length" title="Length" type="number"/>
  </#if>
  <col id="float" title="Float" type="number"/>
  <#if waits>
  <col id="after" title="After"/>
  </#if>
  <#if criteria>
  <col id="done_when" title="Done when"/>
  </#if>
  <#if progress>
  <col id="progress" title="Progress" type="progress" width="18"/>
  </#if>
  <col id="status" title="Status" type="status"/>
  <@timeline_excel_columns/>
  <@extra_columns extra/>
  <#if doc.workstreams?has_content>
  <#list doc.workstreams as w>
  <group title="${timeline_workstream(w)}">
    <#if w.lead??>
    <note>led by ${w.lead}</note>
    </#if>
    <#list w.rows as m>
    <@timeline_row m lengths waits criteria progress extra/>
    </#list>
  </group>
  </#list>
  <#else>
  <#list rows as m>
  <@timeline_row m lengths waits criteria progress extra/>
  </#list>
  </#if>
</table>
</#macro>

<#macro timeline_row m lengths waits criteria progress extra>
  <tr<#if m.critical> strong="true"</#if>>
    <td>${m.number}</td>
    <td>${m.name}</td>
    <td><#if m.owner??>${m.owner}<#else><status kind="watch">Gap</status></#if></td>
    <td>${m.planned}</td>
    <td><#if m.status == "dropped"><none/><#elseif m.actual?? || m.date != m.planned>${m.date}<#else><text><muted>as planned</muted></text></#if></td>
    <td>${m.forecast!}</td>
    <td>${m.actual!}</td>
    <#if m.status == "dropped">
    <td><none/></td>
    <#else>
    <td<#if m.slip != 0> kind="${timeline_slip_kind(m)}"</#if>>${m.slip}</td>
    </#if>
    <td><@from_launch_cell days=(m.workingDaysFromLaunch!) on=(m.date)/></td>
    <#if lengths>
    <td><#if m.length??>${m.length}<#else><none/></#if></td>
    </#if>
    <td><#if m.floatDays??>${m.floatDays}<#else><none/></#if></td>
    <#if waits>
    <#local after = m.after?filter(d -> !d.dropped)>
    <td><#if after?has_content>${after?map(d -> d.dated?then(digits(d.number), d.name + " (date to be set)"))?join(", ")}<#else><none/></#if></td>
    </#if>
    <#if criteria>
    <td><#if m.doneWhen??>${m.doneWhen}<#else><status kind="watch">Gap</status></#if></td>
    </#if>
    <#if progress>
    <td><#if m.progress??><progress value="${m.progress}"<#if m.expected??> expected="${m.expected}"</#if>/></#if></td>
    </#if>
    <td><@milestone_status m.status/></td>
    <@timeline_excel_cells m/>
    <@extra_cells extra m/>
  </tr>
</#macro>

<#macro timeline_excel_columns>
  <col id="id" title="Id" formats="xlsx"/>
  <#if doc.rollout.waves?has_content>
  <col id="wave" title="Wave" formats="xlsx"/>
  <col id="launch" title="Launch" type="date" formats="xlsx"/>
  </#if>
  <col id="phase" title="Phase" formats="xlsx"/>
  <col id="start" title="Start" type="date" formats="xlsx"/>
  <col id="date" title="Date now" type="date" formats="xlsx"/>
  <col id="days_from_launch" title="Days from launch" type="number" format="+0" formula="${days_from_launch()}" formats="xlsx"/>
  <col id="to_launch" title="Working days to launch" type="number" formats="xlsx"/>
  <col id="critical" title="Critical path" formats="xlsx"/>
  <col id="depends_on" title="Depends on" formats="xlsx"/>
  <col id="earliest" title="Earliest" type="date" formats="xlsx"/>
  <col id="latest" title="Latest" type="date" formats="xlsx"/>
  <col id="audiences" title="Audiences" formats="xlsx"/>
  <col id="supporting" title="Supporting communications" formats="xlsx"/>
  <col id="accountable" title="Accountable" formats="xlsx"/>
  <col id="responsible" title="Responsible" formats="xlsx"/>
  <col id="consulted" title="Consulted" formats="xlsx"/>
  <col id="informed" title="Informed" formats="xlsx"/>
  <col id="remarks" title="Remarks" formats="xlsx"/>
</#macro>

<#macro timeline_excel_cells m>
    <td>${m.id}</td>
    <#if doc.rollout.waves?has_content>
    <td>${m.wave!}</td>
    <td>${m.launch!}</td>
    </#if>
    <td>${phase_name(m.phase)}</td>
    <td>${m.start!}</td>
    <td>${m.date}</td>
    <td>${from_launch(m.daysFromLaunch!, m.date)}</td>
    <td><#if m.workingDaysFromLaunch??>${from_launch(-m.workingDaysFromLaunch, m.date)}</#if></td>
    <td>${m.critical?then("yes", "")}</td>
    <td>${m.after?filter(d -> !d.dropped)?map(d -> d.name + d.dated?then("", " (date to be set)"))?join(", ")}</td>
    <td>${m.earliest!}</td>
    <td>${m.latest!}</td>
    <td>${m.audiences?join(", ")}</td>
    <td>${m.support?join(", ")}</td>
    <td>${m.accountable!}</td>
    <td>${m.responsible?join(", ")}</td>
    <td>${m.consulted?join(", ")}</td>
    <td>${m.informed?join(", ")}</td>
    <td><#if m.droppedBecause??>Dropped: ${m.droppedBecause}</#if><#if m.behind>Behind: ${m.progressPercent}% done where ${m.expectedPercent}% of the time has passed</#if></td>
</#macro>

<#macro timeline_legend picture=true>
<p style="note"><#if picture><mark kind="diamond"/> forecast or actual<#if doc.figures.moved gt 0>, <mark kind="diamond-open"/> planned</#if>.<#if timeline_live()?filter(m -> m.progress??)?has_content> A bar is filled as far as the work is.</#if> </#if>Bold: critical path<#if doc.waves?has_content> of a wave</#if>. Slip, T±, length and float in working days<#if doc.waves?has_content>; T± from the launch of the wave, float the least before any launch that waits</#if>.${about_words((timeline_live() + doc.dropped)?filter(m -> m.daysFromLaunch??)?map(m -> m.date))}</p>
<@timeline_behind/>
</#macro>

<#-- "Behind: “Pilot” is at 40%, and 63% of its working days have passed." -->
<#macro timeline_behind>
<#local behind = timeline_live()?filter(m -> m.behind)>
<#if behind?has_content>
<p style="note"><status kind="watch">Behind</status>: <#list behind as m>“${m.name}” is at ${m.progressPercent}%, and ${m.expectedPercent}% of its working days have passed<#sep>; </#list>.</p>
</#if>
</#macro>

<#-- The critical path. -->

<#macro timeline_critical_path>
<#local paths = doc.waves?filter(w -> w.critical?size gt 1)>
<#if paths?has_content>
<section id="critical-path" title="Critical path of each wave" running="Critical paths">
  <#list paths as w>
  <h2>${w.wave}</h2>
  <p><@timeline_path_deck w.launch w.critical/></p>
  <@timeline_path_table w.critical "critical_path_" + w?counter/>
  </#list>
  <@timeline_path_note/>
</section>
<#elseif doc.critical?size gt 1 && !doc.waves?has_content>
<section id="critical-path" title="Critical path">
  <deck><@timeline_path_deck/></deck>
  <@timeline_path_table/>
  <@timeline_path_note/>
</section>
<#else>
<left-out>Critical path</left-out>
</#if>
</#macro>

<#macro timeline_path_table critical=doc.critical id="critical_path">
  <table id="${id}" title="The chain of milestones with the least float">
    <col id="number" title="No." type="number"/>
    <col id="milestone" title="Milestone" strong="true"/>
    <col id="start" title="Start" type="date"/>
    <col id="date" title="Date now" type="date"/>
    <col id="earliest" title="Earliest" type="date"/>
    <col id="latest" title="Latest" type="date"/>
    <col id="float" title="Float" type="number"/>
    <col id="status" title="Status" type="status"/>
    <#list critical as m>
    <tr>
      <td>${m.number}</td>
      <td>${m.name}</td>
      <td><#if m.effectiveStart??>${m.effectiveStart}<#else><none/></#if></td>
      <td>${m.date}</td>
      <td><#if m.earliest??>${m.earliest}<#else><none/></#if></td>
      <td><#if m.latest??>${m.latest}<#else><none/></#if></td>
      <td><#if m.floatDays??>${m.floatDays}<#else><none/></#if></td>
      <td><@milestone_status m.status/></td>
    </tr>
    </#list>
  </table>
</#macro>

<#macro timeline_path_note>
  <p style="note">Earliest: what it waits for is reached, and its own work then takes as long as planned or forecast. Latest: without moving ${doc.launch.awaited?then("launch", "the last milestone")}. Float: the working days between the two.</p>
</#macro>

<#macro timeline_path_deck l=doc.launch critical=doc.critical>
<#local open = critical?filter(m -> !(m.actual??))>
<#local first = critical[0]>
<#local last = critical[critical?size - 1]>
${in_words(critical?size)?cap_first} milestones lead from “${first.name}” to “${last.name}”; <#if open?size == 0>all of them have been reached<#elseif open?size == critical?size>none of them has been reached yet<#else>${in_words(open?size)} ${form(open?size, "is", "are")} still open</#if>.
<#local tight = open?filter(m -> m.floatDays == 0)>
<#if open?has_content && l.floatDays??>
<#if l.floatDays gt 0>The chain has ${count(l.floatDays, "working day")} of float.<#elseif l.floatDays == 0>Any further slip<#if tight?size lt open?size> of ${listing_short(tight?map(m -> "“" + m.name + "”"))}</#if> moves ${l.awaited?then("launch", "its end")}.<#elseif l.awaited>The chain is ${count(-l.floatDays, "working day")} too long for launch <@on_day l.planned "day"/>.<#else>The chain is ${count(-l.floatDays, "working day")} too long for the plan.</#if>
</#if>
</#macro>

<#-- Slips and their effect on launch. -->

<#-- How a launch moved; put off without a new date, it has moved as well. -->
<#function timeline_launch_moves name of>
  <#if of.putOff??>
    <#return {"name": name, "moves": of.moves + [{"from": of.putOff.date, "reason": of.putOff.reason}]}>
  </#if>
  <#return {"name": name, "moves": of.moves}>
</#function>

<#macro timeline_slips>
<#local launches = doc.rollout.waves?has_content?then([timeline_launch_moves("First launch", doc.rollout)], [])>
<#list doc.rollout.waves as wave>
  <#local launches = launches + [timeline_launch_moves("Launch · " + wave.name, wave)]>
<#else>
  <#local launches = [timeline_launch_moves("Launch", doc.rollout)]>
</#list>
<#local moved = (launches + timeline_live())?filter(m -> m.moves?has_content)>
<#if doc.slips?has_content || doc.pushed?has_content || moved?has_content>
<section id="slips" title="Slips and their effect on launch" running="Slips">
  <deck><@timeline_slips_deck/></deck>
  <#if doc.slips?has_content>
  <table id="slips" title="Milestones that are late, and what that does to launch">
    <col id="number" title="No." type="number"/>
    <col id="milestone" title="Milestone" strong="true"/>
    <col id="planned" title="Planned" type="date"/>
    <col id="date" title="Date now" type="date"/>
    <col id="days" title="Days late" type="number"/>
    <col id="effect" title="Effect on launch" width="42"/>
    <col id="waiting" title="What waits for it"/>
    <#list doc.slips as s>
    <tr>
      <td>${s.row.number}</td>
      <td>${s.row.name}</td>
      <td>${s.row.planned}</td>
      <td><#if s.overdue><text><status kind="bad">Overdue</status></text><#else>${s.row.date}</#if></td>
      <td>${s.days}</td>
      <td><@timeline_effect s/></td>
      <td><#if s.waiting?has_content>${listing(s.waiting)}<#else><none/></#if></td>
    </tr>
    </#list>
  </table>
  </#if>
  <#if moved?has_content>
  <h2>How dates moved, and why</h2>
  <@moves_table moved "milestone" "Milestone" "Every move of launch or a milestone from the first day planned to the one it has now"/>
  </#if>
  <#if doc.pushed?has_content>
  <h2>Dates that no longer hold</h2>
  <table id="pushed" title="Milestones that cannot be reached on their day any more">
    <col id="number" title="No." type="number"/>
    <col id="milestone" title="Milestone" strong="true"/>
    <col id="date" title="Date now" type="date"/>
    <col id="earliest" title="Earliest possible" type="date"/>
    <col id="float" title="Float" type="number"/>
    <col id="owner" title="Owner"/>
    <#list doc.pushed as m>
    <tr>
      <td>${m.number}</td>
      <td>${m.name}</td>
      <td>${m.date}</td>
      <td><#if m.earliest??>${m.earliest}<#else><none/></#if></td>
      <td><#if m.floatDays??>${m.floatDays}<#else><none/></#if></td>
      <td><#if m.owner??>${m.owner}<#else><status kind="watch">Gap</status></#if></td>
    </tr>
    </#list>
  </table>
  </#if>
</section>
<#else>
<left-out>Slips and their effect on launch</left-out>
</#if>
</#macro>

<#macro timeline_slips_deck>
<#local l = doc.launch>
<#local n = doc.slips?size>
<#local movers = doc.slips?filter(s -> s.effect == "moves-launch")>
<#if n == 0>
No milestone has slipped.
<#else>
${count_in_words(n, "milestone")?cap_first} ${form(n, "is", "are")} later than planned<#if movers?has_content>, and ${(movers?size == n)?then((n == 1)?then("it moves", (n == 2)?then("both move", "all of them move")), in_words(movers?size) + " of them " + form(movers?size, "moves", "move"))} launch</#if>.
</#if>
<#if doc.waves?has_content>
<#list doc.waves as w>
<#if w.launch.launched>
${w.wave} launched <@timeline_launched w.launch/>.
<#elseif w.launch.days gt 0>
${w.wave}: launch moves ${count(w.launch.days, "working day")} to <@day w.launch.now "day"/>.
<#elseif w.launch.awaited && !w.launch.done>
${w.wave}: launch <@on_day w.launch.planned "day"/> can be held.
</#if>
</#list>
<#elseif !l.planned??>
Launch is to be set, so that no milestone leads to it yet.
<#elseif l.launched>
Launch took place <@timeline_launched l/>.
<#elseif !l.awaited>
Launch waits for no milestone.
<#elseif l.days gt 0>
As things stand, launch moves ${count(l.days, "working day")} to <@day l.now "day"/>.
<#elseif !l.done>
Launch <@on_day l.planned "day"/> can be held.
</#if>
</#macro>

<#macro timeline_effect s>
<#switch s.effect>
<#case "done">Reached, none any more<#break>
<#case "none">None: launch does not wait for it<#break>
<#case "moves-launch"><status kind="bad">Moves launch</status><#if s.wave??> in ${s.wave}</#if> by ${count(s.launchDays!0, "working day")}<#if s.launch??> to <@day s.launch "day"/></#if><#break>
<#case "no-float"><status kind="watch">No float left</status><#if s.wave??> in ${s.wave}</#if><#break>
<#default>None yet: ${count(s.row.floatDays!0, "working day")} of float left<#if s.wave??> in ${s.wave}</#if>
</#switch>
</#macro>

<#-- Communications by milestone. -->

<#macro timeline_communications>
<#local rows = doc.supported?filter(m -> m.support?has_content)>
<#local series = rows?filter(m -> m.support?filter(s -> s.count gt 1)?has_content)?has_content>
<#if rows?has_content>
<section id="communications" title="Communications by milestone" running="Communications">
  <deck><@timeline_communications_deck/></deck>
  <table id="communications" title="Which communications support each milestone" groups="Milestone">
    <col id="date" title="Date" type="date"/>
    <col id="until" title="Until" type="date" formats="xlsx"/>
    <col id="communication" title="Communication" strong="true" formats="xlsx"/>
    <col id="communication_until" title="Communication" strong="true" formats="pdf docx"/>
    <col id="audience" title="Audience"/>
    <col id="sender" title="Sender"/>
    <col id="channel" title="Channel"/>
    <#if series>
    <col id="sent" title="Sent" formats="xlsx"/>
    </#if>
    <col id="status" title="Status" type="status"/>
    <#list rows as m>
    <group title="${m.row.number} ${m.row.name}">
      <note><@day m.row.date "day"/>, ${m.sent} of ${count(m.row.communications, "communication")} sent</note>
      <#list m.support as s>
      <tr>
        <td>${s.first}</td>
        <td><#if s.last != s.first>${s.last}</#if></td>
        <td>${s.title}</td>
        <td>${s.title}<#if s.last != s.first> <muted>until <@day s.last "short"/><#if s.count gt 1>, ${s.sent} of ${s.count} sent</#if></muted></#if></td>
        <td>${listing_short(s.audiences)}</td>
        <td><#if s.sender??>${s.sender}<#else><status kind="watch">Gap</status></#if></td>
        <td><#if s.channel??>${s.channel}<#else><none/></#if></td>
        <#if series>
        <td><#if s.count gt 1>${s.sent} of ${s.count}</#if></td>
        </#if>
        <td><@communication_status s.status/></td>
      </tr>
      </#list>
    </group>
    </#list>
  </table>
</section>
<#else>
<left-out>Communications by milestone</left-out>
</#if>
</#macro>

<#macro timeline_communications_deck>
<#local n = doc.unsupported?size>
<#local total = doc.figures.total>
<#if n == 0>
${(total == 1)?then("The milestone is", (total == 2)?then("Both milestones are", "All " + in_words(total) + " milestones are"))} supported by a communication.
<#else>
No communication supports ${(n lte 4)?then(listing(doc.unsupported?map(name -> "“" + name + "”")), in_words(n) + " of the " + in_words(total) + " milestones")}.
</#if>
<#if doc.unattached gt 0>
${count_in_words(doc.unattached, "communication")?cap_first} ${form(doc.unattached, "supports", "support")} no milestone.
</#if>
</#macro>

<#-- What the table of milestones has no room for; Excel has it in that table's own columns. -->

<#macro timeline_details>
<#local rows = (timeline_live() + doc.dropped)?filter(m -> m.audiences?has_content || (m.accountable!"") != (m.owner!"") || m.responsible?has_content || m.consulted?has_content || m.informed?has_content || m.droppedBecause??)>
<#local answering = rows?filter(m -> (m.accountable!"") != (m.owner!""))?has_content>
<#local shared = rows?filter(m -> m.responsible?has_content || m.consulted?has_content || m.informed?has_content)?has_content>
<#local told = rows?filter(m -> m.audiences?has_content)?has_content>
<#if rows?has_content>
<except formats="xlsx">
<section id="concerned" title="Who each milestone concerns" running="Who is concerned">
  <deck><@timeline_details_deck rows/></deck>
  <table id="concerned" title="Phase, audiences and responsibilities of each milestone">
    <col id="number" title="No." type="number"/>
    <col id="milestone" title="Milestone" strong="true"/>
    <col id="phase" title="Phase"/>
    <#if answering>
    <col id="accountable" title="Accountable"/>
    </#if>
    <#if shared>
    <col id="responsible" title="Responsible"/>
    <col id="consulted" title="Consulted"/>
    <col id="informed" title="Informed"/>
    </#if>
    <#if told>
    <col id="audiences" title="Audiences" line="2" under="milestone" through="${shared?then("informed", answering?then("accountable", "phase"))}"/>
    </#if>
    <#list rows as m>
    <tr>
      <td>${m.number}</td>
      <td>${m.name}<#if m.droppedBecause??><br/><muted>Dropped: ${m.droppedBecause}</muted></#if></td>
      <td>${phase_name(m.phase)}</td>
      <#if answering>
      <td><#if m.accountable??>${m.accountable}<#else><none/></#if></td>
      </#if>
      <#if shared>
      <td><#if m.responsible?has_content>${listing(m.responsible)}<#else><none/></#if></td>
      <td><#if m.consulted?has_content>${listing(m.consulted)}<#else><none/></#if></td>
      <td><#if m.informed?has_content>${listing(m.informed)}<#else><none/></#if></td>
      </#if>
      <#if told>
      <td><#if m.audiences?has_content>${listing(m.audiences)}</#if></td>
      </#if>
    </tr>
    </#list>
  </table>
</section>
</except>
<#else>
<left-out>Who each milestone concerns</left-out>
</#if>
</#macro>

<#macro timeline_details_deck rows>
<#local with = rows?filter(m -> m.audiences?has_content)?size>
<#local total = (timeline_live() + doc.dropped)?size>
<#local owned = timeline_live()?filter(m -> m.owner??)?size>
<#if with == total>Every milestone says whom it concerns<#elseif with == 0>No milestone says whom it concerns<#else>${in_words(with)?cap_first} of ${in_words(total)} milestones ${form(with, "says whom it concerns", "say whom they concern")}</#if><#if owned lt doc.figures.total>, and ${in_words(doc.figures.total - owned)} ${form(doc.figures.total - owned, "has", "have")} no owner</#if>.
</#macro>

<#-- Risks of the rollout; what leaders worry about stands in no document. -->

<#macro timeline_risks>
<#if doc.risks?has_content>
<section id="risks" title="Risks" orientation="landscape">
  <deck><@timeline_risks_deck/></deck>
  <table id="risks" title="Risks of the rollout">
    <col id="rating" title="Rating" type="status"/>
    <col id="risk" title="Risk" strong="true" width="70"/>
    <col id="likelihood" title="Likelihood"/>
    <col id="impact" title="Impact"/>
    <col id="score" title="Score" type="number"/>
    <col id="owner" title="Owner"/>
    <col id="due" title="Due" type="date"/>
    <col id="concerns" title="Concerns"/>
    <col id="state" title="State" type="status"/>
    <col id="response" title="Response" line="2" under="risk" through="impact"/>
    <#list doc.risks as r>
    <#local open = r.state == "open">
    <tr>
      <td><@timeline_rating r.rating!""/></td>
      <td>${r.risk}</td>
      <td><@timeline_answer text=(r.likelihood!"")?cap_first open=open/></td>
      <td><@timeline_answer text=(r.impact!"")?cap_first open=open/></td>
      <td><#if r.score??>${r.score}<#else><none/></#if></td>
      <td><@timeline_answer text=(r.owner!"") open=open/></td>
      <td><#if r.due??>${r.due}<#else><none/></#if></td>
      <td><@timeline_concerns r/></td>
      <td><#if r.overdue><status kind="bad">Overdue</status><#elseif r.state == "open"><status kind="open">Open</status><#elseif r.state == "happened"><status kind="bad">Happened</status><#else><status kind="done">Closed</status></#if></td>
      <td><#if r.response??>${r.response?cap_first}<#if r.action??>: </#if></#if>${r.action!}<#if open && !(r.response??) && !(r.action??)><muted>no response yet</muted></#if></td>
    </tr>
    </#list>
  </table>
  <p style="note">Score: likelihood times impact, each from 1, low, to 3, high. High from 6, medium from 3.</p>
</section>
<#else>
<left-out>Risks</left-out>
</#if>
</#macro>

<#-- What is said; a gap as long as it matters. -->
<#macro timeline_answer text open><#if text?has_content>${text}<#elseif open><status kind="watch">Gap</status><#else><none/></#if></#macro>

<#macro timeline_rating rating>
<#switch rating>
<#case "high"><status kind="bad">High</status><#break>
<#case "medium"><status kind="watch">Medium</status><#break>
<#case "low"><status kind="open">Low</status><#break>
<#default><status kind="open">Not rated</status>
</#switch>
</#macro>

<#-- What a risk, a decision or an assumption names. -->
<#macro timeline_concerns r><#if r.milestones?has_content || r.audiences?has_content>${listing(r.milestones + r.audiences)}<#else><muted>the whole rollout</muted></#if></#macro>

<#-- "Three risks are open, one of them high; one is overdue. One has happened." -->
<#macro timeline_risks_deck>
<#local open = doc.risks?filter(r -> r.state == "open")>
<#local high = open?filter(r -> (r.rating!"") == "high")?size>
<#local overdue = open?filter(r -> r.overdue)?size>
<#local happened = doc.risks?filter(r -> r.state == "happened")?size>
<#if open?has_content>
${count_in_words(open?size, "risk")?cap_first} ${form(open?size, "is", "are")} open<#if open?size == 1><#if high == 1>, and it is high</#if><#if overdue == 1>; what is done about it is overdue</#if><#else>, ${(high == 0)?then("none", in_words(high))} of them high<#if overdue gt 0>; ${in_words(overdue)} ${form(overdue, "is", "are")} overdue</#if></#if>.
<#else>
No risk is open.
</#if>
<#if happened gt 0>
${in_words(happened)?cap_first} ${form(happened, "has", "have")} happened.
</#if>
</#macro>

<#macro timeline_decisions>
<#if doc.decisions?has_content>
<section id="decisions" title="Decisions">
  <deck><@timeline_decisions_deck/></deck>
  <table id="decisions" title="What has to be decided, and what was">
    <col id="state" title="State" type="status"/>
    <col id="decision" title="Decision" strong="true"/>
    <col id="due" title="Due" type="date"/>
    <col id="made" title="Made" type="date"/>
    <col id="made_by" title="Made by"/>
    <col id="concerns" title="Concerns"/>
    <col id="reason" title="Reason" line="2" under="decision" through="made"/>
    <#list doc.decisions as d>
    <tr>
      <td><#if d.overdue><status kind="bad">Overdue</status><#elseif d.state == "made"><status kind="done">Made</status><#else><status kind="open">Open</status></#if></td>
      <td>${d.decision}</td>
      <td><#if d.due??>${d.due}<#else><none/></#if></td>
      <td><#if d.madeOn??>${d.madeOn}<#else><none/></#if></td>
      <td><@timeline_answer text=(d.madeBy!"") open=(d.state == "open")/></td>
      <td><@timeline_concerns d/></td>
      <td>${d.reason!}</td>
    </tr>
    </#list>
  </table>
</section>
<#else>
<left-out>Decisions</left-out>
</#if>
</#macro>

<#macro timeline_decisions_deck>
<#local open = doc.decisions?filter(d -> d.state == "open")>
<#local overdue = open?filter(d -> d.overdue)?size>
<#if open?has_content>
${count_in_words(open?size, "decision")?cap_first} ${form(open?size, "is", "are")} open<#if overdue gt 0>, ${(overdue == open?size)?then((overdue == 1)?then("and it is", "and all of them are"), in_words(overdue) + " of them")} overdue</#if>.
<#else>
${(doc.decisions?size == 1)?then("The only decision has", "All " + in_words(doc.decisions?size) + " decisions have")} been made.
</#if>
</#macro>

<#macro timeline_assumptions>
<#if doc.assumptions?has_content>
<section id="assumptions" title="Assumptions">
  <deck><@timeline_assumptions_deck/></deck>
  <table id="assumptions" title="What the plan takes for granted">
    <col id="holds" title="Holds" type="status"/>
    <col id="assumption" title="Assumption" strong="true"/>
    <col id="check_by" title="Check by" type="date"/>
    <col id="owner" title="Owner"/>
    <col id="concerns" title="Concerns"/>
    <#list doc.assumptions as a>
    <tr>
      <td><#if a.overdue><status kind="bad">Overdue</status><#elseif a.holds == "yes"><status kind="done">Holds</status><#elseif a.holds == "no"><status kind="bad">Does not hold</status><#else><status kind="open">Open</status></#if></td>
      <td>${a.assumption}</td>
      <td><#if a.checkBy??>${a.checkBy}<#else><none/></#if></td>
      <td><@timeline_answer text=(a.owner!"") open=(a.holds == "open")/></td>
      <td><@timeline_concerns a/></td>
    </tr>
    </#list>
  </table>
</section>
<#else>
<left-out>Assumptions</left-out>
</#if>
</#macro>

<#macro timeline_assumptions_deck>
<#local open = doc.assumptions?filter(a -> a.holds == "open")>
<#local overdue = open?filter(a -> a.overdue)?size>
<#local wrong = doc.assumptions?filter(a -> a.holds == "no")?size>
<#if open?has_content>
Whether ${count_in_words(open?size, "assumption holds", "assumptions hold")} is open<#if overdue gt 0>, and ${(overdue == open?size)?then((overdue == 1)?then("it", "each of them"), in_words(overdue))} should have been checked already</#if>.
<#elseif wrong == 0>
${(doc.assumptions?size == 1)?then("The only assumption holds", "All " + in_words(doc.assumptions?size) + " assumptions hold")}.
</#if>
<#if wrong gt 0>
${in_words(wrong)?cap_first} ${form(wrong, "does", "do")} not hold.
</#if>
</#macro>
