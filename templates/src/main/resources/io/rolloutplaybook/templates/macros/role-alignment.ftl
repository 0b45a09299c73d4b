<#-- The parts of the role-alignment worksheet. Each macro writes one part, and can be replaced alone. -->

<#macro roles_document>
<document id="role-alignment" title="${document_title("Role-alignment worksheet")}" subject="${doc.rollout.title}"<#if doc.rollout.organisation??> organisation="${doc.rollout.organisation}"</#if><#if doc.rollout.version??> version="${doc.rollout.version}"</#if><#if doc.rollout.sponsorName??> author="${doc.rollout.sponsorName}"</#if><#if doc.rollout.launch??> launch="${doc.rollout.launch}"</#if> as-of="${doc.rollout.asOf}" language="${doc.rollout.language}" launch-label="${launch_label()}">
<#nested>
</document>
</#macro>

<#-- The cover: facts, one dot a training, five key figures. -->

<#macro roles_cover>
<cover>
  <#if doc.rollout.summary??>
  <summary>${doc.rollout.summary}</summary>
  </#if>
  <@rollout_facts/>
  <#if doc.span??>
  <@roles_dot_strip/>
  </#if>
  <@roles_key_figures/>
</cover>
</#macro>

<#macro roles_dot_strip>
<#local dated = doc.trainings?filter(t -> t.training.end?? && t.training.status != "dropped")>
<#local ended = dated?filter(t -> t.training.ended)?size>
<dot-strip from="${doc.span.from}" to="${doc.span.to}" legend="One dot a training, on its last day<#if ended gt 0>: grey ended</#if>" alt="${count(dated?size, "training")} by their last day, ${digits(ended)} of them ended">
  <#list dated as t>
  <dot on="${t.training.end}" mark="${t.training.ended?then("dot-done", "dot")}"/>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind != "blackout")/>
  <@flags doc.span/>
</dot-strip>
</#macro>

<#macro roles_key_figures>
<#local f = doc.figures>
<@launch_key_figure/>
<#if f.roles == 0>
<#local live = doc.trainings?filter(t -> t.training.status != "dropped")>
<#local before = live?filter(t -> t.training.beforeLaunch)?size>
<key-figure value="${digits(live?size)}">${form(live?size, "training")}<#if before gt 0><br/>${(before == live?size)?then((before == 1)?then("", "all "), digits(before) + " ")}before launch</#if></key-figure>
<#else>
<key-figure value="${digits(f.roles)}">${form(f.roles, "role")}<br/>${(f.high == 0)?then("none changes", digits(f.high) + " " + form(f.high, "changes", "change"))} deeply</key-figure>
<#if f.people??>
<key-figure value="${digits(f.people)}"<#if !f.peopleKnown> unit="+"</#if>>${form(f.people, "person", "people")} in ${form(f.roles, "it", "them")}<br/>after the change</key-figure>
</#if>
<key-figure value="${digits(f.gaps)}">${form(f.gaps, "skill gap")}<#if f.gaps gt 0><br/>${(f.closedBeforeLaunch == f.gaps)?then((f.gaps == 1)?then("", "all "), (f.closedBeforeLaunch == 0)?then("none ", digits(f.closedBeforeLaunch) + " "))}closed before launch</#if></key-figure>
<key-figure value="${digits(f.open)}">open ${form(f.open, "question")}<#if f.overdue gt 0><br/>${digits(f.overdue)} overdue</#if></key-figure>
</#if>
</#macro>

<#-- What changes at a glance: roles by the seven questions. -->

<#macro roles_glance>
<#if doc.roles?has_content>
<section id="glance" title="What changes at a glance" running="At a glance" orientation="landscape">
  <deck><@roles_glance_deck/></deck>
  <table id="glance" title="What changes for each role, by the seven questions">
    <col id="role" title="Role" strong="true"/>
    <#list doc.questions as q>
    <col id="${q.question?replace("-", "_")}" title="${role_question(q.question)}"/>
    </#list>
    <col id="score" title="Changes" type="number"/>
    <#list doc.roles as r>
    <tr>
      <td>${r.name}</td>
      <#list r.answers as a>
      <td><@role_answer a.answer/></td>
      </#list>
      <td>${r.score}</td>
    </tr>
    </#list>
    <#if doc.roles?size gt 1>
    <total>
      <td>Roles that change</td>
      <#list doc.questions as q>
      <td>${q.changes} of ${doc.figures.roles}</td>
      </#list>
      <td/>
    </total>
    </#if>
  </table>
  <p style="note"><mark kind="diamond"/> changes, <mark kind="diamond-open"/> stays as it is<#if doc.figures.unanswered gt 0>, <mark kind="ring"/> has no answer yet</#if>. Span stays when a manager has as many reports as before, workload when it lies between 80% and 100% of capacity.</p>
</section>
</#if>
</#macro>

<#-- "Three of six roles change deeply, in five or more of the seven questions. Two answers are missing." -->
<#macro roles_glance_deck>
<#local f = doc.figures>
<#if f.roles == 1>
<#local r = doc.roles[0]>
${role_changes(r)} for the ${within_sentence(r.name)}.
<#else>
<#local some = doc.roles?filter(r -> r.score gt 0)>
<#if some?size == 0>
Nothing changes for any of the ${in_words(f.roles)} roles.
<#elseif some?size == 1>
One of ${in_words(f.roles)} roles changes, in ${in_words(some[0].score)} of the seven questions.
<#elseif f.high == 0>
${(some?size == f.roles)?then("All", in_words(some?size)?cap_first + " of")} ${in_words(f.roles)} roles change, none of them in more than four of the seven questions.
<#else>
${(f.high == f.roles)?then("All", alike(f.high, f.roles)?cap_first + " of")} ${alike(f.roles, f.high)} roles ${(f.high == 1)?then("changes", "change")} deeply, in five or more of the seven questions.
</#if>
</#if>
<#if f.unanswered == 0>
Every question has an answer.
<#else>
${in_words(f.unanswered)?cap_first} ${form(f.unanswered, "question has", "questions have")} no answer yet.
</#if>
</#macro>

<#-- "Five of the seven questions change" -->
<#function role_changes r>
  <#if r.score == 0><#return "None of the seven questions changes"></#if>
  <#if r.score == 7><#return "All seven questions change"></#if>
  <#return in_words(r.score)?cap_first + " of the seven questions " + form(r.score, "changes", "change")>
</#function>

<#macro role_answer answer><#switch answer><#case "changes"><mark kind="diamond"/> changes<#break><#case "stays"><mark kind="diamond-open"/> <muted>stays</muted><#break><#default><mark kind="ring"/> <muted>no answer</muted></#switch></#macro>

<#function role_question question>
  <#switch question>
    <#case "job"><#return "Job">
    <#case "workflow"><#return "Workflow">
    <#case "skills"><#return "Skills">
    <#case "training"><#return "Training">
    <#case "span"><#return "Span">
    <#case "career-path"><#return "Career path">
    <#default><#return "Workload">
  </#switch>
</#function>

<#function role_status status>
  <#switch status>
    <#case "new"><#return "New">
    <#case "changed"><#return "Changed">
    <#case "retired"><#return "Retired">
    <#default><#return "Unchanged">
  </#switch>
</#function>

<#-- The overview: one row a role, with everything that can be counted. -->

