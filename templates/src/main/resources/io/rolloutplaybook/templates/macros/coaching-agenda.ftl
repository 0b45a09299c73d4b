<#-- The parts of the coaching agenda. Each macro writes one part, and can be replaced alone. -->

<#macro coaching_document>
<document id="coaching-agenda" title="${document_title("Coaching agenda")}" subject="${doc.rollout.title}"<#if doc.rollout.organisation??> organisation="${doc.rollout.organisation}"</#if><#if doc.rollout.version??> version="${doc.rollout.version}"</#if><#if doc.rollout.sponsorName??> author="${doc.rollout.sponsorName}"</#if><#if doc.rollout.launch??> launch="${doc.rollout.launch}"</#if> as-of="${doc.rollout.asOf}" language="${doc.rollout.language}" launch-label="${launch_label()}">
<#nested>
</document>
</#macro>

<#-- The cover: facts, one dot a meeting, five key figures. -->

<#macro coaching_cover>
<cover>
  <#if doc.rollout.summary??>
  <summary>${doc.rollout.summary}</summary>
  </#if>
  <@rollout_facts/>
  <#if doc.meetings?has_content>
  <@coaching_dot_strip/>
  </#if>
  <@coaching_key_figures/>
</cover>
</#macro>

<#macro coaching_dot_strip>
<dot-strip from="${doc.span.from}" to="${doc.span.to}" legend="One dot a session: grey held, filled to come<#if doc.figures.overdue gt 0>, square overdue</#if>" alt="${count(doc.figures.meetings, "session")} over time, ${doc.figures.held} of them held">
  <#list doc.meetings as m>
  <dot on="${m.date}" mark="${coaching_mark(m.status)}"/>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind != "blackout")/>
  <@flags doc.span/>
</dot-strip>
</#macro>

<#function coaching_mark status>
  <#switch status>
    <#case "held"><#return "dot-done">
    <#case "overdue"><#return "square">
    <#default><#return "dot">
  </#switch>
</#function>

<#macro coaching_key_figures>
<#local f = doc.figures>
<@launch_key_figure/>
<#if f.meetings gt 0>
<key-figure value="${digits(f.meetings)}">${form(f.meetings, "session")}<br/>${f.held} held<#if f.overdue gt 0>, ${f.overdue} overdue</#if></key-figure>
</#if>
<#if f.coachees??>
<key-figure value="${digits(f.coachees)}">${form(f.coachees, "person", "people")}<br/>${form(f.coachees, "is", "are")} coached</key-figure>
</#if>
<#if doc.behaviours?has_content>
<key-figure value="${digits(doc.behaviours?size)}">expected<br/>${form(doc.behaviours?size, "behaviour")}</key-figure>
</#if>
<#if f.meetings gt 0>
<key-figure value="${digits(f.due)}">due in the next<br/>14 days</key-figure>
</#if>
</#macro>

<#-- Words. -->

<#-- What a session is called. -->
<#function session_title s>
  <#return s.title!(s.coachee + ", coached by " + s.coach)>
</#function>

<#-- 7.8 -> "7.8", 9.0 -> "9". -->
<#function decimal n>
  <#return n?string("@text #,##0.#")>
</#function>

<#-- "weekend", "holiday", the blackout's reason. -->
<#function clash_word clash>
  <#switch clash.kind>
    <#case "weekend"><#return "weekend">
    <#case "holiday"><#return "holiday">
    <#default><#return (clash.reason!"blackout")?uncap_first>
  </#switch>
</#function>

<#function clash_words clashes>
  <#return listing(clashes?map(c -> clash_word(c)))>
</#function>

<#macro session_status status late=false>
<#switch status>
<#case "held"><#if late><status kind="done-late">Held late</status><#else><status kind="done">Held</status></#if><#break>
<#case "overdue"><status kind="bad">Overdue</status><#break>
<#case "late"><status kind="bad">Late</status><#break>
<#case "due"><status kind="due">Due</status><#break>
<#default><status kind="open">Planned</status>
</#switch>
</#macro>

<#macro commitment_status status>
<#switch status>
<#case "kept"><status kind="done">Kept</status><#break>
<#case "kept-late"><status kind="done-late">Kept late</status><#break>
<#case "overdue"><status kind="bad">Overdue</status><#break>
<#case "open"><status kind="due">Open</status><#break>
<#case "not-made"><status kind="open">Not made yet</status><#break>
<#default><none/>
</#switch>
</#macro>

<#macro coaching_trend trend>
<#switch trend>
<#case "improving"><status kind="good">Improving</status><#break>
<#case "worsening"><status kind="bad">Worsening</status><#break>
<#default><status kind="watch">Flat</status>
</#switch>
</#macro>

<#-- The cascade at a glance. -->

