<#-- The parts of the communications plan. Each macro writes one part, and can be replaced alone. -->

<#macro plan_document>
<document id="communications-plan" title="${document_title("Communications plan")}" subject="${doc.rollout.title}"<#if doc.rollout.organisation??> organisation="${doc.rollout.organisation}"</#if><#if doc.rollout.version??> version="${doc.rollout.version}"</#if><#if doc.rollout.sponsorName??> author="${doc.rollout.sponsorName}"</#if><#if doc.rollout.launch??> launch="${doc.rollout.launch}"</#if> as-of="${doc.rollout.asOf}" language="${doc.rollout.language}" launch-label="${launch_label()}">
<#nested>
</document>
</#macro>

<#-- The cover: facts, one dot a communication, five key figures. -->

<#macro plan_cover>
<cover>
  <#if doc.rollout.summary??>
  <summary>${doc.rollout.summary}</summary>
  </#if>
  <@rollout_facts/>
  <#if doc.dots?has_content>
  <@plan_dot_strip/>
  </#if>
  <@plan_key_figures/>
</cover>
</#macro>

<#macro plan_dot_strip>
<dot-strip from="${doc.span.from}" to="${doc.span.to}" legend="One dot a communication: filled two-way, open one-way, grey sent<#if doc.figures.overdue gt 0>, square overdue</#if>" alt="${count(doc.figures.total, "communication")} over time: ${doc.phases[0].count} before launch, ${doc.phases[1].count} in launch week, ${doc.phases[2].count} after it">
  <#list doc.dots as dot>
  <dot on="${dot.date}" mark="${plan_mark(dot.kind)}"/>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind != "blackout")/>
  <@flags doc.span/>
</dot-strip>
</#macro>

<#function plan_mark kind>
  <#switch kind>
    <#case "sent"><#return "dot-done">
    <#case "overdue"><#return "square">
    <#case "two-way"><#return "dot">
    <#default><#return "dot-open">
  </#switch>
</#function>

<#macro plan_key_figures>
<@launch_key_figure/>
<key-figure value="${digits(doc.figures.total)}">${form(doc.figures.total, "communication")}<br/>${doc.figures.sent} sent<#if doc.figures.overdue gt 0>, ${doc.figures.overdue} overdue</#if></key-figure>
<#if doc.figures.people??>
<key-figure value="${digits(doc.figures.people)}"<#if !doc.figures.peopleKnown> unit="+"</#if>>${form(doc.figures.people, "person", "people")} in<br/>${count(doc.figures.audiences, "audience")}</key-figure>
<#else>
<key-figure value="${digits(doc.figures.audiences)}">${form(doc.figures.audiences, "audience")}</key-figure>
</#if>
<#if doc.figures.twoWayPercent??>
<key-figure value="${doc.figures.twoWayPercent}" unit="%">two-way<br/>communications</key-figure>
</#if>
<key-figure value="${digits(doc.figures.due)}">due in the next<br/>14 days</key-figure>
</#macro>

<#-- Objectives and key messages. -->

<#macro plan_messages>
<#local case = doc.why?? || doc.whyNow?? || doc.riskOfNotChanging?? || doc.vision??>
<#if case || doc.objectives?has_content || doc.messages?has_content || doc.positiveIncentives?has_content || doc.negativeIncentives?has_content>
<section id="messages" title="Objectives and key messages" running="Objectives and messages">
  <#if doc.messages?has_content>
  <deck><@plan_messages_deck/></deck>
  </#if>
  <#if doc.objectives?has_content>
  <h2>Objectives</h2>
  <ul>
    <#list doc.objectives as objective>
    <li>${objective}</li>
    </#list>
  </ul>
  </#if>
  <#if case>
  <h2>The case for change</h2>
  <facts>
    <#if doc.why??><fact label="Why">${doc.why}</fact></#if>
    <#if doc.whyNow??><fact label="Why now">${doc.whyNow}</fact></#if>
    <#if doc.riskOfNotChanging??><fact label="If nothing changes">${doc.riskOfNotChanging}</fact></#if>
    <#if doc.vision??><fact label="Where we want to be">${doc.vision}</fact></#if>
  </facts>
  </#if>
  <#if doc.positiveIncentives?has_content || doc.negativeIncentives?has_content>
  <h2>What is in it, and what is at stake</h2>
  <facts>
    <#list doc.positiveIncentives as text><fact label="${text?is_first?then("Gained by taking part", "")}">${text}</fact></#list>
    <#list doc.negativeIncentives as text><fact label="${text?is_first?then("Lost by not taking part", "")}">${text}</fact></#list>
  </facts>
  </#if>
  <#if doc.messages?has_content>
  <h2>Key messages</h2>
  <@plan_message_table/>
  </#if>
</section>
<#else>
<left-out>Objectives and key messages</left-out>
</#if>
</#macro>

<#-- Which messages are told how often, and what is never told to whom. -->
<#macro plan_messages_deck>
<#local unused = doc.messages?filter(m -> m.communications == 0)>
<#local used = doc.messages?filter(m -> m.communications gt 0)>
<#if used?size == 0>
${(doc.messages?size == 1)?then("The key message is", "None of the " + in_words(doc.messages?size) + " key messages is")} <#if doc.messages?size == 1>not </#if>carried by any communication yet.
<#else>
<#local most = (used?sort_by("communications")?reverse)[0]>
<#if doc.messages?size == 1>
The key message is carried by ${count_in_words(most.communications, "communication")}.
<#else>
${in_words(doc.messages?size)?cap_first} key messages<#if unused?has_content>, of which ${in_words(unused?size)} ${form(unused?size, "is", "are")} not carried by any communication yet</#if>. The most repeated is carried by ${count_in_words(most.communications, "communication")}.
</#if>
</#if>
</#macro>

<#macro plan_message_table>
<#local several = doc.figures.audiences gt 1>
<table id="key_messages" title="Key messages and how often each audience hears them">
  <col id="message" title="Message" width="${several?then("48", "90")}" strong="true"/>
  <col id="covers" title="What it says"/>
  <col id="carried" title="Carried by" type="number"/>
  <#if several>
  <col id="audiences" title="How often each audience hears it" width="60"/>
  <col id="never" title="Never reaches"/>
  </#if>
  <#list doc.messages as m>
  <#local reached = m.repeats?filter(r -> r.count gt 0)>
  <tr>
    <td>${m.text}</td>
    <td><#if m.covers?has_content>${listing(m.covers?map(c -> c?replace("-", " ")))?cap_first}</#if></td>
    <td>${m.communications}</td>
    <#if several>
    <td><#list reached as r>${r.audience} ${r.count}×<#sep>, </#list></td>
    <td><#if m.communications == 0><status kind="watch">Gap</status><#elseif reached?has_content && m.missed?size gt 3>everybody else<#elseif m.missed?has_content>${listing(m.missed)}</#if></td>
    </#if>
  </tr>
  </#list>