<#macro roles_overview>
<#local extra = extra_keys(doc.roles)>
<#local f = doc.figures>
<#if doc.roles?has_content>
<section id="overview" title="Overview of the roles" running="All roles" orientation="landscape">
  <deck><@roles_overview_deck/></deck>
  <table id="overview" title="Status, headcount, skills, training, span, workload and open questions of each role">
    <col id="role" title="Role" strong="true"/>
    <col id="status" title="Status"/>
    <col id="now" title="Now" type="number" format="#,##0"/>
    <col id="future" title="Future" type="number" format="#,##0"/>
    <col id="impact" title="Impact"/>
    <col id="gaps" title="Skill gaps" type="number"/>
    <col id="closed" title="Closed by launch" type="number"/>
    <col id="hours" title="Training hours" type="number"/>
    <col id="per_manager" title="Reports per manager" type="number" format="0.0"/>
    <col id="limit" title="Limit" type="number"/>
    <col id="workload" title="Workload" type="percent"/>
    <col id="career_path" title="Career path"/>
    <col id="open" title="Open questions" type="number"/>
    <@extra_columns extra/>
    <#list doc.roles as r>
    <tr>
      <td>${r.name}</td>
      <td><#if r.status??>${role_status(r.status)}<#else><none/></#if></td>
      <td><#if r.headcount??>${r.headcount.now}<#else><none/></#if></td>
      <td><#if r.headcount??>${r.headcount.future}<#else><none/></#if></td>
      <td>${r.impact?cap_first} <muted>${r.score} of 7</muted></td>
      <td><#if r.skills?has_content>${r.gaps}<#else><none/></#if></td>
      <td><#if r.gaps gt 0>${r.closedBeforeLaunch}<#else><none/></#if></td>
      <td><#if r.trainings?filter(t -> t.hours??)?has_content>${r.trainingLoad.hours}<#else><none/></#if></td>
      <td><#if (r.span.perManager)??>${r.span.perManager}<#else><none/></#if></td>
      <td><#if (r.span.limit)??>${r.span.limit}<#else><none/></#if></td>
      <td><#if r.workload??>${r.workload.share}<#else><none/></#if></td>
      <td><@role_answer role_answer_to(r, "career-path")/></td>
      <td>${r.open}</td>
      <@extra_cells extra r/>
    </tr>
    </#list>
    <#if doc.roles?size gt 1>
    <total>
      <td>All roles</td>
      <td/>
      <td><#if doc.bridge??>${doc.bridge.total.now}</#if></td>
      <td><#if doc.bridge??>${doc.bridge.total.future}</#if></td>
      <td/>
      <td>${f.gaps}</td>
      <td>${f.closedBeforeLaunch}</td>
      <td/>
      <td/>
      <td/>
      <td/>
      <td/>
      <td>${f.open}</td>
      <#list extra as key><td/></#list>
    </total>
    </#if>
  </table>
  <p style="note">Impact is high from five changes and medium from three. Training hours are those of one person that end by launch; reports per manager are those after the change.</p>
</section>
</#if>
</#macro>

<#function role_answer_to r question>
  <#return r.answers?filter(a -> a.question == question)?first.answer>
</#function>

<#macro roles_overview_deck>
<#local f = doc.figures>
<#if doc.roles?filter(r -> r.skills?has_content)?size == 0>
The skills of ${(f.roles == 1)?then("this role", "these roles")} are not named yet.
<#elseif f.gaps == 0>
No skill lies below the level that is needed.
<#elseif f.gaps == 1 && f.closedBeforeLaunch == 0>
No training closes the one skill gap before launch.
<#elseif f.closedBeforeLaunch == f.gaps>
${(f.gaps == 1)?then("The one skill gap is", "All " + in_words(f.gaps) + " skill gaps are")} closed by training before launch<#if f.personHours??>, in ${decimal(f.personHours)} hours of all people together</#if>.
<#else>
${(f.closedBeforeLaunch == 0)?then("None", alike(f.closedBeforeLaunch, f.gaps)?cap_first)} of ${alike(f.gaps, f.closedBeforeLaunch)} skill ${form(f.gaps, "gap")} ${form(f.closedBeforeLaunch, "is", "are")} closed by training before launch<#if f.personHours??>, in ${decimal(f.personHours)} hours of all people together</#if>.
</#if>
<#if f.open gt 0>
${in_words(f.open)?cap_first} ${form(f.open, "question is", "questions are")} open<#if f.overdue gt 0>, ${(f.overdue == f.open)?then((f.open == 1)?then("and overdue", "all of them overdue"), in_words(f.overdue) + " of them overdue")}</#if>.
</#if>
</#macro>

<#-- One page a role. -->

<#macro roles_pages>
<#list doc.roles as r>
<section id="role-${r.id}" title="${r.name}" break="page">
  <deck><@role_deck r/></deck>
  <@role_facts r/>
  <@role_questions r/>
  <@role_changes_and_stays r/>
  <@role_workflow r/>
  <@role_skills r/>
  <@role_training_and_load r/>
  <@role_risks r/>
  <@role_open_questions r/>
</section>
</#list>
</#macro>

<#-- "Five of the seven questions change. 17 hours of training close all six gaps before launch." -->
<#macro role_deck r>
<#if r.score == 0 && r.unanswered?size == 0>
Nothing changes in this role.
<#else>
${role_changes(r)}.
</#if>
<#if r.gaps gt 0>
<#local hours = r.trainingLoad.hours>
<#local what = (r.gaps == 1)?then("the one gap", (r.closedBeforeLaunch == r.gaps)?then((r.gaps == 2)?then("both", "all " + in_words(r.gaps)), in_words(r.gaps)) + " gaps")>
<#if r.closedBeforeLaunch == 0>
No training closes ${(r.gaps == 1)?then("the one gap", "any of the " + in_words(r.gaps) + " gaps")} before launch.
<#else>
<#if hours gt 0>${hours_in_words(hours)?cap_first} of training ${(hours == 1)?then("closes", "close")}<#else>Training closes</#if> <#if r.closedBeforeLaunch == r.gaps>${what}<#else>${in_words(r.closedBeforeLaunch)} of ${in_words(r.gaps)} gaps</#if> before launch<#if r.notClosed?has_content>; ${listing_short(r.notClosed)} ${form(r.notClosed?size, "stays", "stay")} open</#if>.
</#if>
<#elseif r.trainingLoad.hours gt 0>
${hours_in_words(r.trainingLoad.hours)?cap_first} of training ${(r.trainingLoad.hours == 1)?then("ends", "end")} before launch.
</#if>
<#if r.unanswered?has_content>
<#if r.unanswered?size lte 3>${listing(r.unanswered?map(q -> role_question(q)?lower_case))?cap_first}<#else>${in_words(r.unanswered?size)?cap_first} questions</#if> ${form(r.unanswered?size, "has", "have")} no answer yet.
</#if>
</#macro>

<#-- 17 -> "17 hours", 8 -> "eight hours", 1.5 -> "1.5 hours". -->
<#function hours_in_words n>
  <#if n == n?floor><#return in_words(n) + " " + form(n, "hour")></#if>
  <#return decimal(n) + " hours">
</#function>

<#macro role_facts r>
<facts layout="strip">
  <fact label="Status"><#if r.status??>${role_status(r.status)}<#else><status kind="watch">Gap</status></#if></fact>
  <fact label="Headcount"><#if r.headcount??>${role_headcount(r.headcount)}<#else><status kind="watch">Gap</status></#if></fact>
  <#if r.reportsTo??>
  <fact label="Reports to">${r.reportsTo}</fact>
  </#if>
  <fact label="Audience"><#if r.audience??>${r.audience}<#else><status kind="watch">Gap</status></#if></fact>
  <fact label="Change score">${r.score} of 7, ${r.impact}</fact>