<#macro coaching_cascade>
<#local waves = doc.waves?filter(w -> w.steps?size gt 1)>
<#if doc.sessions?has_content && (waves?has_content || (!doc.waves?has_content && doc.cascade?size gt 1))>
<section id="cascade" title="The cascade at a glance" running="Cascade">
  <deck><@coaching_cascade_deck/></deck>
  <#list waves as w>
  <h2>The cascade in ${w.wave}</h2>
  <@coaching_cascade_picture w.steps w.wave/>
  <#else>
  <@coaching_cascade_picture doc.cascade/>
  </#list>
  <@coaching_cascade_table waves/>
</section>
<#else>
<left-out>The cascade at a glance</left-out>
</#if>
</#macro>

<#macro coaching_cascade_picture steps of="">
<cascade alt="When each tier is first coached: <#list steps as s>${tier_name(s.tier)?lower_case} ${s.first???then(plain_day(s.first!""), "never")}<#sep>, </#list>">
  <#list steps as s>
  <tier label="${tier_name(s.tier)}" note="<#if s.people??>${count(s.people, "person", "people")}, </#if>${(s.sessions == 0)?then("no session", count(s.sessions, "session"))}"<#if s.first??> first="${s.first}" item="${s.title!s.id!}"</#if><#if s.gap??> gap="${coaching_gap(s.gap)}"</#if>/>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind == "launch" || band.kind == "after") false/>
  <@flags doc.span true of/>
</cascade>
</#macro>

<#macro coaching_cascade_table waves>
<#if waves?has_content>
<h2>When each tier is coached</h2>
</#if>
<table id="cascade" title="When each tier is coached">
  <#if waves?has_content>
  <col id="wave" title="Wave"/>
  </#if>
  <col id="tier" title="Tier" strong="true"/>
  <col id="people" title="People" type="number" format="#,##0"/>
  <col id="sessions" title="Sessions" type="number"/>
  <col id="first" title="First" type="date" format="weekday"/>
  <col id="last" title="Last" type="date" format="weekday"/>
  <col id="gap" title="Working days after the tier before" type="number" format="+0"/>
  <#list waves as w>
  <@coaching_cascade_rows w.steps w.wave/>
  <#else>
  <@coaching_cascade_rows doc.cascade/>
  </#list>
</table>
</#macro>

<#macro coaching_cascade_rows steps wave="">
<#list steps as s>
<tr>
  <#if wave?has_content>
  <td>${wave}</td>
  </#if>
  <td>${tier_name(s.tier)}</td>
  <td><#if s.people??>${s.people}<#else><none/></#if></td>
  <td>${s.sessions}</td>
  <td><#if s.first??>${s.first}<#else><text><status kind="watch">Gap</status></text></#if></td>
  <td><#if s.last??>${s.last}<#else><none/></#if></td>
  <td><#if s.gap??>${s.gap}<#else><none/></#if></td>
</tr>
</#list>
</#macro>

<#function coaching_gap n>
  <#if n lt 0><#return count(-n, "working day") + " too early"></#if>
  <#return count(n, "working day")>
</#function>

<#-- "Leaders are coached 13 working days before managers. Managers are coached ... before account executives hear." -->
<#macro coaching_cascade_deck>
<#list doc.waves?filter(w -> w.steps?size gt 1) as w>
In ${w.wave} <@coaching_cascade_sentences w.steps w.lead!"" false/>
<#else>
<@coaching_cascade_sentences doc.cascade doc.lead!""/>
</#list>
</#macro>

<#macro coaching_cascade_sentences steps lead begins=true>
<#local gaps = steps?filter(s -> s.gap??)>
<#local silent = steps?filter(s -> s.sessions == 0)>
<#list gaps as s><#if s?is_first>${begins?then(tier_name(s.previous), tier_name(s.previous)?lower_case)} are first coached<#else>, ${tier_name(s.previous)?lower_case}</#if> <#if s.gap == 0>on the same day as<#else>${digits(s.gap?abs)}<#if s?is_first> ${form(s.gap?abs, "working day")}</#if> ${(s.gap gt 0)?then("before", "after")}</#if> ${(s.tier == "employee")?then("their teams", tier_name(s.tier)?lower_case)}<#if s?is_last>.</#if></#list>
<#if silent?has_content>
 <#if begins || gaps?has_content>No<#else>no</#if> session is planned for ${listing(silent?map(s -> tier_name(s.tier)?lower_case))}.
</#if>
<#if lead?has_content>
<#local l = lead>
<#if begins || gaps?has_content || silent?has_content>Employees<#else>employees</#if> hear <@on_day l.announced "day"/>, <#if l.workingDays gt 0>${count_in_words(l.workingDays, "working day")} after their managers' first session; managers have ${in_words(l.sessions)} before it.<#else><#if l.workingDays == 0>on the day of<#else>${count_in_words(-l.workingDays, "working day")} before</#if> their managers' first session: managers have not been coached when their teams ask.</#if>
</#if>
</#macro>

<#-- Expected behaviours. -->