</table>
</#macro>

<#-- Audiences. -->

<#macro plan_audiences>
<#if doc.audiences?has_content>
<section id="audiences" title="Audiences">
  <deck><@plan_audiences_deck/></deck>
  <@plan_audience_table/>
</section>
<#else>
<left-out>Audiences</left-out>
</#if>
</#macro>

<#macro plan_audiences_deck>
<#local silent = doc.matrix.silent>
<#local asked = doc.audiences?filter(a -> plan_is_asked(a))>
<#local open = asked?filter(a -> !(a.whatsInIt??))>
<#if doc.figures.people??>
${digits(doc.figures.people)} ${form(doc.figures.people, "person", "people")} in ${count_in_words(doc.figures.audiences, "audience")}<#if !doc.figures.peopleKnown>, not counting audiences of unknown size</#if>.
<#else>
${in_words(doc.figures.audiences)?cap_first} ${form(doc.figures.audiences, "audience")} of unknown size.
</#if>
<#if silent?has_content>
${plan_silence(silent)} at all.
</#if>
<#if open?size == asked?size && open?size == 1>
What is in it for them is not answered yet.
<#elseif open?size == asked?size && open?has_content>
What is in it for them is not answered for any of them yet.
<#elseif open?has_content>
What is in it for them is not answered yet for ${listing(open?map(a -> a.name))}.
</#if>
</#macro>

<#-- What is in it for people is asked for those of whom no other audience answers it. -->
<#function plan_is_asked a>
  <#return !a.includes?has_content && !(a.partOf??)>
</#function>

<#-- "part of Account executives: Have not completed the academy" -->
<#macro plan_audience_note a>
<#local kin = listing(a.includes)>
<#if a.partOf??><#local kin = "part of " + a.partOf></#if>
<#if kin?has_content || a.who??> <muted>${kin}<#if a.who??>${kin?has_content?then(": ", "")}${a.who}</#if></muted></#if><#t>
</#macro>

<#macro plan_audience_table>
<#local tiers = doc.tiersUsed>
<table id="audiences" title="Audience profiles">
  <col id="audience" title="Audience" strong="true"/>
  <#if tiers>
  <col id="tier" title="Tier"/>
  </#if>
  <#if doc.figures.people??>
  <col id="size" title="People" type="number" format="#,##0"/>
  </#if>
  <col id="whats_in_it" title="What is in it for them"<#if doc.audiences?filter(a -> a.whatsInIt??)?size == 0> width="24"</#if>/>
  <col id="messages" title="Messages" type="number"/>
  <col id="first" title="First heard" type="date"/>
  <col id="next" title="Next" type="date"/>
  <col id="channels" title="Channels" line="2" under="audience" through="whats_in_it"/>
  <#list doc.audiences as a>
  <tr>
    <td>${a.name}<@plan_audience_note a/></td>
    <#if tiers>
    <td><#if a.tier??>${tier_name(a.tier)}<#else><none/></#if></td>
    </#if>
    <#if doc.figures.people??>
    <td><#if a.size??>${a.size}<#else><none/></#if></td>
    </#if>
    <td><#if a.whatsInIt??>${a.whatsInIt}<#elseif plan_is_asked(a)><status kind="watch">Gap</status><#else><none/></#if></td>
    <td>${a.communications}</td>
    <td><#if a.firstTouch??>${a.firstTouch}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if a.next??>${a.next}<#else><none/></#if></td>
    <td><#if a.channels?has_content>${listing(a.channels)}<#else><none/></#if></td>
  </tr>
  </#list>
</table>
</#macro>

<#-- Who hears what, and when: the matrix, the load and the cascade. -->

<#macro plan_who_hears_what>
<#if doc.figures.total gt 0>
<section id="who-hears-what" title="Who hears what, and when" running="Audiences and load">
  <deck><@plan_cascade_deck/> <@plan_matrix_deck/></deck>
  <h2>Audience by phase</h2>
  <@plan_matrix/>
  <#if doc.load.weeks?size gt 1>
  <h2>Messages per week, against the limit of ${in_words(doc.load.limit)}</h2>
  <@plan_load/>
  </#if>
  <#list doc.waves as w>
  <#if w.cascade.steps?size gt 1>
  <h2>First touch in ${w.wave}: the cascade</h2>
  <@plan_cascade w.cascade w.wave/>
  </#if>
  <#else>
  <#if doc.cascade.steps?size gt 1>
  <h2>First touch: the cascade</h2>
  <@plan_cascade/>
  </#if>
  </#list>
  <#if doc.cascade.outside??>
  <@plan_outside doc.cascade.outside/>
  </#if>
</section>
<#else>
<left-out>Who hears what, and when</left-out>
</#if>
</#macro>

<#-- "Leaders hear 25 working days before managers, managers 15 before their teams." -->
<#macro plan_cascade_deck>
<#list doc.waves as w>
<#if w.cascade.steps?filter(s -> s.gap??)?has_content>
In ${w.wave} <@plan_cascade_sentence w.cascade false/>
</#if>
<#else>
<@plan_cascade_sentence doc.cascade/>
</#list>
</#macro>

<#macro plan_cascade_sentence cascade begins=true>
<#local gaps = cascade.steps?filter(s -> s.gap??)>
<#list gaps as s>
<#local before = s.gap?abs>
<#if s?is_first>${begins?then(tier_name(s.previous), tier_name(s.previous)?lower_case)} hear<#else>, ${tier_name(s.previous)?lower_case}</#if> <#if s.gap == 0>on the same day as<#else>${digits(before)}<#if s?is_first> ${form(before, "working day")}</#if> ${(s.gap gt 0)?then("before", "after")}</#if> ${(s.tier == "employee")?then("their teams", tier_name(s.tier)?lower_case)}<#if s?is_last>.</#if><#rt>
</#list>
</#macro>