</facts>
</#macro>

<#-- "318, unchanged", "41 to 43", "6, all new". -->
<#function role_headcount h>
  <#if h.now == h.future><#return digits(h.now) + ", unchanged"></#if>
  <#if h.now == 0><#return digits(h.future) + ", all new"></#if>
  <#if h.future == 0><#return digits(h.now) + ", none later"></#if>
  <#return digits(h.now) + " to " + digits(h.future)>
</#function>

<#macro role_questions r>
<facts layout="strip">
  <#list r.answers as a>
  <fact label="${role_question(a.question)}"><@role_answer a.answer/></fact>
  </#list>
</facts>
</#macro>

<#macro role_changes_and_stays r>
<#if r.changes?has_content && r.stays?has_content>
<columns>
  <column><@role_changes_list r/></column>
  <column><@role_points "What stays" r.stays/></column>
</columns>
<#else>
<#if r.changes?has_content || role_answer_to(r, "job") == "unanswered">
<@role_changes_list r/>
</#if>
<#if r.stays?has_content>
<@role_points "What stays" r.stays/>
</#if>
</#if>
</#macro>

<#-- What changes, and where it is told. -->
<#macro role_changes_list r>
<h2>What changes<note><@role_told r/></note></h2>
<#if r.changes?has_content>
<ul>
  <#list r.changes as point>
  <li>${point}</li>
  </#list>
</ul>
<#else>
<p><muted>What changes in the job is not said yet.</muted></p>
</#if>
</#macro>

<#macro role_told r>
<#if r.announcements?has_content>
<#local first = r.announcements[0]>
told <@on_day first.date "day"/><#if r.announcements?size gt 1> and ${count_in_words(r.announcements?size - 1, "more time")}</#if>
<#else>
<mark kind="triangle"/> not announced yet
</#if>
</#macro>

<#macro role_points title points>
<h2>${title}</h2>
<ul>
  <#list points as point>
  <li>${point}</li>
  </#list>
</ul>
</#macro>

<#macro role_workflow r>
<#if r.workflow??>
<#local w = r.workflow>
<#if w.before?? && w.after??>
<columns>
  <column><h3>Workflow before</h3><p>${w.before}</p></column>
  <column><h3>Workflow after</h3><p>${w.after}</p></column>
</columns>
<#else>
<h3>Workflow</h3>
<p>${w.text!w.after!}</p>
</#if>
</#if>
</#macro>

<#macro role_skills r>
<#if r.skills?has_content>
<h2>Skills gap<note><mark kind="dot"/> level now, <mark kind="ring-watch"/> gap to the level needed; priority: gap times criticality (high 3, medium 2, low 1)</note></h2>
<table id="${role_table(r, "skills")}" title="Skills of the ${r.name}, with the level now and the level needed">
  <col id="skill" title="Skill"/>
  <col id="level" title="Level, 1 to 5" type="level"/>
  <col id="now" title="Now" type="number"/>
  <col id="needed" title="Needed" type="number"/>
  <col id="gap" title="Gap" type="number" strong="true" formula="max(0, needed - now)"/>
  <col id="critical" title="Critical"/>
  <col id="priority" title="Priority" type="number" strong="true" formula="gap * if(critical = 'high', 3, if(critical = 'medium', 2, 1))"/>
  <col id="closed_by" title="Closed by"/>
  <#list r.skills as s>
  <tr>
    <td>${s.name}</td>
    <td><#if s.current?? && s.required??><level current="${s.current}" required="${s.required}"/><#else><none/></#if></td>
    <td><#if s.current??>${s.current}</#if></td>
    <td><#if s.required??>${s.required}</#if></td>
    <td><#if s.gap??>${s.gap}</#if></td>
    <td>${s.criticality}</td>
    <td><#if s.priority??>${s.priority}</#if></td>
    <td><@role_closure s/></td>
  </tr>
  </#list>
</table>
</#if>
</#macro>

<#-- The id of a table on a role's page. -->
<#function role_table r part>
  <#return part + "_" + r.id?replace("-", "_")>
</#function>

<#macro role_closure s>
<#switch s.closure>
<#case "not-needed"><muted>none needed</muted><#break>
<#case "before-launch">${listing(s.trainings)}<#break>
<#case "after-launch">${listing(s.trainings)} <status kind="watch">After launch</status><#break>
<#case "undated">${listing(s.trainings)} <status kind="watch">No date</status><#break>
<#case "uncovered"><status kind="watch">No training</status><#break>
<#default><status kind="watch">Not rated</status>
</#switch>
</#macro>

<#-- Training and career path at the left, load and span at the right. -->
<#macro role_training_and_load r>
<#-- A long ladder of steps needs the page's width. -->
<#local ladder = r.career?? && r.career.steps?size gt 3>
<#-- So does a plan of which more is known than dates. -->
<#local wide = r.trainings?filter(t -> t.tracked)?has_content>
<#if wide><@role_training_progress r/></#if>
<#local left = (r.trainings?has_content && !wide) || (r.career?? && !ladder)>
<#local right = r.workload?? || (r.span.perManager)?? || (r.trainingLoad.share?? && r.trainingLoad.hours gt 0)>
<#if left && right>
<columns>
  <column><#if !wide><@role_training r/></#if><#if !ladder><@role_career r/></#if></column>
  <column><@role_load r/></column>
</columns>
<#elseif left>
<#if !wide><@role_training r/></#if>
<#if !ladder><@role_career r/></#if>
<#elseif right>
<@role_load r/>
</#if>
<#if ladder><@role_career r/></#if>
</#macro>

<#macro role_training r>
<#if r.trainings?has_content>
<h2>Training plan</h2>
<#local by = style_of(r.trainings?filter(t -> t.by??)?map(t -> t.by))>
<table id="${role_table(r, "training")}" title="Training of the ${r.name}">
  <col id="training" title="Training"/>
  <col id="hours" title="Hours" type="number"/>
  <col id="by" title="By" type="date" format="${by}"/>
  <col id="from_launch" title="T±, wd" type="number" format="+0"/>
  <#list r.trainings as t>
  <tr>
    <td>${t.name}</td>
    <td><#if t.hours??>${t.hours}<#else><none/></#if></td>
    <td><#if t.by??>${t.by}<#else><none/></#if></td>
    <td><@from_launch_cell days=(t.workingDaysFromLaunch!) on=(t.end!)/></td>
  </tr>
  </#list>
  <#if r.trainings?size gt 1>
  <total>
    <td>Before launch</td>
    <td>${r.trainingLoad.hours}</td>
    <td/>
    <td/>
  </total>
  </#if>
</table>
<@training_notes r.trainings/>
</#if>
</#macro>