<#macro coaching_behaviours>
<#if doc.behaviours?has_content>
<#local rated = doc.behaviours?filter(b -> b.latest??)>
<#local described = doc.behaviours?filter(b -> b.goodLooksLike??)>
<#local owned = doc.behaviours?filter(b -> b.roles?has_content)>
<section id="behaviours" title="Expected behaviours" break="none">
  <deck><@coaching_behaviours_deck/></deck>
  <table id="behaviours" title="Expected behaviours, and what good looks like">
    <col id="behaviour" title="Behaviour" strong="true" width="56"/>
    <#if described?has_content>
    <col id="good" title="What good looks like"/>
    </#if>
    <#if doc.sessions?has_content>
    <col id="sessions" title="Sessions"/>
    </#if>
    <#if rated?has_content>
    <col id="ratings" title="Ratings" type="sparkline"/>
    <col id="latest" title="Latest of 5" type="number" format="0.0"/>
    <col id="trend" title="Trend" type="status"/>
    </#if>
    <#if owned?has_content>
    <col id="roles" title="Shown by" line="2" under="behaviour"<#if described?has_content> through="${doc.sessions?has_content?then("sessions", "good")}"</#if>/>
    </#if>
    <#list doc.behaviours as b>
    <tr>
      <td>${b.text}</td>
      <#if described?has_content>
      <td><#if b.goodLooksLike??>${b.goodLooksLike}<#else><status kind="watch">Gap</status></#if></td>
      </#if>
      <#if doc.sessions?has_content>
      <td><#if b.sessions?has_content>${b.sessions?join(", ")}<#else><status kind="watch">Gap</status></#if></td>
      </#if>
      <#if rated?has_content>
      <td><#if b.latest??><sparkline><#list b.ratings as r><reading on="${r.date}" value="${r.value}"/></#list></sparkline></#if></td>
      <td><#if b.latest??>${b.latest}<#else><none/></#if></td>
      <td><#if b.trend??><@coaching_trend b.trend/><#else><status kind="open">No trend</status></#if></td>
      </#if>
      <#if owned?has_content>
      <td><#if b.roles?has_content>${listing(b.roles)}<#else><none/></#if></td>
      </#if>
    </tr>
    </#list>
  </table>
</section>
<#else>
<left-out>Expected behaviours</left-out>
</#if>
</#macro>

<#macro coaching_behaviours_deck>
<#local n = doc.behaviours?size>
<#local rated = doc.behaviours?filter(b -> b.trend??)>
<#local up = rated?filter(b -> b.trend == "improving")>
<#local unworked = doc.behaviours?filter(b -> !(b.sessions?has_content))>
${in_words(n)?cap_first} ${form(n, "behaviour is", "behaviours are")} expected<#if doc.sessions?has_content><#if unworked?size == 0>, and <#if n == 1>a session works<#else>each is worked</#if> on<#if n == 1> it</#if><#if n gt 1> in a session</#if><#elseif unworked?size == n>, and no session works on ${form(n, "it", "any of them")}<#else>; no session works on ${in_words(unworked?size)} of them</#if></#if>.
<#if rated?size == 1>
The one that was rated more than once ${(rated[0].trend == "improving")?then("improves", (rated[0].trend == "flat")?then("stays flat", "gets worse"))}.
<#elseif rated?has_content>
<#if up?size == rated?size>${(rated?size == 2)?then("Both", "All " + in_words(rated?size))} that were rated more than once improve.<#else>Of ${in_words(rated?size)} that were rated more than once, ${(up?size == 0)?then("none", in_words(up?size))} ${form((up?size == 0)?then(1, up?size), "improves", "improve")}.</#if>
</#if>
</#macro>

<#-- The sessions: an overview, and every day. -->

<#macro coaching_sessions>
<#if doc.sessions?has_content || doc.dropped?has_content>
<section id="sessions" title="Sessions">
  <deck><@coaching_sessions_deck/></deck>
  <#if doc.sessions?has_content>
  <@coaching_overview/>
  </#if>
  <#if doc.meetings?size gt 1>
  <h2>Every session by date</h2>
  <@coaching_meetings/>
  </#if>
  <#if doc.dropped?has_content>
  <h2>What does not take place</h2>
  <@coaching_dropped/>
  </#if>
  <#local moved = doc.meetings?filter(m -> m.moves?has_content)>
  <#if moved?has_content>
  <h2>How sessions moved, and why</h2>
  <@moves_table moved?map(m -> {"name": session_title(m), "moves": m.moves}) "session" "Session" "Every move of a session from the first day planned to the one it has now"/>
  </#if>
</section>
<#else>
<left-out>Sessions</left-out>
</#if>
</#macro>

<#macro coaching_sessions_deck>
<#local f = doc.figures>
<#if f.meetings == 0>No session takes place.<#else>
${in_words(f.meetings)?cap_first} ${form(f.meetings, "session")}<#if f.meetings gt f.sessions> in ${in_words(f.sessions)} ${form(f.sessions, "agenda")}</#if>: <#if f.held == 0>${(f.meetings == 1)?then("not held yet", "none held yet")}<#elseif f.held == f.meetings>${(f.meetings == 1)?then("held", "all held")}<#else>${in_words(f.held)} held</#if><#if f.overdue gt 0>, ${in_words(f.overdue)} overdue</#if><#if f.due gt 0>, ${in_words(f.due)} due by <@day f.dueUntil "day"/></#if>.
</#if>
<#if f.clashes gt 0>
${in_words(f.clashes)?cap_first} ${form(f.clashes, "falls", "fall")} on ${clash_days(f.clashes)}.
</#if>
</#macro>