<#-- Who hears nothing when. -->
<#macro plan_matrix_deck>
<#local before = doc.matrix.silentBefore>
<#local after = doc.matrix.silentAfter>
<#if before?has_content && after?has_content>
${plan_silence(before)} before launch, and ${plan_silence(after)?uncap_first} after it.
<#elseif before?has_content>
${plan_silence(before)} before launch.
<#elseif after?has_content>
${plan_silence(after)} after launch.
<#elseif doc.figures.audiences gt 1>
Every audience hears something before launch<@plan_after_launch/>.
<#elseif doc.audiences?has_content>
Something reaches ${doc.audiences[0].name} before launch<@plan_after_launch/>.
</#if>
</#macro>

<#-- While a launch is to be set, nobody can tell what comes after it. -->
<#macro plan_after_launch><#if doc.rollout.waves?size gt launching_waves()?size> and, where that has a date, after it<#elseif doc.rollout.launch??> and after it</#if></#macro>

<#-- A few audiences by name, more of them by number. -->
<#function plan_silence names>
  <#if names?size == doc.matrix.rows?size><#return "Nothing is said"></#if>
  <#if names?size lte 2><#return "Nothing reaches " + listing(names)></#if>
  <#return "Nothing reaches " + in_words(names?size) + " audiences">
</#function>

<#macro plan_matrix>
<table id="audience_by_phase" title="How many communications reach each audience in each phase">
  <col id="audience" title="Audience" strong="true"/>
  <#if doc.figures.people??>
  <col id="size" title="Size" type="number" format="#,##0"/>
  </#if>
  <col id="before" title="Before launch" type="dots"/>
  <col id="launch_week" title="Launch week" type="dots"/>
  <col id="after" title="After launch" type="dots"/>
  <col id="total" title="Total" type="number"/>
  <col id="two_way" title="2-way" type="percent"/>
  <col id="first_touch" title="First touch" type="date"/>
  <#list doc.matrix.rows as row>
  <tr>
    <td>${row.audience}<#if row.partOf??> <muted>part of ${row.partOf}</muted></#if></td>
    <#if doc.figures.people??>
    <td><#if row.size??>${row.size}<#else><none/></#if></td>
    </#if>
    <@plan_matrix_cell row.before/>
    <@plan_matrix_cell row.launch/>
    <@plan_matrix_cell row.after/>
    <td>${row.total}</td>
    <td><#if row.twoWayShare??>${row.twoWayShare}<#else><none/></#if></td>
    <td><#if row.firstTouch??>${row.firstTouch}<#else><none/></#if></td>
  </tr>
  </#list>
  <#if doc.matrix.rows?size gt 1>
  <#local total = doc.matrix.total>
  <total>
    <td>All audiences</td>
    <#if total.people??>
    <td>${total.people}</td>
    </#if>
    <td><text>${total.before}</text></td>
    <td><text>${total.launch}</text></td>
    <td><text>${total.after}</text></td>
    <td>${total.total}</td>
    <td><#if total.twoWayShare??>${total.twoWayShare}</#if></td>
    <td/>
  </total>
  </#if>
</table>
<p style="note">One dot a communication: <mark kind="dot"/> two-way, <mark kind="dot-open"/> one-way, <mark kind="dot-done"/> sent<#if doc.figures.overdue gt 0>, <mark kind="square"/> overdue</#if>. Gap: nothing heard.<#if doc.matrix.rows?size gt 1> All audiences: each counted once.</#if></p>
</#macro>

<#macro plan_matrix_cell cell>
<#if cell.gap>
<td><status kind="watch">Gap</status></td>
<#elseif cell.count == 0 && cell.running == 0>
<td><none/></td>
<#elseif cell.count == 0>
<td><text><muted>running</muted></text></td>
<#else>
<td><dots count="${cell.count}"><#list cell.dots as dot><mark kind="${plan_mark(dot)}"/></#list></dots></td>
</#if>
</#macro>

<#macro plan_load>
<load limit="${doc.load.limit}" from="${doc.span.from}" axis-label="Week beginning Monday" alt="Messages per audience and week; the most in one week is ${doc.load.peak}, the limit is ${doc.load.limit}">
  <#list doc.load.rows as row>
  <load-row label="${row.audience}"><#list row.counts as n><week count="${n}"/></#list></load-row>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind == "launch" || band.kind == "blackout")/>
  <@flags doc.span false/>
  <#if doc.load.overloads?has_content>
  <caption>Over the limit: <#list doc.load.overloads as o>${o.audience} with ${o.count} in the week of <@day o.monday "day"/><#sep>, </#list>.</caption>
  </#if>
</load>
</#macro>

<#macro plan_cascade cascade=doc.cascade of="">
<cascade alt="When each tier first hears: <#list cascade.steps as s>${tier_name(s.tier)?lower_case} ${s.first???then(plain_day(s.first!""), "never")}<#sep>, </#list>">
  <#list cascade.steps as s>
  <tier label="${tier_name(s.tier)}" note="<#if s.people??>${count(s.people, "person", "people")}, </#if>${count(s.audiences, "audience")}"<#if s.first??> first="${s.first}" item="${s.title!s.id}"</#if><#if s.gap??> gap="${signed_days(s.gap)}"</#if>>
    <#list s.later as l>
    <late on="${l.date}" label="${l.audience}" gap="${count(l.gap, "working day")}"/>
    </#list>
  </tier>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind == "launch" || band.kind == "after") false/>
  <@flags doc.span true of/>
</cascade>
</#macro>

<#-- "External audiences first hear on 8 March, 5 working days after employees." -->
<#macro plan_outside step>
<p style="note"><#if step.first??>External audiences first hear <@on_day step.first "day"/><#if step.gap??>, <#if step.gap == 0>on the same day as<#else>${count(step.gap?abs, "working day")} ${(step.gap lt 0)?then("before", "after")}</#if> ${tier_name(step.previous)?lower_case}</#if>.<#list step.later as l> ${l.audience}: ${count(l.gap, "working day")} later.</#list><#else>External audiences hear nothing.</#if><#if step.first?? && step.silent?has_content> Nothing reaches ${listing(step.silent)}.</#if></p>
</#macro>

<#function signed_days n>
  <#if n lt 0><#return count(-n, "working day") + " too early"></#if>
  <#return count(n, "working day")>
</#function>

<#-- Calendar by week. -->

<#macro plan_calendar>
<#if doc.weeks?has_content>
<section id="calendar" title="Calendar by week">
  <deck><@plan_calendar_deck/></deck>
  <@plan_calendar_table/>
  <#if doc.timed && doc.rollout.timeZone??>
  <p style="note">Times of day in the time zone ${doc.rollout.timeZone}.</p>
  </#if>
  <p style="note"><mark kind="dot"/> two-way, <mark kind="dot-open"/> one-way<#if doc.coverage.milestones?has_content>, <mark kind="diamond"/> milestone</#if></p>