<#-- The training plan when it is known how the trainings go. -->
<#macro role_training_progress r>
<#local moved = trainings_moved(r.trainings)>
<#local counted = r.trainings?filter(t -> t.trained??)?has_content>
<#local seated = r.trainings?filter(t -> t.missing?? && t.sessions gt 0)?has_content>
<h2>Training plan</h2>
<#local by = style_of(r.trainings?filter(t -> t.by??)?map(t -> t.by) + r.trainings?filter(t -> t.end??)?map(t -> t.end))>
<table id="${role_table(r, "training")}" title="Training of the ${r.name}, with its status">
  <col id="training" title="Training" strong="true"/>
  <col id="hours" title="Hours" type="number"/>
  <col id="from" title="From" type="date" format="${by}" formats="xlsx"/>
  <col id="by" title="By" type="date" format="${by}"/>
  <#if moved>
  <col id="end" title="Now" type="date" format="${by}"/>
  </#if>
  <col id="from_launch" title="T±, wd" type="number" format="+0"/>
  <#if counted>
  <col id="people" title="People" type="number" format="#,##0"/>
  <col id="trained" title="Trained" type="number" format="#,##0"/>
  <col id="share" title="Share" type="progress" width="18" formula="round(trained / people, 4)"/>
  </#if>
  <#if seated>
  <col id="sessions" title="Sessions" type="number"/>
  <col id="seats" title="Seats" type="number" format="#,##0"/>
  <col id="missing" title="Seats missing" type="number" format="#,##0"/>
  </#if>
  <col id="trainer" title="Trainer" formats="xlsx"/>
  <col id="place" title="Place" formats="xlsx"/>
  <col id="owner" title="Owner" formats="xlsx"/>
  <col id="status" title="Status" type="status"/>
  <#list r.trainings as t>
  <tr>
    <td>${t.name}</td>
    <td><#if t.hours??>${t.hours}<#else><none/></#if></td>
    <td><#if t.from??>${t.from}</#if></td>
    <td><#if t.by??>${t.by}<#else><none/></#if></td>
    <#if moved>
    <td><#if training_moved(t)>${t.end}</#if></td>
    </#if>
    <td><@from_launch_cell days=(t.workingDaysFromLaunch!) on=(t.end!)/></td>
    <#if counted>
    <@training_counts t/>
    </#if>
    <#if seated>
    <td><#if t.sessions gt 0>${t.sessions}</#if></td>
    <td><#if t.seats??>${t.seats}</#if></td>
    <td><#if t.sessions gt 0 && t.missing??>${t.missing}</#if></td>
    </#if>
    <td>${t.trainer!}</td>
    <td>${t.place!}</td>
    <td>${t.owner!}</td>
    <td><@milestone_status t.status/></td>
  </tr>
  </#list>
</table>
<@training_notes r.trainings/>
</#macro>

<#-- People, how many of them are trained, and their share. -->
<#macro training_counts t>
<#local known = t.status != "dropped" && t.trained??>
<td><#if t.people?? && t.status != "dropped">${t.people}</#if></td>
<td><#if known>${t.trained}</#if></td>
<td><#if known && t.share??><progress value="${t.share}"/></#if></td>
</#macro>

<#-- Whether its last day is another than was planned. -->
<#function training_moved t>
  <#return t.end?? && !(t.by?? && t.by == t.end)>
</#function>

<#function trainings_moved list>
  <#return list?filter(t -> training_moved(t))?has_content>
</#function>

<#-- What is not as it should be, or is good to know: trainers, refreshers, what was dropped. -->
<#macro training_notes list>
<#local live = list?filter(t -> t.status != "dropped")>
<#local early = live?filter(t -> t.early??)>
<#local stale = live?filter(t -> t.stale??)>
<#local again = live?filter(t -> t.refreshes?has_content)>
<#local dropped = list?filter(t -> t.status == "dropped")>
<#local off = live?filter(t -> t.beginsOnDayOff)>
<#if off?has_content || early?has_content || stale?has_content || again?has_content || dropped?has_content>
<p style="note">
<#list off as t>
<mark kind="triangle"/> ${t.name} begins on a day that is not worked<#if t.from??>: <@day t.from "weekday"/></#if>.
</#list>
<#list early as t>
<mark kind="triangle"/> ${t.name} begins ${count_in_words(t.early.workingDays, "working day")} before its trainers are trained: ${t.early.trainers} ends <@on_day t.early.end "day"/>.
</#list>
<#list stale as t>
<mark kind="triangle"/> ${t.name} ends ${count_in_words(t.stale, "working day")} before launch, without a refresher.
</#list>
<#list again as t>
<#list t.refreshes as r>
<#if r.workingDays?? && r.workingDays lt 0>
<mark kind="triangle"/> ${t.name} begins ${count_in_words(-r.workingDays, "working day")} before ${r.original} ends, which it refreshes.
<#else>
${t.name} refreshes ${r.original}<#if r.workingDays??>, ${count_in_words(r.workingDays, "working day")} after its end</#if>.
</#if>
</#list>
</#list>
<#list dropped as t>
${t.name} was dropped: ${sentence(t.dropped)}
</#list>
</p>
</#if>
</#macro>

<#macro role_career r>
<#if r.career??>
<#local c = r.career>
<#local plain = (c.change!"")?lower_case == "unchanged">
<h2>Career path</h2>
<#if c.steps?has_content>
<steps alt="Career path: ${listing(c.steps?map(s -> s.name + s.added?then(" (new)", "")))}">
  <#list c.steps as s>
  <step label="${s.name}"<#if s.added> strong="true" note="new step"</#if>/>
  </#list>
  <#if c.change??><caption><#if plain>The career path stays as it is<#else>${c.change?remove_ending(".")}</#if>.</caption></#if>
</steps>
<#elseif c.change??>
<p><#if plain>The career path stays as it is<#else>${c.change?remove_ending(".")}</#if>.</p>
</#if>
</#if>
</#macro>

<#macro role_load r>
<h2>Load and span</h2>
<#if r.workload??>
<#local w = r.workload>
<#local kind = (w.range == "in-range")?then("good", (w.percent gt 110)?then("bad", "watch"))>
<#local word = (w.range == "in-range")?then("In range", (w.range == "above")?then("Above 100%", "Below 80%"))>
<gauge label="Workload after the change" value="${w.percent}%" amount="${w.share}" max="${most(1.2, w.share * 1.06)}" note="of capacity; between 80% and 100% is sound" status="${kind}" status-word="${word}" alt="Workload after the change: ${w.percent}% of capacity, ${word?uncap_first}">
  <limit value="0.8" label="80%"/>
  <limit value="1" label="limit 100%" strong="true"/>
</gauge>
</#if>
<#if (r.span.perManager)??>
<#local s = r.span>
<#local kind = (s.limit??)?then(s.overLimit?then("watch", "good"), "open")>
<#local word = (s.limit??)?then(s.overLimit?then("Over the limit", "In range"), "No limit set")>
<#local note = count(s.reports, "report") + ", " + count(s.managers, "manager") + (s.needed??)?then(", " + digits(s.needed!0) + " needed", "") + (s.perManagerNow?? && s.perManagerNow != s.perManager)?then("; was " + decimal(s.perManagerNow!0), "")>
<gauge label="<#if s.own>Reports per manager<#else>Reports per ${within_sentence(s.manager)}</#if>" value="${decimal(s.perManager)}" amount="${s.perManager}" max="${most((s.limit!8) * 1.25, s.perManager * 1.06)}" note="${note}" status="${kind}" status-word="${word}" alt="Reports per manager: ${decimal(s.perManager)}, ${word?uncap_first}; ${note}">
  <#if s.limit??>
  <limit value="${s.limit}" label="limit ${s.limit}" strong="true"/>
  </#if>