<#macro coaching_overview>
<#local extra = extra_keys(doc.sessions)>
<table id="sessions" title="Who coaches whom, on what">
  <col id="number" title="No." type="number"/>
  <col id="session" title="Session" strong="true"/>
  <col id="tier" title="Tier"/>
  <col id="coach" title="Coach"/>
  <col id="coachees" title="Coachees"/>
  <col id="date" title="Next date" type="date"/>
  <col id="duration" title="Duration" type="duration"/>
  <col id="commitment" title="Last commitment" type="status"/>
  <col id="behaviours" title="Behaviours in focus" line="2" under="session" through="coachees"/>
  <col id="dates" title="Dates" line="2" under="date" through="commitment"/>
  <#local streams = doc.sessions?filter(s -> s.workstream??)?has_content>
  <#if streams>
  <col id="workstream" title="Workstream" formats="xlsx"/>
  </#if>
  <@extra_columns extra/>
  <#list doc.sessions as s>
  <tr>
    <td>${s.number}</td>
    <td>${session_title(s)}</td>
    <td><#if s.tier??>${tier_name(s.tier)}<#else><none/></#if></td>
    <td>${s.coach}</td>
    <td>${s.coachee}<#if s.coachees?? && !s.onePerson>, ${digits(s.coachees)}</#if></td>
    <td><#if s.held == s.meetings?size><none/><#else>${s.current.date}</#if></td>
    <td><#if s.minutes??>PT${s.minutes?c}M<#else><none/></#if></td>
    <td><@commitment_status s.lastCommitment/></td>
    <td><#if s.behaviours?has_content>${s.behaviours?map(b -> b.text)?join("; ")}</#if></td>
    <td><@coaching_dates s/></td>
    <#if streams>
    <td>${s.workstream!}</td>
    </#if>
    <@extra_cells extra s/>
  </tr>
  </#list>
</table>
</#macro>

<#-- "6 sessions, 8 Mar to 17 May 2027; 1 held". -->
<#macro coaching_dates s>
<#local first = s.meetings[0]>
<#local last = s.meetings[s.meetings?size - 1]>
<#if s.endless??><@day first.date/>, and then ${interval_words(s.endless)}, without an end<#elseif s.meetings?size == 1><@day first.date/><#if first.until??> to <@day first.until/></#if><#else>${count(s.meetings?size, "session")}, <@day first.date "short" last.date/> to <@day last.date/></#if><#if s.held gt 0>, <#if s.held == s.meetings?size>held<#else>${s.held} held</#if></#if>
</#macro>

<#macro coaching_meetings>
<#local timed = doc.meetings?filter(m -> m.time??)?has_content>
<#local moved = doc.meetings?filter(m -> m.moved)?has_content>
<table id="meetings" title="Every session by date">
  <col id="date" title="Date" type="date" format="weekday"/>
  <#if timed>
  <col id="time" title="${time_heading()}"/>
  </#if>
  <col id="t" title="T± days" type="number" format="+0" formats="xlsx"/>
  <col id="t_working" title="T± working" type="number" format="+0"/>
  <col id="number" title="No." type="number"/>
  <col id="session" title="Session" strong="true"/>
  <col id="of" title="Of the series"/>
  <col id="status" title="Status" type="status"/>
  <col id="clash" title="Better avoided"/>
  <#if moved>
  <col id="planned" title="Planned" type="date"/>
  </#if>
  <#list doc.meetings as m>
  <tr>
    <td>${m.date}</td>
    <#if timed>
    <td>${m.time!}</td>
    </#if>
    <td>${from_launch(m.daysFromLaunch!, m.date)}</td>
    <td><@from_launch_cell days=(m.workingDaysFromLaunch!) on=(m.date)/></td>
    <td>${m.session}</td>
    <td>${session_title(m)}</td>
    <td><#if m.of gt 1>${m.number}<#if !doc.sessions[m.session - 1].endless??> of ${m.of}</#if></#if></td>
    <td><@session_status status=m.status late=(m.slip gt 0)/></td>
    <td><#if m.clashes?has_content && m.status != "held">${clash_words(m.clashes)?cap_first}</#if></td>
    <#if moved>
    <td><#if m.moved>${m.planned}</#if></td>
    </#if>
  </tr>
  </#list>
</table>
<#local about = about_words(doc.meetings?filter(m -> m.daysFromLaunch??)?map(m -> m.date))>
<#if about != "">
<p style="note">T±: days from launch.${about}</p>
</#if>
</#macro>