</section>
<#else>
<left-out>Calendar by week</left-out>
</#if>
</#macro>

<#macro plan_calendar_deck>
<#local r = doc.rhythm>
<#if r.activeWeeks gt 0>
<#if r.weeks == 1>
Everything falls into one week.
<#else>
Something is said in <#if r.activeWeeks == r.weeks>each of the ${in_words(r.weeks)}<#else>${alike(r.activeWeeks, r.weeks)} of ${alike(r.weeks, r.activeWeeks)}</#if> weeks<#if r.busiest?? && r.busiestCount gt 1>; the busiest is the week of <@day r.busiest "day"/> with ${count_in_words(r.busiestCount, "communication")}</#if>.
<#if r.silenceWeeks gt 1 && r.silenceFrom??>The longest silence lasts ${count_in_words(r.silenceWeeks, "week")} from <@day r.silenceFrom "day"/>.</#if>
</#if>
</#if>
<#local c = 0>
<#list doc.phases as phase><#local c = c + plan_on_bad_days(phase.rows)></#list>
<#if c gt 0>
${count_in_words(c, "communication falls", "communications fall")?cap_first} on ${clash_days(c)}.
</#if>
</#macro>

<#-- How many of them are still to be sent, and fall on a day better avoided. -->
<#function plan_on_bad_days rows>
  <#return rows?filter(r -> r.clashes?has_content && !["sent", "sent-late", "running", "dropped"]?seq_contains(r.status))?size>
</#function>

<#macro plan_calendar_table>
<table id="calendar" title="What falls in each week">
  <col id="week" title="Week of" type="date" format="medium" strong="true"/>
  <col id="number" title="Week" type="number"/>
  <col id="from_launch" title="T± weeks" type="number" format="+0"/>
  <col id="communications" title="Communications"/>
  <col id="milestones" title="Milestones and days off"/>
  <#list doc.weeks as w>
  <tr<#if w.hasLaunch> strong="true"</#if>>
    <td>${w.monday}</td>
    <td>${w.number}</td>
    <td>${(w.weeksFromLaunch?c)!}</td>
    <td><@plan_week_rows w/></td>
    <td><@plan_week_days w/></td>
  </tr>
  </#list>
</table>
</#macro>

<#macro plan_week_rows w>
<#list w.rows as row><mark kind="${row.twoWay?then("dot", "dot-open")}"/> <@day row.date "short" w.monday/><#if row.time??> ${row.time}</#if> ${row.title}<#if row.status == "overdue"> <status kind="bad">Overdue</status></#if><#sep><br/></#list>
<#if w.rows?has_content && w.running?has_content><br/></#if>
<#list w.running as row><muted>${row.title} goes on until <@day row.until!row.date "short" w.monday/></muted><#sep><br/></#list>
</#macro>

<#macro plan_week_days w>
<#list w.milestones as m><mark kind="diamond"/> <@day m.date "short" w.monday/> ${m.name}<#sep><br/></#list>
<#if w.milestones?has_content && (w.holidays?has_content || w.blackouts?has_content)><br/></#if>
<#list w.holidays as h><muted>Holiday <@day h "short" w.monday/></muted><#sep><br/></#list>
<#if w.holidays?has_content && w.blackouts?has_content><br/></#if>
<#list w.blackouts as b><muted>${b.reason!"Blackout"} <@day b.from "short" w.monday/> to <@day b.to "short" w.monday/></muted><#sep><br/></#list>
</#macro>

<#-- The plan: one row a communication. -->

<#macro plan_table>
<#local rows = doc.phases?filter(p -> p.rows?has_content)>
<#if rows?has_content>
<section id="plan" title="The plan" orientation="landscape">
  <deck><@plan_deck/></deck>
  <#local all = []>
  <#list rows as phase>
    <#local all = all + phase.rows>
  </#list>
  <@communication_counts all/>
  <#if rows?filter(p -> p.pages?filter(r -> r.later??)?has_content)?has_content>
  <except formats="xlsx">
  <@plan_rows rows true/>
  </except>
  <only formats="xlsx">
  <@plan_rows rows/>
  </only>
  <#else>
  <@plan_rows rows/>
  </#if>
  <@plan_legend/>
</section>
<#else>
<left-out>The plan</left-out>
</#if>
</#macro>

<#-- "26 communications to 8 audiences, 58% of them two-way. One is overdue; three more are due by 22 February." -->
<#macro plan_deck>
<#local f = doc.figures>
${alike(f.total, f.audiences)?cap_first} ${form(f.total, "communication")} to ${alike(f.audiences, f.total)} ${form(f.audiences, "audience")}<#if f.twoWayPercent??><#if f.total == 1>, <#if f.twoWay == 1>two-way<#else>one-way</#if><#elseif f.twoWay == 0>, none of them two-way<#elseif f.twoWay == f.total>, all of them two-way<#else>, ${f.twoWayPercent}% of them two-way</#if></#if>.
<#if f.total == 1>
<#if f.overdue == 1>It is overdue.<#elseif f.sent == 1>It has been sent.<#elseif f.first??>It is planned for <@day f.first "day"/>.</#if>
<#elseif f.overdue gt 0 && f.due gt 0>
${in_words(f.overdue)?cap_first} ${form(f.overdue, "is", "are")} overdue; ${in_words(f.due)} more ${form(f.due, "is", "are")} due by <@day f.dueUntil "day"/>.
<#elseif f.overdue gt 0>
${in_words(f.overdue)?cap_first} ${form(f.overdue, "is", "are")} overdue; none is due by <@day f.dueUntil "day"/>.
<#elseif f.due gt 0>
${in_words(f.due)?cap_first} ${form(f.due, "is", "are")} due by <@day f.dueUntil "day"/>.
<#elseif f.total gt 0 && f.sent == f.total>
All have been sent.
<#elseif f.total gt 0>
None is overdue, and none is due by <@day f.dueUntil "day"/>.
</#if>
<#if f.dropped gt 0>
${in_words(f.dropped)?cap_first} ${form(f.dropped, "was", "were")} dropped.
</#if>
</#macro>