</gauge>
</#if>
<#if r.trainingLoad.share?? && r.trainingLoad.hours gt 0>
<#local t = r.trainingLoad>
<#local p = doc.preparation>
<#local word = t.overLimit?then("Above 5%", "In range")>
<gauge label="Training before launch" value="${t.percent!0}%" amount="${t.share}" max="${most(0.08, t.share * 1.06)}" note="${decimal(t.hours)} of ${decimal(t.workingHours)} working hours<#if p.start??> from ${short_day(p.start)}</#if>" status="${t.overLimit?then("watch", "good")}" status-word="${word}" alt="Training before launch: ${t.percent!0}% of working time, ${word?uncap_first}">
  <limit value="${p.limit}" label="limit 5%" strong="true"/>
</gauge>
</#if>
</#macro>

<#function most a b>
  <#return (a gt b)?then(a, b)>
</#function>

<#macro role_risks r>
<#if r.risks?has_content>
<h2>Risks and actions</h2>
<#local due = style_of(r.risks?filter(x -> x.due??)?map(x -> x.due))>
<table id="${role_table(r, "risks")}" title="Risks for the ${r.name} and what is done about them">
  <col id="risk" title="Risk"/>
  <col id="action" title="Action"/>
  <col id="owner" title="Owner"/>
  <col id="due" title="Due" type="date" format="${due}"/>
  <#list r.risks as x>
  <tr>
    <td>${x.risk}</td>
    <td><#if x.action??>${x.action}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if x.owner??>${x.owner}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if x.due??>${x.due}<#else><none/></#if></td>
  </tr>
  </#list>
</table>
</#if>
</#macro>

<#macro role_open_questions r>
<#if r.openQuestions?has_content>
<h2>Open questions</h2>
<#local due = style_of(r.openQuestions?filter(x -> x.due??)?map(x -> x.due))>
<table id="${role_table(r, "questions")}" title="Open questions about the ${r.name}">
  <col id="question" title="Open question"/>
  <col id="owner" title="Owner"/>
  <col id="due" title="Due" type="date" format="${due}"/>
  <col id="status" title="Status" type="status"/>
  <#list r.openQuestions as q>
  <tr>
    <td>${q.question}</td>
    <td><#if q.owner??>${q.owner}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if q.due??>${q.due}<#else><none/></#if></td>
    <td><#switch q.status><#case "answered"><status kind="done">Answered</status><#break><#case "overdue"><status kind="bad">Overdue</status><#break><#default><status kind="open">Open</status></#switch></td>
  </tr>
  </#list>
</table>
</#if>
</#macro>

<#-- The headcount bridge. -->

<#macro roles_bridge>
<#if doc.bridge??>
<#local b = doc.bridge>
<#local staffing = b.rows?filter(row -> row.staffing??)?size gt 0>
<section id="headcount" title="Headcount bridge" running="Headcount">
  <deck><@roles_bridge_deck/></deck>
  <table id="headcount" title="Headcount now, joining, leaving and future">
    <col id="role" title="Role" strong="true"/>
    <col id="now" title="Now" type="number" format="#,##0" total="sum"/>
    <col id="joining" title="Joining" type="number" format="#,##0" total="sum"/>
    <col id="leaving" title="Leaving" type="number" format="#,##0" total="sum"/>
    <col id="future" title="Future" type="number" format="#,##0" total="sum"/>
    <col id="change" title="Change" type="number" format="+#,##0" total="sum" formula="future - now"/>
    <#if staffing>
    <col id="staffing" title="Staffing"/>
    </#if>
    <#list b.rows as row>
    <#local h = row.headcount>
    <tr>
      <td>${row.role}</td>
      <td>${h.now}</td>
      <td><#if h.joining??>${h.joining}<#else><none/></#if></td>
      <td><#if h.leaving??>${h.leaving}<#else><none/></#if></td>
      <td>${h.future}</td>
      <td>${row.change}</td>
      <#if staffing>
      <td><#if row.staffing??>${row.staffing}<#elseif row.change gt 0><status kind="watch">Gap</status></#if></td>
      </#if>
    </tr>
    </#list>
    <#if b.rows?size gt 1>
    <#local t = b.total>
    <total>
      <td>All roles</td>
      <td>${t.now}</td>
      <td><#if t.joining??>${t.joining}</#if></td>
      <td><#if t.leaving??>${t.leaving}</#if></td>
      <td>${t.future}</td>
      <td>${t.future - t.now}</td>
      <#if staffing>
      <td/>
      </#if>
    </total>
    </#if>
  </table>
</section>
<#else>
<left-out>Headcount bridge</left-out>
</#if>
</#macro>

<#-- "453 people now, 459 after the change: 22 join and 16 leave." -->
<#macro roles_bridge_deck>
<#local b = doc.bridge>
<#local t = b.total>
<#if t.now == t.future>
${count(t.now, "person", "people")} now and after the change<#rt>
<#else>
${count(t.now, "person", "people")} now, ${(t.future == 0)?then("nobody", digits(t.future))} after the change<#rt>
</#if>
<#if t.joining?? && t.leaving?? && (t.joining gt 0 || t.leaving gt 0)>: ${(t.joining == 0)?then("nobody joins", digits(t.joining) + " " + form(t.joining, "joins", "join"))} and ${(t.leaving == 0)?then("nobody leaves", digits(t.leaving) + " " + form(t.leaving, "leaves", "leave"))}</#if>.
<#local bare = b.rows?filter(row -> row.change gt 0 && !(row.staffing??))>
<#if bare?has_content>
How ${listing_short(bare?map(row -> row.role))} will be staffed is not said yet.
</#if>
<#if b.unknown?has_content>
The headcount of ${listing_short(b.unknown)} is not known.
</#if>
</#macro>

<#-- The training calendar. -->