<#macro coaching_dropped>
<table id="dropped" title="Sessions that do not take place">
  <col id="planned" title="Planned" type="date" format="weekday"/>
  <col id="session" title="Session" strong="true"/>
  <col id="coach" title="Coach"/>
  <col id="coachees" title="Coachees"/>
  <col id="reason" title="Why not"/>
  <#list doc.dropped as d>
  <tr>
    <td>${d.planned}</td>
    <td>${d.title}</td>
    <td>${d.coach}</td>
    <td>${d.coachee}</td>
    <td>${d.reason}</td>
  </tr>
  </#list>
</table>
</#macro>

<#-- One form a session. -->

<#macro coaching_forms>
<#list doc.sessions as s>
<@coaching_form s/>
</#list>
</#macro>

<#macro coaching_form s>
<section id="session-${s.number}" title="${session_title(s)}" break="page">
  <deck><@coaching_form_deck s/></deck>
  <@coaching_form_facts s/>
  <@coaching_form_names s/>
  <#if s.openingQuestion??>
  <h3>Opening question</h3>
  <p style="opening-question">${s.openingQuestion}</p>
  </#if>
  <#if s.questions?has_content>
  <form title="${form(s.questions?size, "Question", "Questions")} to ask" style="question" numbered="${(s.questions?size gt 1)?string("true", "false")}" labels="false" share="1">
    <#list s.questions as q>
    <ask>${q}<field id="s${s.number}-answer-${q?counter}" label="Answer" lines="2" share="1.1"/></ask>
    </#list>
  </form>
  </#if>
  <@coaching_form_evidence s/>
  <h3>Notes <note><#if s.onePerson || s.participants??>one sheet for each session<#else>one sheet for each person who is coached</#if>, filled in together</note></h3>
  <fields initials="true">
    <field id="s${s.number}-goal" label="Goal" hint="What should be different by the next session?" lines="4"/>
    <field id="s${s.number}-reality" label="Reality" hint="What happens now, and where?" lines="4"/>
    <field id="s${s.number}-options" label="Options" hint="What could you try? What else?" lines="4"/>
    <field id="s${s.number}-will" label="Will" hint="What will you do, by when, how sure are you?" lines="4"/>
  </fields>
  <#if s.behaviours?has_content>
  <form title="${form(s.behaviours?size, "Behaviour", "Behaviours")}" labels="true" share="1.8">
    <#list s.behaviours as b>
    <ask>${b.text}<field id="s${s.number}-rating-${b?counter}" label="Rating" kind="rating" choices="not yet seen | sometimes | a habit" share="1.4"/><field id="s${s.number}-seen-${b?counter}" label="Seen where" share="1"/></ask>
    </#list>
  </form>
  </#if>
  <@coaching_form_commitment s/>
</section>
</#macro>

<#-- "Session 1 of 3: 8 Mar, 22 Mar (quarter end), 5 Apr." -->
<#macro coaching_form_deck s>
<#if s.meetings?size gt 1>
Session ${s.current.number}<#if s.endless??>, ${interval_words(s.endless)} without an end<#else> of ${s.current.of}</#if><#if s.held == s.meetings?size>, all of them held</#if>: <@coaching_form_dates s/>
<#elseif s.held == 1>
This session was held <@on_day s.current.date "long"/>.
<#else>
One session, <@on_day s.current.date "long"/><#if s.current.until??>, going on until <@day s.current.until "long"/></#if><#if s.current.status == "overdue">, which is overdue</#if>.
</#if>
</#macro>

<#-- "1 Feb held, 8 Feb, 15 Feb, 22 Feb (quarter end)"; of a long series those around the next one. -->
<#macro coaching_form_dates s>
<#local from = s.meetings?filter(d -> d.number lt s.current.number)?size - 3>
<#local from = (from lt 0)?then(0, from)>
<#local to = (from + 8 gt s.meetings?size)?then(s.meetings?size, from + 8)>
<#if from gt 0>… </#if><#list s.meetings[from..<to] as d><#if d.number == s.current.number><strong><@day d.date "short"/></strong><#else><@day d.date "short"/></#if><#if d.status == "held"> held<#elseif d.status == "overdue"> overdue<#elseif d.clashes?has_content> (${clash_words(d.clashes)})</#if><#sep>, </#list>${(to lt s.meetings?size)?then(" …", ".")}<#rt>
</#macro>

<#macro coaching_form_facts s>
<#local m = s.current>
<facts layout="strip">
  <fact label="Date"><@day m.date "weekday"/><#if m.status == "overdue"> <status kind="bad">Overdue</status></#if><@coaching_date_note m/></fact>
  <fact label="From launch"><#if m.daysFromLaunch??>${from_launch_words(m.daysFromLaunch, m.workingDaysFromLaunch!, m.date)?cap_first}<#else>To be set</#if></fact>
  <fact label="Duration"><#if s.minutes??>${digits(s.minutes)} min<#else><status kind="watch">Not set</status></#if></fact>
  <fact label="Coach">${s.coach}</fact>
  <fact label="Coachees"><#if s.participants??>${s.participants}<#elseif s.coachees?? && !s.onePerson>${digits(s.coachees)}<#if s.perCoach?? && s.coaches?? && s.coaches gt 1>, ${decimal(s.perCoach)} each</#if><#else>${s.coachee}</#if></fact>