<#-- On a page a row has two lines, and the later ones of a series can stand in one row; Excel has a column for everything. -->
<#macro plan_rows phases pages=false>
<#local tiers = doc.cascade.steps?size gt 1>
<#local sizes = doc.figures.people??>
<#local extra = []>
<#list phases as phase>
  <#local extra = extra + extra_keys(phase.rows)?filter(key -> !extra?seq_contains(key))>
</#list>
<#local waves = doc.rollout.waves?has_content>
<table id="plan${pages?then("_on_pages", "")}" title="The communications plan" groups="Phase">
  <col id="date" title="Date" type="date" format="weekday" strong="true" width="31"/>
  <#if tiers>
  <col id="leaders" title="L" formats="pdf docx" width="5.5"/>
  <col id="managers" title="M" formats="pdf docx" width="5.5"/>
  <col id="employees" title="E" formats="pdf docx" width="5.5"/>
  </#if>
  <#if tiers && doc.cascade.outside??>
  <col id="outsiders" title="X" formats="pdf docx" width="5.5"/>
  </#if>
  <col id="communication" title="Communication" strong="true"/>
  <col id="audience" title="Audience"/>
  <#if sizes>
  <col id="size" title="Size" type="number" format="#,##0"/>
  </#if>
  <col id="channel_and_way" title="Channel" formats="pdf docx"/>
  <col id="sender" title="Sender"/>
  <col id="approval" title="Approval by" formats="pdf docx" width="42"/>
  <col id="status" title="Status" type="status"/>
  <col id="from_launch" title="T± calendar, working" line="2" under="date" formats="pdf docx"/>
  <#if waves>
  <col id="wave_purpose" title="Wave, purpose" line="2" under="communication" through="${sizes?then("size", "audience")}" formats="pdf docx"/>
  <col id="purpose" title="Purpose" formats="xlsx"/>
  <#else>
  <col id="purpose" title="Purpose" line="2" under="communication" through="${sizes?then("size", "audience")}"/>
  </#if>
  <col id="why" title="Why it matters to them" line="2" under="channel_and_way" through="sender" formats="pdf docx"/>
  <col id="milestone_marked" title="Milestone" line="2" under="approval" formats="pdf docx"/>
  <col id="owner" title="Owner" line="2" under="status"/>
  <@plan_excel_columns/>
  <@extra_columns extra/>
  <#list phases as phase>
  <group title="${phase_name(phase.phase)}">
    <note><@plan_phase_note phase/></note>
    <#list pages?then(phase.pages, phase.rows) as entry>
    <#local row = pages?then(entry.row!entry, entry)>
    <tr>
      <td>${row.date}</td>
      <#if tiers>
      <@plan_reach row.leaders/>
      <@plan_reach row.managers/>
      <@plan_reach row.employees/>
      </#if>
      <#if tiers && doc.cascade.outside??>
      <@plan_reach row.outsiders/>
      </#if>
      <#if pages && entry.later??>
      <td>${row.title} <muted><@plan_later row entry.later/></muted></td>
      <#else>
      <td><@plan_title row/></td>
      </#if>
      <td>${plan_audience_names(row)}</td>
      <#if sizes>
      <td><#if row.size??>${row.size}<#else><none/></#if></td>
      </#if>
      <td><#if row.channel??>${row.channel} </#if><muted><mark kind="${row.twoWay?then("arrow-two-way", "arrow-one-way")}"/> ${row.twoWay?then("two\x2011way", "one\x2011way")}</muted></td>
      <td><#if row.sender??>${row.sender}<#else><status kind="watch">Gap</status></#if></td>
      <td><@plan_approval row/></td>
      <td><@communication_status row.status/></td>
      <td>${from_launch_words(row.daysFromLaunch!, row.workingDaysFromLaunch!, row.date)}</td>
      <#if waves>
      <td><#if row.wave?? && !row.title?ends_with(" · " + row.wave)><strong>${row.wave}</strong><#if row.purpose??> </#if></#if>${row.purpose!}</td>
      </#if>
      <td><#if row.purpose??>${row.purpose}</#if></td>
      <td><#if row.why??>${row.why}</#if></td>
      <td><#if row.milestones?has_content><mark kind="diamond"/> ${listing(row.milestones?map(m -> m.name))}<#else><muted>no milestone</muted></#if></td>
      <td><#if row.owner??>${row.owner}<#else><status kind="watch">Gap</status></#if></td>
      <@plan_excel_cells row/>
      <@extra_cells extra row/>
    </tr>
    </#list>
  </group>
  </#list>
</table>
</#macro>

<#macro plan_excel_columns>
  <col id="id" title="Id" formats="xlsx"/>
  <#if doc.rollout.waves?has_content>
  <col id="wave" title="Wave" formats="xlsx"/>
  <col id="launch" title="Launch" type="date" formats="xlsx"/>
  </#if>
  <col id="days_from_launch" title="Days from launch" type="number" format="+0" formula="${days_from_launch()}" formats="xlsx"/>
  <col id="working_days_from_launch" title="Working days from launch" type="number" format="+0" formats="xlsx"/>
  <col id="planned" title="Planned" type="date" format="weekday" formats="xlsx"/>
  <col id="until" title="Until" type="date" format="weekday" formats="xlsx"/>
  <col id="key_message" title="Key message" formats="xlsx"/>
  <col id="why_excel" title="Why, or what is in it for them" formats="xlsx"/>
  <col id="channel" title="Channel" formats="xlsx"/>
  <col id="two_way" title="Two-way" formats="xlsx"/>
  <col id="approver" title="Approver" formats="xlsx"/>
  <col id="approval_due" title="Approval due" type="date" formats="xlsx"/>
  <col id="approved" title="Approved" type="date" formats="xlsx"/>
  <col id="milestone" title="Milestone" formats="xlsx"/>
  <col id="feedback" title="Feedback loop" formats="xlsx"/>
  <col id="remarks" title="Remarks" formats="xlsx"/>
  <#if doc.timed>
  <col id="time" title="${time_heading()}" formats="xlsx"/>
  <col id="duration" title="Duration" type="duration" formats="xlsx"/>
  </#if>
  <#if plan_has_workstreams()>
  <col id="workstream" title="Workstream" formats="xlsx"/>
  </#if>
</#macro>

<#function plan_has_workstreams>
  <#list doc.phases as phase>
    <#if phase.rows?filter(r -> r.workstream??)?has_content><#return true></#if>
  </#list>
  <#return false>
</#function>