<#macro roles_calendar>
<#if doc.trainings?has_content>
<#local trainers = doc.trainings?filter(t -> t.training.trainer??)?size gt 0>
<#local places = doc.trainings?filter(t -> t.training.place??)?size gt 0>
<#local begins = doc.trainings?filter(t -> t.training.from??)?size gt 0>
<#local plans = doc.trainings?map(t -> t.training)>
<#local moved = trainings_moved(plans)>
<#local announced = plans?filter(t -> t.announced??)?has_content>
<#local tracked = plans?filter(t -> t.tracked)?has_content>
<#local dropped = plans?filter(t -> t.dropped??)?has_content>
<#local early = plans?filter(t -> t.early??)?has_content>
<#local again = plans?filter(t -> t.refreshes?has_content)?has_content>
<section id="trainings" title="Training calendar" orientation="landscape">
  <deck><@roles_calendar_deck/></deck>
  <table id="trainings" title="All trainings by date">
    <#if begins>
    <col id="from" title="From" type="date" format="weekday" strong="true"/>
    </#if>
    <col id="by" title="By" type="date" format="weekday" strong="true"/>
    <#if moved>
    <col id="end" title="Now" type="date" format="weekday"/>
    </#if>
    <col id="from_launch" title="T±, wd" type="number" format="+0"/>
    <col id="training" title="Training" strong="true"/>
    <col id="role" title="Role"/>
    <#if announced>
    <col id="announced" title="Announced" type="date" format="medium"/>
    </#if>
    <col id="covers" title="Covers"/>
    <#if trainers>
    <col id="trainer" title="Trainer"/>
    </#if>
    <#if places>
    <col id="place" title="Place"/>
    </#if>
    <#if tracked>
    <col id="owner" title="Owner" formats="xlsx"/>
    <col id="status" title="Status" type="status"/>
    <#if dropped>
    <col id="dropped" title="Why dropped" formats="xlsx"/>
    </#if>
    <#if early>
    <col id="early" title="Days before trainers, wd" type="number" formats="xlsx"/>
    </#if>
    <#if again>
    <col id="refreshes" title="Refreshes" formats="xlsx"/>
    <col id="after" title="Days after it, wd" type="number" formats="xlsx"/>
    </#if>
    </#if>
    <col id="hours" title="Hours" type="number"/>
    <col id="people" title="People" type="number" format="#,##0"/>
    <col id="person_hours" title="Hours of all" type="number" format="#,##0" formula="hours * people" total="sum"/>
    <#list doc.trainings as t>
    <tr>
      <#if begins>
      <td><#if t.training.from??>${t.training.from}</#if></td>
      </#if>
      <td><#if t.training.by??>${t.training.by}<#elseif !(t.training.end??) && t.training.status != "dropped"><text><status kind="watch">${doc.undated?filter(u -> u.id == t.training.id)?has_content?then("To\x00A0be\x00A0set", "Gap")}</status></text></#if></td>
      <#if moved>
      <td><#if training_moved(t.training)>${t.training.end}</#if></td>
      </#if>
      <td><#if t.training.workingDaysFromLaunch??>${from_launch(t.training.workingDaysFromLaunch, t.training.end!)}</#if></td>
      <td>${t.training.name}</td>
      <td>${t.role}</td>
      <#if announced>
      <td><#if t.training.announced??>${t.training.announced}<#elseif t.training.status != "dropped"><none/></#if></td>
      </#if>
      <td>${t.training.skills?join(", ")}</td>
      <#if trainers>
      <td>${t.training.trainer!}</td>
      </#if>
      <#if places>
      <td>${t.training.place!}</td>
      </#if>
      <#if tracked>
      <td>${t.training.owner!}</td>
      <td><@milestone_status t.training.status/></td>
      <#if dropped>
      <td>${t.training.dropped!}</td>
      </#if>
      <#if early>
      <td><#if t.training.early??>${t.training.early.workingDays}</#if></td>
      </#if>
      <#if again>
      <#local after = t.training.refreshes?filter(r -> r.workingDays??)?map(r -> r.workingDays)>
      <td>${t.training.refreshes?map(r -> r.original)?join("; ")}</td>
      <td><#if after?has_content>${after?min}</#if></td>
      </#if>
      </#if>
      <td><#if t.training.hours??>${t.training.hours}</#if></td>
      <td><#if t.people??>${t.people}</#if></td>
      <td><#if t.personHours??>${t.personHours}</#if></td>
    </tr>
    </#list>
    <#local sum = 0>
    <#list doc.trainings as t><#local sum = sum + t.personHours!0></#list>
    <#if doc.trainings?size gt 1 && sum gt 0>
    <total>
      <#if begins>
      <td><text>All trainings</text></td>
      <td/>
      <#else>
      <td><text>All trainings</text></td>
      </#if>
      <#if moved>
      <td/>
      </#if>
      <td/>
      <td/>
      <td/>
      <#if announced>
      <td/>
      </#if>
      <td/>
      <#if trainers>
      <td/>
      </#if>
      <#if places>
      <td/>
      </#if>
      <#if tracked>
      <td/>
      <td/>
      <#if dropped>
      <td/>
      </#if>
      <#if early>
      <td/>
      </#if>
      <#if again>
      <td/>
      <td/>
      </#if>
      </#if>
      <td/>
      <td/>
      <td>${sum}</td>
    </total>
    </#if>
  </table>
  <p style="note">T±, wd: working days from launch, of the last day<#if moved>; Now: the last day as it is known now, where it is another than was planned</#if>.${about_words(plans?filter(t -> t.workingDaysFromLaunch??)?map(t -> t.end!""))}</p>
  <#if tracked || early || again || plans?filter(t -> t.beginsOnDayOff)?has_content>
  <@training_notes plans/>
  </#if>
  <#local slipped = plans?filter(t -> t.moves?has_content && t.status != "dropped")>
  <#if slipped?has_content>
  <h2>How trainings moved, and why</h2>
  <@moves_table slipped "training" "Training" "Every move of a training's last day from the first one planned to the one it has now"/>
  </#if>
</section>
<#else>
<left-out>Training calendar</left-out>
</#if>
</#macro>

<#-- "Nine trainings, all before launch; the last ends on 25 February, two working days before it." -->
<#macro roles_calendar_deck>
<#local live = doc.trainings?filter(t -> t.training.status != "dropped")>
<#local all = live?size>
<#local before = live?filter(t -> t.training.beforeLaunch)>
<#local undated = live?filter(t -> !(t.training.end??))>
${in_words(all)?cap_first} ${form(all, "training")}<#if all == 1><#if before?size == 1>, before launch<#elseif undated?size == 0>, after launch</#if><#elseif before?size == all && all gt 0>, all of them before launch<#elseif before?size == 0 && undated?size == 0 && all gt 0>, all of them after launch<#elseif all gt 0>, ${in_words(before?size)} of them before launch</#if>.
<#if before?has_content>
<#local last = (before?sort_by(["training", "end"]))?last>
<#if last.training.end??>
<#local days = -(last.training.workingDaysFromLaunch!0)>
The last ${(before?size == all)?then("", "of these ")}ends <@on_day last.training.end "day"/><#if last.training.workingDaysFromLaunch??>, ${(days == 0 && about(last.training.end) == "")?then("on launch day", (about(last.training.end) == "")?then("", "about ") + count_in_words(days, "working day") + " before launch")}</#if>.
</#if>
</#if>
<#if undated?has_content>
${in_words(undated?size)?cap_first} ${form(undated?size, "has", "have")} no date yet.
</#if>
<@training_progress/>
</#macro>

<#-- "72 of 318 people are trained; 60 seats are missing before launch." -->
<#macro training_progress>
<#if doc.attendance??>
<#local a = doc.attendance>
<#if a.trainings gt 1>
Counted once for each of ${in_words(a.trainings)} trainings, ${digits(a.trained)} of ${count(a.people, "person", "people")} ${form(a.trained, "is", "are")} trained<#rt>
<#elseif a.trainings == 1>
<#if doc.trainings?size gt 1>In the one training of which it is known, </#if>${digits(a.trained)} of ${count(a.people, "person", "people")} ${form(a.trained, "is", "are")} trained<#rt>
</#if>
<#if a.missing gt 0>${(a.trainings gt 0)?then("; ", "")}${count(a.missing, "seat")} ${form(a.missing, "is", "are")} missing<#if a.beforeLaunch> before launch</#if></#if>.
</#if>
</#macro>

<#-- Seats, people and sessions, where a training has any. -->

<#macro roles_sessions>
<#local seated = doc.trainings?filter(t -> t.training.sessions gt 0)>
<#if doc.sessions?has_content>
<section id="training-sessions" title="Training sessions" running="Sessions" orientation="landscape">
  <deck><@roles_sessions_deck/></deck>
  <#if seated?has_content>
  <@training_seats seated/>
  </#if>
  <#local grouped = doc.trainings?filter(t -> t.cohorts?has_content)>
  <#if grouped?has_content>
  <h2>Cohorts</h2>
  <@training_cohorts grouped/>
  </#if>
  <h2>Sessions by date</h2>
  <@training_sessions/>