</facts>
</#macro>

<#-- What is to be said of a session's day: its time, its end, why it is a bad one, where it was planned. -->
<#macro coaching_date_note m>
<#local clash = m.clashes?has_content && m.status != "held">
<#local moved = m.moved>
<#if m.time?? || m.until?? || clash || moved>
<note><#if m.time??>${m.time}<#if doc.rollout.timeZone??> ${doc.rollout.timeZone}</#if></#if><#if m.until??><#if m.time??>, </#if>to <@day m.until/></#if><#if clash><#if m.time?? || m.until??>, ${clash_words(m.clashes)}<#else>${clash_words(m.clashes)?cap_first}</#if></#if><#if moved><#if m.time?? || m.until?? || clash>, </#if>planned for <@day m.planned/></#if></note><#t>
</#if>
</#macro>

<#macro coaching_form_names s>
<fields>
  <field id="s${s.number}-coach" label="Coach" hint="name" share="2"/>
  <field id="s${s.number}-coachee" label="${s.participants???then("Participants", "Coachee")}" hint="${s.coachee}, name" share="2"/>
  <field id="s${s.number}-held" label="Held on" hint="date" kind="date" share="1.25"/>
</fields>
</#macro>

<#-- Tough questions with their answers, and room for what was seen. -->
<#macro coaching_form_evidence s>
<#local tough = coaching_tough(doc.toughQuestions)>
<#if tough?has_content>
<except formats="pdf">
  <form title="Tough ${form(tough?size, "question", "questions")}, and evidence seen" labels="false" share="1">
    <ask><#list tough as q><em>${q.question}</em><br/><muted><#if q.answer??>${q.answer}<#else><status kind="watch">No answer yet</status></#if></muted><#sep><br/></#list><field id="s${s.number}-seen" label="Evidence seen" lines="3" share="1.1"/></ask>
  </form>
</except>
<only formats="pdf">
<columns>
  <column>
    <h3>Tough ${form(tough?size, "question", "questions")}, with ${form(tough?size, "its answer", "answers")}<#if tough?size lt doc.toughQuestions?size> <note>${doc.toughQuestions?size - tough?size} more at the end</note></#if></h3>
    <#list tough as q>
    <p style="question">${q.question}</p>
    <p style="note"><#if q.answer??>${q.answer}<#else><status kind="watch">No answer yet</status></#if></p>
    </#list>
  </column>
  <column>
    <h3>Evidence seen <note>what was done, said or written</note></h3>
    <form labels="false"><ask><field id="s${s.number}-evidence" label="Evidence seen" lines="4"/></ask></form>
  </column>
</columns>
</only>
<#else>
<h3>Evidence seen <note>what was done, said or written</note></h3>
<form labels="false"><ask><field id="s${s.number}-evidence" label="Evidence seen" lines="4"/></ask></form>
</#if>
</#macro>

<#-- As many tough questions as fit on a form; a section of their own shows all of them. -->
<#function coaching_tough all>
  <#if all?size lte 2><#return all></#if>
  <#return all[0..<2]>
</#function>

<#macro coaching_form_commitment s>
<h3>Commitment</h3>
<fields>
  <field id="s${s.number}-commitment" label="${s.commitment!"What will you do before we meet again?"}" hint="in their own words" lines="2" share="3.5"/>
  <field id="s${s.number}-due" label="Due" hint="date" kind="date" lines="2"<#if s.commitmentDue??> value="${s.commitmentDue}"</#if>/>
  <field id="s${s.number}-next" label="Next session"<#if s.skipped?has_content> hint="${coaching_skipped(s.skipped)}"</#if> kind="date" lines="2"<#if s.next??> value="${s.next.date}"</#if>/>
</fields>
</#macro>

<#-- "22 Mar: quarter end". -->
<#function coaching_skipped skipped>
  <#return skipped?map(m -> short_day(m.date) + ": " + clash_words(m.clashes))?join(", ")>
</#function>

<#-- A form is a sheet to hand out: what comes first after the forms begins on a page of its own. -->
<#function coaching_break first>
  <#return (first && doc.sessions?has_content)?then("page", "none")>
</#function>

<#-- All tough questions, where the forms have no room for them. -->
<#macro coaching_questions>
<#local all = doc.toughQuestions>
<#if all?size gt coaching_tough(all)?size || (all?has_content && !(doc.sessions?has_content))>
<section id="tough-questions" title="Tough questions" break="${coaching_break(true)}">
  <deck><@coaching_questions_deck/></deck>
  <table id="tough_questions" title="Tough questions, with answers">
    <col id="question" title="Question" strong="true" width="75"/>
    <col id="answer" title="Answer"/>
    <#list all as q>
    <tr>
      <td>${q.question}</td>
      <td><#if q.answer??>${q.answer}<#else><status kind="watch">No answer yet</status></#if></td>
    </tr>
    </#list>
  </table>