<#macro plan_excel_cells row>
      <td>${row.id}</td>
      <#if doc.rollout.waves?has_content>
      <td>${row.wave!}</td>
      <td>${row.launch!}</td>
      </#if>
      <td>${from_launch(row.daysFromLaunch!, row.date)}</td>
      <td>${from_launch(row.workingDaysFromLaunch!, row.date)}</td>
      <td>${row.planned}</td>
      <td><#if row.until??>${row.until}</#if></td>
      <td><#list row.messages as m>${m}<#sep><br/></#list></td>
      <td>${row.why!}</td>
      <td>${row.channel!}</td>
      <td>${row.twoWay?then("two-way", "one-way")}</td>
      <td>${row.approver!}</td>
      <td>${row.approvalDue!}</td>
      <td>${row.approvedOn!}</td>
      <td>${listing(row.milestones?map(m -> m.name))}</td>
      <td>${row.feedback!}</td>
      <td><@plan_remarks row/></td>
      <#if doc.timed>
      <td>${row.time!}</td>
      <td><#if row.minutes??>PT${row.minutes?c}M</#if></td>
      </#if>
      <#if plan_has_workstreams()>
      <td>${row.workstream!}</td>
      </#if>
</#macro>

<#-- A communication's name, and which one of its series it is. -->
<#macro plan_title row>${row.title}<#if row.occurrence??> <muted>${row.occurrence}<#if !row.endless??> of ${row.occurrences!row.occurrence}</#if></muted></#if></#macro>

<#-- "4 to 27, every 2 weeks until 18 Feb 2028": the later ones of a series in one row. -->
<#macro plan_later row later>${row.occurrence} to ${later.occurrence}, <#if later.every??>${interval_words(later.every)} </#if>until <@day later.date/><#if row.endless?? && later.occurrence == row.occurrences!0> and on</#if></#macro>

<#macro plan_reach reach>
<td><#switch reach><#case "first"><mark kind="first"/><#break><#case "reached"><mark kind="dot-mid"/><#break><#default><none/></#switch></td>
</#macro>

<#function plan_audience_names row>
  <#if row.allAudiences && row.audiences?size gt 2><#return "All audiences"></#if>
  <#return listing_short(row.audiences, 2)>
</#function>

<#macro plan_approval row>
<#switch row.approval>
<#case "approved">${row.approver!"Approved"}<#if row.approvedOn??>, <@day row.approvedOn "short"/><#elseif row.approver??>, approved</#if><#break>
<#case "overdue"><status kind="bad">${row.approver!"Overdue"}</status><#if row.approvalDue??>, <@day row.approvalDue "short"/></#if><#break>
<#case "pending"><#case "unrecorded">${row.approver!"yes"}<#if row.approvalDue??>, <@day row.approvalDue "short"/></#if><#break>
<#default><muted>none</muted>
</#switch>
</#macro>

<#-- "8 communications, 28 December to 24 February, 6 two-way" -->
<#macro plan_phase_note phase>
${count(phase.count, "communication")}<#if phase.first?? && phase.last??>, <@day phase.first "day"/><#if phase.first != phase.last> to <@day phase.last "day"/></#if></#if><#if phase.count gt 0>, ${(phase.twoWay == 0)?then("none", digits(phase.twoWay))} two-way</#if>
</#macro>

<#function plan_dates>
  <#local dates = []>
  <#list doc.phases as phase><#local dates = dates + phase.rows?filter(row -> row.daysFromLaunch??)?map(row -> row.date)></#list>
  <#return dates>
</#function>

<#macro plan_legend>
<except formats="xlsx">
<p style="note"><#if doc.cascade.steps?size gt 1><mark kind="first"/> first message to that tier. L, M, E<#if doc.cascade.outside??>, X</#if>: reaches leaders, managers, employees<#if doc.cascade.outside??>, external audiences</#if>. </#if>d: calendar days from launch<#if doc.rollout.waves?has_content> of the wave</#if>; wd: working days from <#if doc.rollout.waves?has_content>it<#else>launch</#if>.${about_words(plan_dates())}</p>
</except>
</#macro>

<#-- What does not fit on two lines; Excel has it in the plan's own columns. -->

<#macro plan_details>
<#local all = []>
<#list doc.phases as phase>
  <#local all = all + phase.rows>
</#list>
<#-- Phases of several waves lie beside each other. -->
<#local rows = all?filter(r -> plan_has_details(r))?sort_by("date")>
<#local feedback = rows?filter(r -> r.feedback??)?size gt 0>
<#if rows?has_content>
<except formats="xlsx">
<section id="details" title="Details of each communication" running="Details">
  <deck><@plan_details_deck all?filter(r -> r.status != "dropped")/></deck>
  <table id="details" title="Key message, feedback loop and remarks for each communication">
    <col id="date" title="Date" type="date" format="medium"/>
    <#if doc.timed>
    <col id="time" title="${time_heading()}"/>
    </#if>
    <col id="communication" title="Communication" strong="true"/>
    <col id="message" title="Key message"/>
    <#if feedback>
    <col id="feedback" title="Feedback loop"/>
    </#if>
    <#if plan_has_workstreams()>
    <col id="workstream" title="Workstream"/>
    </#if>
    <col id="remarks" title="Remarks" line="2" under="communication" through="${plan_has_workstreams()?then("workstream", feedback?then("feedback", "message"))}"/>
    <#list rows as row>
    <tr>
      <td>${row.date}</td>
      <#if doc.timed>
      <td>${row.time!}<#if row.minutes??><#if row.time??>, </#if>${digits(row.minutes)} min</#if></td>
      </#if>
      <td><@plan_title row/></td>
      <#if (row.occurrence!1) gt 1>
      <td><muted>as in the first</muted></td>
      <#else>
      <td><#list row.messages as m>${m}<#sep><br/></#list></td>
      </#if>
      <#if feedback>
      <td><#if row.feedback?? && (row.occurrence!1) == 1>${row.feedback}</#if></td>
      </#if>
      <#if plan_has_workstreams()>
      <td><#if row.workstream?? && (row.occurrence!1) == 1>${row.workstream}</#if></td>
      </#if>
      <td><@plan_remarks row/></td>
    </tr>
    </#list>
  </table>
</section>
</except>
<#else>
<left-out>Details of each communication</left-out>
</#if>
</#macro>