</section>
</#if>
</#macro>

<#-- "Eight sessions, three of them held; who attended one that is over is not written down." -->
<#macro roles_sessions_deck>
<#local live = doc.sessions?filter(s -> s.status != "dropped")>
<#local held = live?filter(s -> s.status == "held")>
<#local unknown = live?filter(s -> s.status == "unrecorded")>
<#if live?size == 0>
No session is left.
<#else>
${in_words(live?size)?cap_first} ${form(live?size, "session")}<#if held?size == live?size>, ${(live?size == 1)?then("held", "all of them held")}<#elseif held?size gt 0>, ${in_words(held?size)} of them held</#if><#if unknown?has_content>; who attended ${in_words(unknown?size)} that ${form(unknown?size, "is", "are")} over is not written down</#if>.
</#if>
</#macro>

<#macro training_seats list>
<#local needed = list?filter(t -> t.training.sessionsNeeded??)?has_content>
<table id="training_seats" title="People, seats and sessions of each training">
  <col id="training" title="Training" strong="true"/>
  <col id="role" title="For"/>
  <col id="people" title="People" type="number" format="#,##0"/>
  <col id="trained" title="Trained" type="number" format="#,##0"/>
  <col id="share" title="Share" type="progress" width="22" formula="round(trained / people, 4)"/>
  <col id="untrained" title="Still to train" type="number" format="#,##0" formula="people - trained"/>
  <col id="sessions" title="Sessions" type="number"/>
  <#if needed>
  <col id="capacity" title="Capacity" type="number" formats="xlsx"/>
  <col id="needed" title="Needed" type="number"/>
  </#if>
  <col id="seats" title="Seats" type="number" format="#,##0"/>
  <col id="missing" title="Seats missing" type="number" format="#,##0" strong="true"/>
  <col id="enough" title="Enough?" type="status"/>
  <#list list as t>
  <#local x = t.training>
  <tr>
    <td>${x.name}</td>
    <td>${t.role}</td>
    <@training_counts x/>
    <td><#if x.untrained??>${x.untrained}</#if></td>
    <td>${x.sessions}</td>
    <#if needed>
    <td><#if x.capacity??>${x.capacity}</#if></td>
    <td><#if x.sessionsNeeded??>${x.sessionsNeeded}</#if></td>
    </#if>
    <td><#if x.seats??>${x.seats}</#if></td>
    <td><#if x.missing??>${x.missing}</#if></td>
    <td><#if !(x.missing??)><status kind="open">Not known</status><#elseif x.missing == 0 && !(x.status?starts_with("done")) && t.cohorts?filter(c -> (c.missing!0) gt 0)?has_content><status kind="bad">Missing in cohorts</status><#elseif x.missing == 0><status kind="good">Enough</status><#else><status kind="bad">Missing</status></#if></td>
  </tr>
  </#list>
</table>
<p style="note">Seats missing: people less those who attended, and the seats of sessions until the last day that are still to come or not written down<#if needed>; needed: sessions for all people at the training's capacity</#if>.</p>
<#list list?filter(t -> t.training.unsized?has_content) as t>
<p style="note"><status kind="watch">Not known</status> how many people “${t.training.name}” is for: the size of ${listing(t.training.unsized)} is missing.</p>
</#list>
</#macro>

<#macro training_cohorts list>
<table id="cohorts" title="People and seats of each cohort">
  <col id="cohort" title="Cohort" strong="true"/>
  <col id="training" title="Training"/>
  <col id="people" title="People" type="number" format="#,##0"/>
  <col id="sessions" title="Sessions" type="number"/>
  <col id="seats" title="Seats" type="number" format="#,##0"/>
  <col id="attended" title="Attended" type="number" format="#,##0"/>
  <col id="missing" title="Seats missing" type="number" format="#,##0" strong="true" formula="max(0, people - seats)"/>
  <#list list as t>
  <#list t.cohorts as c>
  <tr>
    <td>${c.name}</td>
    <td>${t.training.name}</td>
    <td><#if c.size??>${c.size}</#if></td>
    <td>${c.sessions}</td>
    <td><#if c.seats??>${c.seats}</#if></td>
    <td>${c.attended}</td>
    <td><#if c.missing??>${c.missing}</#if></td>
  </tr>
  </#list>
  </#list>
</table>
</#macro>

<#macro training_sessions>
<#local several = doc.sessions?filter(s -> s.until??)?has_content>
<#local cohorts = doc.sessions?filter(s -> s.cohort??)?has_content>
<#local dropped = doc.sessions?filter(s -> s.dropped??)?has_content>
<#local timed = doc.sessions?filter(s -> s.time??)?has_content>
<#local lasting = doc.sessions?filter(s -> s.minutes??)?has_content>
<table id="sessions" title="All training sessions by date">
  <col id="date" title="Date" type="date" format="weekday" strong="true"/>
  <#if several>
  <col id="until" title="Until" type="date" format="weekday"/>
  </#if>
  <#if timed>
  <col id="time" title="${time_heading()}"/>
  </#if>
  <#if lasting>
  <col id="minutes" title="Minutes" type="number"/>
  </#if>
  <col id="from_launch" title="T±, wd" type="number" format="+0"/>
  <col id="training" title="Training" strong="true"/>
  <#if cohorts>
  <col id="cohort" title="Cohort"/>
  </#if>
  <col id="trainer" title="Trainer"/>
  <col id="place" title="Place"/>
  <col id="seats" title="Seats" type="number" format="#,##0" total="sum"/>
  <col id="attended" title="Attended" type="number" format="#,##0" input="true" total="sum"/>
  <col id="status" title="Status" type="status"/>
  <#if dropped>
  <col id="dropped" title="Why dropped" formats="xlsx"/>
  </#if>
  <#list doc.sessions as s>
  <tr>
    <td>${s.date}</td>
    <#if several>
    <td><#if s.until??>${s.until}</#if></td>
    </#if>
    <#if timed>
    <td>${s.time!}</td>
    </#if>
    <#if lasting>
    <td><#if s.minutes??>${s.minutes}</#if></td>
    </#if>
    <td><@from_launch_cell days=(s.workingDaysFromLaunch!) on=(s.until!s.date)/></td>
    <td>${s.training}</td>
    <#if cohorts>
    <td><#if s.cohort??>${s.cohort}<#else><muted>everybody</muted></#if></td>
    </#if>
    <td><#if s.trainer??>${s.trainer}<#else><status kind="watch">Gap</status></#if></td>
    <td><#if s.place??>${s.place}<#else><none/></#if></td>
    <td><#if s.seats?? && s.status != "dropped">${s.seats}</#if></td>
    <td><#if s.attended??>${s.attended}<#elseif s.status == "dropped"><none/></#if></td>
    <td><#switch s.status><#case "held"><status kind="done">Held</status><#break><#case "unrecorded"><status kind="watch">Not recorded</status><#break><#case "dropped"><status kind="open">Dropped</status><#break><#default><status kind="open">Planned</status></#switch></td>
    <#if dropped>
    <td>${s.dropped!}</td>
    </#if>
  </tr>
  </#list>
</table>
<#local off = doc.sessions?filter(s -> s.onDayOff)>
<#if off?has_content>
<p style="note"><mark kind="triangle"/> On days that are not worked: <#list off as s><@day s.date "short"/><#sep>, </#list>.</p>
</#if>
<#local gone = doc.sessions?filter(s -> s.dropped??)>
<#if gone?has_content>
<except formats="xlsx">
<p style="note"><#list gone as s>${s.training} <@on_day s.date "day"/> was dropped: ${sentence(s.dropped)}<#sep> </#list></p>
</except>
</#if>
</#macro>