</section>
</#if>
</#macro>

<#macro coaching_questions_deck>
<#local n = doc.toughQuestions?size>
<#local open = doc.toughQuestions?filter(q -> !(q.answer??))>
${in_words(n)?cap_first} ${form(n, "question", "questions")} that people will ask<#if open?size == 0>, ${(n == 1)?then("with its answer", "each with its answer")}<#elseif open?size == n>, ${(n == 1)?then("not answered yet", "none of them answered yet")}<#else>, ${in_words(open?size)} of them not answered yet</#if>.
</#macro>

<#-- 30-60-90 follow-through. -->

<#macro coaching_follow_through>
<#local all = doc.followThrough>
<#if all?has_content>
<section id="follow-through" title="${coaching_days(all)?join("-")} follow-through" running="Follow-through" break="${coaching_break(doc.toughQuestions?size lte coaching_tough(doc.toughQuestions)?size)}">
  <deck><@coaching_follow_through_deck/></deck>
  <table id="follow_through" title="What should be seen after launch">
    <#if doc.rollout.waves?has_content>
    <col id="wave" title="Wave"/>
    </#if>
    <col id="day" title="Day" type="number"/>
    <col id="date" title="Date" type="date" format="weekday"/>
    <col id="what" title="What should be seen" strong="true" width="56"/>
    <col id="owner" title="Owner"/>
    <col id="evidence" title="Evidence"/>
    <col id="seen" title="Seen" type="field" width="24" input="true"/>
    <#list all as f>
    <tr>
      <#if doc.rollout.waves?has_content>
      <td>${f.wave!}</td>
      </#if>
      <td>${f.day}</td>
      <td>${f.date}</td>
      <td>${f.what}<#if f.clashes?has_content><br/><muted>Day better avoided: ${clash_words(f.clashes)}</muted></#if></td>
      <td><#if f.owner??>${f.owner}<#else><status kind="watch">Gap</status></#if></td>
      <td><#if f.evidence??>${f.evidence}<#else><status kind="watch">Gap</status></#if></td>
      <td><field id="follow-${f?counter}" label="Seen on day ${f.day}<#if doc.rollout.waves?has_content && f.wave??>, ${f.wave}</#if>" lines="2"/></td>
    </tr>
    </#list>
  </table>
  <#local open = doc.rollout.waves?filter(w -> !(w.launch??))>
  <#if open?has_content>
  <p style="note">To be set with ${form(open?size, "its launch", "their launches")}: the days in ${listing(open?map(w -> w.name))}.</p>
  </#if>
</section>
<#else>
<left-out>Follow-through</left-out>
</#if>
</#macro>

<#-- Each day once, however many waves count it from their launch. -->
<#function coaching_days all>
  <#local days = []>
  <#list all?map(f -> f.day)?sort as day>
    <#if !days?seq_contains(day?c)><#local days = days + [day?c]></#if>
  </#list>
  <#return days>
</#function>

<#macro coaching_follow_through_deck>
<#local all = doc.followThrough>
<#local ahead = all?filter(f -> !f.passed)>
<#if ahead?size == 0>
${(all?size == 1)?then("The date has", "All " + in_words(all?size) + " dates have")} passed.
<#elseif ahead?size == all?size>
${count_in_words(all?size, "check")?cap_first} after launch ${form(all?size, "shows", "show")} whether the change holds<#if all?size == 1>,<#else>, the first</#if> on <@day all[0].date "long"/>.
<#else>
${in_words(ahead?size)?cap_first} of ${in_words(all?size)} still to come, the next on <@day ahead[0].date "long"/>.
</#if>
</#macro>

<#-- Coverage and load. -->

<#macro coaching_coverage>
<#if doc.sessions?has_content>
<section id="coverage" title="Coverage and load">
  <deck><@coaching_coverage_deck/> <@coaching_load_deck/></deck>
  <h2>Who is coached in which phase</h2>
  <@coaching_coverage_table/>
  <#if doc.hours?has_content>
  <h2>Hours a month for one coach</h2>
  <@coaching_hours_table/>
  </#if>
</section>
<#else>
<left-out>Coverage and load</left-out>
</#if>
</#macro>

<#-- "Coaching reaches 12% of coachees before launch, none in launch week and 98% after it." -->
<#macro coaching_coverage_deck>
<#local shares = doc.coverage.shares?filter(s -> s.percent??)>
<#if shares?size == 3>
Coaching reaches ${coaching_share(shares[0])} <#if shares[0].people??>of the people<#else>of the groups</#if> before launch, ${coaching_share(shares[1])} in launch week and ${coaching_share(shares[2])} after it.
</#if>
<#if doc.coverage.uncoached?has_content>
Nobody coaches ${listing_short(doc.coverage.uncoached)}.
</#if>
</#macro>

<#function coaching_share s>
  <#if s.groups == 0><#return "none"></#if>
  <#if s.groups == s.groupsOf><#return "all"></#if>
  <#return s.percent?c + "%">
</#function>