<#macro plan_details_deck rows>
<#local n = rows?filter(r -> r.messages?has_content)?size>
<#local f = rows?filter(r -> r.feedback??)?size>
<#local m = rows?filter(r -> r.moved)?size>
<#local c = plan_on_bad_days(rows)>
<#if n == 0>No communication carries<#elseif n == doc.figures.total>Every communication carries<#else>${count_in_words(n, "communication carries", "communications carry")?cap_first}</#if> a key message, and ${(f == 0)?then("none", in_words(f))} ${(f gt 1)?then("collect", "collects")} feedback.
<#if m gt 0>
${in_words(m)?cap_first} ${form(m, "has", "have")} moved<#if c gt 0>, and ${in_words(c)} ${form(c, "falls", "fall")} on ${clash_days(c)}</#if>.
<#elseif c gt 0>
${in_words(c)?cap_first} ${form(c, "falls", "fall")} on ${clash_days(c)}.
</#if>
</#macro>

<#-- The later ones of a series say what the first one says: they stand here only with remarks of their own. -->
<#function plan_has_details row>
  <#if (row.occurrence!1) gt 1>
    <#return row.moved || row.clashes?has_content || row.droppedBecause??>
  </#if>
  <#return row.workstream?? || row.messages?has_content || row.feedback?? || row.moved || row.until?? || row.endless?? || row.time?? || row.minutes?? || row.clashes?has_content || row.droppedBecause?? || (row.audiences?size gt 2 && !row.allAudiences)>
</#function>

<#macro plan_remarks row>
<#local said = false>
<#if row.audiences?size gt 2 && !row.allAudiences && (row.occurrence!1) == 1>To ${listing(row.audiences)}.<#local said = true></#if>
<#local ended = row.until?? && row.droppedBecause?? && row.status != "dropped">
<#if ended><#if said> </#if>Ended on <@day row.until "medium"/>: ${row.droppedBecause}.<#local said = true><#elseif row.until??><#if said> </#if>Goes on until <@day row.until "medium"/>.<#local said = true></#if>
<#if row.endless?? && (row.occurrence!1) == 1><#if said> </#if>Comes ${interval_words(row.endless)}, without an end.<#local said = true></#if>
<#if row.moves?has_content><#if said> </#if>Moved from <#list row.moves as m><#if m?is_first><@day m.from "medium"/> </#if>to <@day m.to "medium"/><#if m.reason??>: ${m.reason}</#if><#sep>; then </#list>.<#local said = true><#elseif row.moved><#if said> </#if><#if row.slip == 0>Moved from <@day row.planned "medium"/>.<#else>Moved from <@day row.planned "medium"/>, ${count(row.slip?abs, "working day")} ${(row.slip lt 0)?then("earlier", "later")}.</#if><#local said = true></#if>
<#if row.droppedBecause?? && !ended><#if said> </#if>Dropped: ${row.droppedBecause}.<#local said = true></#if>
<#list row.clashes as c> <@plan_clash c.kind c.reason!/>.</#list>
</#macro>

<#macro plan_clash kind reason>
<#switch kind><#case "weekend">Falls on a day that is not worked<#break><#case "holiday">Falls on a holiday<#break><#default>Falls into a blackout<#if reason?has_content>: ${reason}</#if></#switch><#rt>
</#macro>

<#-- What is due in the next 14 days. -->

<#macro plan_upcoming>
<#local u = doc.upcoming>
<#if u.rows?has_content || u.approvals?has_content || doc.overdue?has_content>
<section id="upcoming" title="Due in the next 14 days">
  <deck><@plan_upcoming_deck/></deck>
  <#if doc.overdue?has_content>
  <h2>Overdue</h2>
  <@plan_short_table "overdue" "Communications that should have been sent" doc.overdue/>
  </#if>
  <#if u.rows?has_content>
  <h2>To be sent by <@day u.until "day"/></h2>
  <@plan_short_table "due" "Communications due in the next 14 days" u.rows/>
  </#if>
  <#if u.approvals?has_content>
  <h2>To be approved by <@day u.until "day"/></h2>
  <@plan_approval_table u.approvals/>
  </#if>
</section>
<#else>
<left-out>Due in the next 14 days</left-out>
</#if>
</#macro>

<#macro plan_upcoming_deck>
<#local u = doc.upcoming>
<#if u.rows?has_content>
${count_in_words(u.rows?size, "communication")?cap_first} to be sent by <@day u.until "day"/><#if u.approvals?has_content>, and ${count_in_words(u.approvals?size, "approval")} to be given</#if>.
<#elseif u.approvals?has_content>
Nothing is to be sent by <@day u.until "day"/>, and ${count_in_words(u.approvals?size, "approval")} ${form(u.approvals?size, "is", "are")} to be given.
<#else>
Nothing else is to be sent by <@day u.until "day"/>.
</#if>
<#if doc.overdue?has_content>
${in_words(doc.overdue?size)?cap_first} ${form(doc.overdue?size, "is", "are")} overdue.
</#if>
</#macro>

<#macro plan_short_table id title rows>
<table id="${id}" title="${title}">
  <col id="date" title="Date" type="date" format="weekday" strong="true"/>
  <col id="communication" title="Communication" strong="true"/>
  <col id="audience" title="Audience"/>
  <col id="sender" title="Sender"/>
  <col id="owner" title="Owner"/>
  <col id="status" title="Status" type="status"/>
  <#list rows as row>
  <tr>
    <td>${row.date}</td>
    <td><@plan_title row/></td>
    <td>${plan_audience_names(row)}</td>
    <td><#if row.sender??>${row.sender}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if row.owner??>${row.owner}<#else><status kind="watch">Gap</status></#if></td>
    <td><@communication_status row.status/></td>
  </tr>
  </#list>
</table>
</#macro>

<#macro plan_approval_table rows>
<table id="approvals" title="Approvals that are due">
  <col id="due" title="Approval due" type="date" format="weekday" strong="true"/>
  <col id="communication" title="Communication" strong="true"/>
  <col id="approver" title="Approver"/>
  <col id="date" title="To be sent" type="date"/>
  <col id="status" title="Status" type="status"/>
  <#list rows as row>
  <tr>
    <td><#if row.approvalDue??>${row.approvalDue}<#else><none/></#if></td>
    <td>${row.title}</td>
    <td><#if row.approver??>${row.approver}<#else><status kind="watch">Gap</status></#if></td>
    <td>${row.date}</td>
    <td><#if row.approval == "overdue"><status kind="bad">Overdue</status><#else><status kind="due">Due</status></#if></td>
  </tr>
  </#list>
</table>
</#macro>

<#-- Milestones and what supports them. -->