<#-- The responsibility matrix. -->

<#macro roles_duties>
<#if doc.duties?has_content>
<section id="responsibilities" title="Who does what for each milestone" running="Responsibilities" orientation="landscape" break="page">
  <deck><@roles_duties_deck/></deck>
  <table id="responsibilities" title="Who is responsible, accountable, consulted and informed for each milestone">
    <col id="milestone" title="Milestone" strong="true"/>
    <col id="date" title="Date" type="date" format="medium"/>
    <col id="responsible" title="Responsible"/>
    <col id="accountable" title="Accountable"/>
    <col id="consulted" title="Consulted"/>
    <col id="informed" title="Informed"/>
    <col id="status" title="Status" type="status"/>
    <#list doc.duties as d>
    <tr>
      <td>${d.milestone}</td>
      <td>${d.date}</td>
      <td><#if d.responsible?has_content>${listing(d.responsible)}<#else><status kind="watch">Gap</status></#if></td>
      <td><#if d.accountable??>${d.accountable}<#else><status kind="watch">Gap</status></#if></td>
      <td><#if d.consulted?has_content>${listing(d.consulted)}<#else><none/></#if></td>
      <td><#if d.informed?has_content>${listing(d.informed)}<#else><none/></#if></td>
      <td><@milestone_status d.status/></td>
    </tr>
    </#list>
  </table>
  <p style="note">Responsible does the work, accountable answers for the result, consulted is asked before decisions, informed is told of progress.</p>
</section>
<#else>
<left-out>Who does what for each milestone</left-out>
</#if>
</#macro>

<#macro roles_duties_deck>
<#local all = doc.duties?size>
<#local held = doc.duties?filter(d -> d.accountable??)?size>
<#local worked = doc.duties?filter(d -> d.responsible?has_content)?size>
<#if held == all>
${(all == 1)?then("The milestone has", "All " + in_words(all) + " milestones have")} somebody accountable<#rt>
<#else>
${(held == 0)?then("None", in_words(held)?cap_first)} of ${in_words(all)} ${form(all, "milestone")} ${(held gt 1)?then("have", "has")} somebody accountable<#rt>
</#if>
<#if worked == all>, and somebody responsible.<#elseif worked == 0>; who is responsible is said for none.<#else>; who is responsible is not said for ${in_words(all - worked)}.</#if>
<#if doc.accountable?size gt 1 && doc.accountable[0].milestones gt 1 && doc.accountable[0].milestones gt doc.accountable[1].milestones>
${doc.accountable[0].name} answers for the most, ${in_words(doc.accountable[0].milestones)}.
</#if>
</#macro>

<#-- The worksheet: on paper and in Word one form a role, to be copied for each person; in Excel one row a person and skill. -->

<#macro roles_worksheet>
<#local roles = doc.roles?filter(r -> role_has_worksheet(r))>
<#if roles?has_content>
<except formats="xlsx">
<section id="worksheet" title="Worksheet for each person" running="Worksheet" break="page">
  <deck><@roles_worksheet_deck roles/></deck>
  <#list roles as r>
  <@role_form r r?counter/>
  <#sep><page-break/></#sep>
  </#list>
</section>
</except>
<only formats="xlsx">
<sheet name="Worksheet" input="true">
<section id="worksheet-people" title="Worksheet for each person" running="Worksheet">
  <deck><@roles_worksheet_deck roles/></deck>
  <@roles_worksheet_table roles/>
</section>
</sheet>
</only>
<#else>
<left-out>Worksheet for each person</left-out>
</#if>
</#macro>

<#-- A role that nobody has after the change has nobody to develop. -->
<#function role_has_worksheet r>
  <#return r.skills?has_content && ((r.headcount.future)!1) gt 0>
</#function>

<#macro roles_worksheet_deck roles>
<#local skills = 0>
<#local gaps = 0>
<#list roles as r>
  <#local skills = skills + r.skills?size>
  <#local gaps = gaps + r.gaps>
</#list>
${alike(roles?size, skills)?cap_first} ${form(roles?size, "role")} with ${alike(skills, roles?size)} ${form(skills, "skill")}; ${(gaps == 0)?then("none lies", (gaps == skills)?then((gaps == 1)?then("it lies", "all of them lie"), alike(gaps, skills) + " of them " + form(gaps, "lies", "lie")))} below the level needed today.
</#macro>

<#macro role_form r number>
<h2>${r.name}<note>${count(r.skills?size, "skill")}, one copy for each person</note></h2>
<fields>
  <field id="form-${number}-person" label="Person" share="3"/>
  <field id="form-${number}-manager" label="Manager" share="3"/>
  <field id="form-${number}-date" label="Date" kind="date" share="2"/>
</fields>
<table id="${role_table(r, "form")}" title="Worksheet for one ${r.name}">
  <col id="skill" title="Skill" width="48"/>
  <col id="needed" title="Needed" type="number"/>
  <col id="now" title="Now, 1 to 5" type="field" width="18"/>
  <col id="gap" title="Gap" type="field" width="12"/>
  <col id="action" title="Development action" type="field" width="56"/>
  <col id="due" title="Due" type="field" width="24"/>
  <#list r.skills as s>
  <tr>
    <td>${s.name}</td>
    <td><#if s.required??>${s.required}</#if></td>
    <td><field id="form-${number}-now-${s?counter}" label="Level now" kind="choice" choices="1 | 2 | 3 | 4 | 5"/></td>
    <td><field id="form-${number}-gap-${s?counter}" label="Gap" kind="number"/></td>
    <td><field id="form-${number}-action-${s?counter}" label="Development action" lines="2"/></td>
    <td><field id="form-${number}-due-${s?counter}" label="Due" kind="date"/></td>
  </tr>
  </#list>
</table>
<fields>
  <field id="form-${number}-talk" label="What we agreed" lines="3"/>
</fields>
</#macro>

<#macro roles_worksheet_table roles>
<table id="worksheet" title="Current and required level, gap, development action and due date for each person">
  <col id="role" title="Role" strong="true"/>
  <col id="person" title="Person" input="true"/>
  <col id="skill" title="Skill"/>
  <col id="critical" title="Critical"/>
  <col id="needed" title="Needed" type="number" input="true" choices="1 | 2 | 3 | 4 | 5"/>
  <col id="now" title="Now" type="number" input="true" choices="1 | 2 | 3 | 4 | 5"/>
  <col id="gap" title="Gap" type="number" formula="max(0, needed - now)"/>
  <col id="priority" title="Priority" type="number" formula="gap * if(critical = 'high', 3, if(critical = 'medium', 2, 1))" scale="heat"/>
  <col id="action" title="Development action" input="true" width="70"/>
  <col id="due" title="Due" type="date" format="medium" input="true"/>
  <#list roles as r>
  <#list 1..r.perManager as n>
  <#list r.skills as s>
  <tr>
    <td>${r.name}</td>
    <td>Person ${n}</td>
    <td>${s.name}</td>
    <td>${s.criticality}</td>
    <td><#if s.required??>${s.required}</#if></td>
    <td/>
    <td/>
    <td/>
    <td/>
    <td/>
  </tr>
  </#list>
  </#list>
  </#list>
</table>
</#macro>