<#macro coaching_load_deck>
<#local known = doc.hours?filter(h -> h.within??)>
<#local over = known?filter(h -> !h.within)>
<#local worst = over?sort_by("needed")?reverse>
<#if over?has_content>
<#if over?size == 1 && over[0].needed?? && over[0].available??>${over[0].coach} would<#if !(over[0].coaches??) || over[0].coaches gt 1> each</#if> need ${decimal(over[0].needed)} hours a month and ${(!(over[0].coaches??) || over[0].coaches gt 1)?then("have", "has")} ${decimal(over[0].available)}.<#else>${in_words(over?size)?cap_first} of ${in_words(known?size)} groups of coaches would need more hours than they have.</#if>
<#elseif known?has_content && known?size == doc.hours?size>
<#if known?size == 1>The hours needed fit into the hours that a coach has.<#else>For all coaches the hours needed fit into the hours that they have.</#if>
</#if>
<#if known?size lt doc.hours?size>
<#if known?size == 0>Whether coaches have the time cannot be worked out yet.<#else>For ${in_words(doc.hours?size - known?size)} of them it cannot be worked out yet.</#if>
</#if>
</#macro>

<#macro coaching_coverage_table>
<#local sized = doc.coverage.rows?filter(r -> r.size??)>
<table id="coverage" title="Sessions of each group by phase">
  <col id="coachee" title="Coachees" strong="true"/>
  <col id="tier" title="Tier"/>
  <#if sized?has_content>
  <col id="size" title="People" type="number" format="#,##0"/>
  </#if>
  <col id="before" title="Before launch" type="number"/>
  <col id="launch_week" title="Launch week" type="number"/>
  <col id="after" title="After launch" type="number"/>
  <col id="total" title="Sessions" type="number"/>
  <col id="held" title="Held" type="number"/>
  <col id="first" title="First" type="date"/>
  <#list doc.coverage.rows as r>
  <tr>
    <td>${r.coachee}</td>
    <td><#if r.tier??>${tier_name(r.tier)}<#else><none/></#if></td>
    <#if sized?has_content>
    <td><#if r.size??>${r.size}<#else><none/></#if></td>
    </#if>
    <td>${r.before}</td>
    <td>${r.launch}</td>
    <td>${r.after}</td>
    <td>${r.total}</td>
    <td>${r.held}</td>
    <td><#if r.first??>${r.first}<#else><text><status kind="watch">Gap</status></text></#if></td>
  </tr>
  </#list>
  <#if doc.coverage.rows?size gt 1>
  <total>
    <td>Share coached</td>
    <td/>
    <#if sized?has_content>
    <td><#if doc.coverage.shares[0].peopleOf??>${doc.coverage.shares[0].peopleOf}</#if></td>
    </#if>
    <#list doc.coverage.shares as s>
    <td><text><#if s.percent??>${s.percent}%<#else>–</#if></text></td>
    </#list>
    <td/>
    <td/>
    <td/>
  </total>
  </#if>
</table>
</#macro>

<#macro coaching_hours_table>
<table id="hours" title="Hours of coaching needed and available">
  <col id="coach" title="Coach" strong="true" width="34"/>
  <col id="coaches" title="Coaches" type="number" format="#,##0"/>
  <col id="coachees" title="Coachees"/>
  <col id="reports" title="People" type="number" format="#,##0"/>
  <col id="each" title="Each" type="number" format="0.0" formula="reports / coaches"/>
  <col id="hours" title="Hours" type="number" format="0.0"/>
  <col id="needed" title="Needed" type="number" format="0.0" formula="reports * hours / coaches"/>
  <col id="available" title="Available" type="number" format="0.0"/>
  <col id="status" title="Load" type="status"/>
  <#list doc.hours as h>
  <tr>
    <td>${h.coach}</td>
    <td><#if h.coaches??>${h.coaches}</#if></td>
    <td>${listing(h.coachees)}</td>
    <td><#if h.reports??>${h.reports}</#if></td>
    <td><#if h.perCoach??>${h.perCoach}</#if></td>
    <td><#if h.perReport??>${h.perReport}</#if></td>
    <td><#if h.needed??>${h.needed}</#if></td>
    <td><#if h.available??>${h.available}</#if></td>
    <td><#if h.within??><#if h.within><status kind="good">Fits</status><#else><status kind="bad">Too much</status></#if><#else><status kind="open">Not known</status></#if></td>
  </tr>
  </#list>
</table>
<#local open = doc.hours?filter(h -> h.unknown?has_content)>
<#if open?has_content>
<p style="note">Not known: <#list open as h>${h.coach}: ${listing(h.unknown?map(u -> coaching_unknown(u)))}<#sep>; </#list>.</p>
</#if>
</#macro>

<#function coaching_unknown what>
  <#switch what>
    <#case "hours-per-report"><#return "hours for each person in a month">
    <#case "coaches"><#return "how many coach">
    <#case "coachees"><#return "how many are coached">
    <#default><#return "hours that a coach has">
  </#switch>
</#function>