<#macro plan_milestones>
<#if doc.coverage.milestones?has_content>
<section id="milestones" title="Milestones supported">
  <deck><@plan_milestones_deck/></deck>
  <table id="milestones" title="Which communications support which milestone">
    <col id="milestone" title="Milestone" strong="true" width="46"/>
    <col id="date" title="Date" type="date" format="medium"/>
    <col id="support" title="Supported by" width="70"/>
    <col id="communications" title="In all" type="number"/>
    <col id="status" title="Status" type="status"/>
    <#list doc.coverage.milestones as m>
    <tr>
      <td>${m.name}</td>
      <td>${m.date}</td>
      <td><#if m.support?has_content><#list m.support as s>${s.title}<#if s.count gt 1> (${s.count}×)</#if><#sep>, </#list><#else><status kind="watch">Gap</status></#if></td>
      <td>${m.communications}</td>
      <td><@milestone_status m.status/></td>
    </tr>
    </#list>
  </table>
</section>
<#else>
<left-out>Milestones supported</left-out>
</#if>
</#macro>

<#macro plan_milestones_deck>
<#local c = doc.coverage>
<#local all = c.milestones?size>
<#if c.supported == all>
${(all == 1)?then("The milestone is", (all == 2)?then("Both", "All " + in_words(all)) + " milestones are")} supported by communications.
<#elseif c.supported == 0>
${(all == 1)?then("The milestone is", "None of the " + in_words(all) + " milestones is")} <#if all == 1>not </#if>supported by any communication.
<#else>
${in_words(c.supported)?cap_first} of ${in_words(all)} milestones ${form(c.supported, "is", "are")} supported by communications; ${listing_short(c.unsupported)} ${form(c.unsupported?size, "is", "are")} not.
</#if>
<#if c.unattached gt 0>
${in_words(c.unattached)?cap_first} ${form(c.unattached, "communication supports", "communications support")} no milestone.
</#if>
</#macro>

<#-- The words of communications, to be copied. -->

<#macro plan_drafts>
<#if doc.drafts?has_content>
<section id="drafts" title="Message drafts" break="page">
  <deck><@plan_drafts_deck/></deck>
  <except formats="xlsx">
  <#list doc.drafts as draft>
  <@plan_draft draft/>
  </#list>
  </except>
  <only formats="xlsx">
  <@plan_draft_table/>
  </only>
</section>
<#else>
<left-out>Message drafts</left-out>
</#if>
</#macro>

<#-- "Three messages are written and can be copied from here. One of them has been sent." -->
<#macro plan_drafts_deck>
<#local written = doc.drafts?filter(d -> d.body??)?size>
<#local bare = doc.drafts?size - written>
<#local sent = doc.drafts?filter(d -> d.first.sentOn??)?size>
<#if written gt 0>
${count_in_words(written, "message")?cap_first} ${form(written, "is", "are")} written and can be copied from here<#if bare gt 0>; ${in_words(bare)} more ${form(bare, "has", "have")} a subject and no text yet</#if>.
<#else>
${count_in_words(bare, "message")?cap_first} ${form(bare, "has", "have")} a subject and no text yet.
</#if>
<#if sent == doc.drafts?size>
${(sent == 1)?then("It has", "All of them have")} been sent.
<#elseif sent gt 0>
${in_words(sent)?cap_first} of them ${form(sent, "has", "have")} been sent.
</#if>
</#macro>

<#macro plan_draft draft>
<#local row = draft.first>
  <h2>${row.title}</h2>
  <facts>
    <fact label="Subject"><#if draft.subject??><strong>${draft.subject}</strong><#else><status kind="watch">Gap</status></#if></fact>
    <fact label="To"><#if row.allAudiences>All audiences<#else>${listing(row.audiences)}</#if></fact>
    <fact label="From"><#if row.sender??>${row.sender}<#else><status kind="watch">Gap</status></#if></fact>
    <fact label="Date"><@plan_draft_days draft/><#if row.channel??>, ${row.channel}</#if></fact>
  </facts>
  <#if draft.body??>
  <@message_text draft.body/>
  </#if>
</#macro>

<#macro plan_draft_days draft>
<@day draft.first.date "full"/><#if draft.first.endless??>, and then ${interval_words(draft.first.endless)}, without an end<#elseif draft.occurrences gt 1>, and ${in_words(draft.occurrences - 1)} more ${form(draft.occurrences - 1, "time")} until <@day draft.last "long"/></#if><#t>
</#macro>

<#-- A text as its author laid it out. -->
<#macro message_text text>
<#list text.parts as part>
<#if part.kind == "bullets">
  <ul>
    <#list part.items as item>
    <li><@message_runs item.runs/></li>
    </#list>
  </ul>
<#elseif part.kind == "numbers">
  <ol>
    <#list part.items as item>
    <li><@message_runs item.runs/></li>
    </#list>
  </ol>
<#else>
  <p><@message_runs part.items[0].runs/></p>
</#if>
</#list>
</#macro>

<#macro message_runs runs><#list runs as run><#if run.link??><a href="${run.link}"><@message_run run/></a><#else><@message_run run/></#if></#list></#macro>

<#macro message_run run><#if run.strong && run.emphasis><strong><em>${run.text}</em></strong><#elseif run.strong><strong>${run.text}</strong><#elseif run.emphasis><em>${run.text}</em><#else>${run.text}</#if></#macro>

<#-- In Excel a message is one cell: one click copies it. -->
<#macro plan_draft_table>
<table id="drafts" title="Subject and text of each message">
  <col id="date" title="Date" type="date" format="weekday" strong="true"/>
  <col id="communication" title="Communication" strong="true"/>
  <col id="subject" title="Subject"/>
  <col id="message" title="Message" width="120"/>
  <col id="audience" title="To"/>
  <col id="sender" title="From"/>
  <col id="channel" title="Channel"/>
  <col id="status" title="Status" type="status"/>
  <#list doc.drafts as draft>
  <#local row = draft.first>
  <tr>
    <td>${row.date}</td>
    <td>${row.title}</td>
    <td><#if draft.subject??>${draft.subject}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if row.text??><#list row.text?split("\n") as line>${line}<#sep><br/></#list><#else><status kind="watch">Gap</status></#if></td>
    <td><#if row.allAudiences>All audiences<#else>${listing(row.audiences)}</#if></td>
    <td><#if row.sender??>${row.sender}<#else><status kind="watch">Gap</status></#if></td>
    <td>${row.channel!}</td>
    <td><@communication_status row.status/></td>
  </tr>
  </#list>
</table>
</#macro>
