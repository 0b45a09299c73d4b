<#-- The parts of the metrics scorecard. Each macro writes one part, and can be replaced alone. -->

<#macro score_document>
<document id="metrics-scorecard" title="${document_title("Metrics scorecard")}" subject="${doc.rollout.title}"<#if doc.rollout.organisation??> organisation="${doc.rollout.organisation}"</#if><#if doc.rollout.version??> version="${doc.rollout.version}"</#if><#if doc.rollout.sponsorName??> author="${doc.rollout.sponsorName}"</#if><#if doc.rollout.launch??> launch="${doc.rollout.launch}"</#if> as-of="${doc.rollout.asOf}" as-of-input="true" language="${doc.rollout.language}" launch-label="${launch_label()}">
<define id="tolerance" label="Tolerance, points of progress" input="true">${doc.tolerance}</define>
<#nested>
</document>
</#macro>

<#-- The cover: facts and key figures. -->

<#macro score_cover>
<cover>
  <#if doc.rollout.summary??>
  <summary>${doc.rollout.summary}</summary>
  </#if>
  <@rollout_facts/>
  <#if doc.span??>
  <@score_dot_strip/>
  </#if>
  <@score_key_figures/>
</cover>
</#macro>

<#macro score_dot_strip>
<#local aimed = doc.tracked?filter(m -> m.target??)>
<dot-strip from="${doc.span.from}" to="${doc.span.to}" legend="One mark a metric, on its target date: filled on track or to watch, open not judged<#if aimed?filter(m -> m.status == "behind")?has_content>, square behind</#if>" alt="${count(aimed?size, "metric")} by target date">
  <#list aimed as m>
  <dot on="${m.target.date}" mark="${score_mark(m.status)}"/>
  </#list>
  <@bands doc.span.bands?filter(band -> band.kind != "blackout")/>
  <@flags doc.span/>
</dot-strip>
</#macro>

<#function score_mark status>
  <#switch status>
    <#case "on-track"><#case "watch"><#return "dot">
    <#case "behind"><#return "square">
    <#default><#return "dot-open">
  </#switch>
</#function>

<#macro score_key_figures>
<#local f = doc.figures>
<@launch_key_figure/>
<key-figure value="${digits(f.tracked)}">${score_noun(doc.tracked)} tracked<#if f.retired gt 0><br/>${f.retired} retired</#if></key-figure>
<#if f.tracked gt 0>
<key-figure value="${digits(f.onTrack)}">on track</key-figure>
<key-figure value="${digits(f.watch + f.behind)}">to watch<br/>or behind</key-figure>
<key-figure value="${digits(f.tracked - f.fresh)}">without a<br/>fresh reading</key-figure>
</#if>
</#macro>

<#-- Words for what is measured. -->

<#-- "metric", "metrics", "series", "metrics and series": what the rows are. -->
<#function score_noun rows>
  <#local series = rows?filter(r -> r.series??)?size>
  <#if series == 0><#return form(rows?size, "metric")></#if>
  <#return (series == rows?size)?then("series", "metrics and series")>
</#function>

<#-- What a metric aims at: "27%", "≥ 27%", "≤ 5%", "40–60%". -->
<#function target_words m>
  <#local value = amount(m.target.value, m.unit, m.decimals)>
  <#switch m.aim>
    <#case "at-least"><#return "≥\xA0" + value>
    <#case "at-most"><#return "≤\xA0" + value>
    <#case "between"><#return range_words(m.target.value, m.targetTo, m)>
    <#default><#return value>
  </#switch>
</#function>

<#-- A range has its unit once: what stands before the first number or after the second. -->
<#function range_words from to m>
  <#if from lt 0><#return amount(from, m.unit, m.decimals) + " to " + amount(to, m.unit, m.decimals)></#if>
  <#local bare = amount(from, "", m.decimals)>
  <#local first = amount(from, m.unit, m.decimals)>
  <#local lead = first[0..<first?index_of(bare)]>
  <#return lead + bare + "–" + amount(to, m.unit, m.decimals)?remove_beginning(lead)>
</#function>

<#function aim_name aim>
  <#switch aim>
    <#case "at-least"><#return "At least">
    <#case "at-most"><#return "At most">
    <#case "between"><#return "Range">
    <#default><#return "Value">
  </#switch>
</#function>

<#function state_name state>
  <#switch state>
    <#case "new"><#return "New">
    <#case "changed"><#return "Changed">
    <#case "kept"><#return "Kept">
    <#default><#return "Retired">
  </#switch>
</#function>

<#function kind_title kind>
  <#switch kind>
    <#case "leading"><#return "Leading: what people do now">
    <#default><#return "Lagging: what it leads to">
  </#switch>
</#function>

<#function trend_name trend>
  <#switch trend>
    <#case "improving"><#return "Improving">
    <#case "flat"><#return "Flat">
    <#default><#return "Worsening">
  </#switch>
</#function>

<#function cadence_sheet cadence>
  <#switch cadence>
    <#case "week"><#return "Weekly readings">
    <#case "month"><#return "Monthly readings">
    <#case "quarter"><#return "Quarterly readings">
    <#case "year"><#return "Yearly readings">
    <#default><#return "Other readings">
  </#switch>
</#function>

<#-- The days of a cadence's longest period: an older reading is stale. -->
<#function cadence_days cadence>
  <#switch cadence>
    <#case "week"><#return 7>
    <#case "month"><#return 31>
    <#case "quarter"><#return 92>
    <#default><#return 366>
  </#switch>
</#function>

<#macro metric_status status since="">
<#switch status>
<#case "baseline-due"><status kind="open">Baseline due${since?has_content?then(" " + short_day(since), "")}</status><#break>
<#case "baseline-missing"><status kind="watch">Baseline missing${since?has_content?then(" since " + short_day(since), "")}</status><#break>
<#case "on-track"><status kind="good">On track</status><#break>
<#case "watch"><status kind="watch">Watch</status><#break>
<#case "behind"><status kind="bad">Behind</status><#break>
<#case "stale"><status kind="open">Stale</status><#break>
<#case "no-reading"><status kind="open">No reading</status><#break>
<#case "not-due"><status kind="open">Not due</status><#break>
<#case "retired"><status kind="open">Retired</status><#break>
<#case "no-baseline"><status kind="watch">No baseline</status><#break>
<#default><status kind="open">No target</status>
</#switch>
</#macro>

<#-- A metric's value as it stands in a cell: with all of its decimals. -->
<#function plain_value value decimals>
  <#return value?string("0" + (decimals gt 0)?then("." + ""?right_pad(decimals, "0"), ""))>
</#function>

<#-- A unit by itself: "%", "£m", "CHF k". -->
<#function unit_words m><#return m.unit?replace("\xA0", " ")?trim></#function>

<#-- A change of a metric: "+0.4 points" for one in per cent, "−3 d", "+£1.1m". -->
<#function change value metric decimals>
  <#local written = amount(value?abs, (metric.unit == "%")?then("", metric.unit), decimals)>
  <#local zero = plain_value(value?abs, decimals)?number == 0>
  <#local sign = zero?then("", (value lt 0)?then("−", "+"))>
  <#if metric.unit == "%">
    <#return sign + written + "\xA0" + (written == "1")?then("point", "points")>
  </#if>
  <#return sign + written>
</#function>

<#-- What changes in how we measure, and why. -->

<#macro score_changes>
<#if doc.changes?filter(c -> c.state?? || c.rows?filter(r -> r.why??)?has_content)?has_content>
<section id="changes" title="What changes in how we measure" running="What changes">
  <deck><@score_changes_deck/></deck>
  <@score_change_table/>
</section>
<#else>
<left-out>What changes in how we measure</left-out>
</#if>
</#macro>

<#-- "Six metrics are new, one changes, three stay as they are and one is retired." -->
<#macro score_changes_deck>
<#local parts = []>
<#local all = doc.figures.metrics>
<#list doc.changes as c>
  <#local n = c.rows?size>
  <#local who = alike(n, all) + c?is_first?then(" " + form(n, "metric"), "")>
  <#switch c.state!"none">
    <#case "new"><#local parts = parts + [who + " " + form(n, "is", "are") + " new"]><#break>
    <#case "changed"><#local parts = parts + [who + " " + form(n, "changes", "change")]><#break>
    <#case "kept"><#local parts = parts + [who + " " + form(n, "stays as it is", "stay as they are")]><#break>
    <#case "retired"><#local parts = parts + [who + " " + form(n, "is", "are") + " retired"]><#break>
    <#default><#local parts = parts + [who + " " + form(n, "does not say", "do not say") + " what happens to " + form(n, "it", "them")]>
  </#switch>
</#list>
${listing(parts)?cap_first}.
<#local replaced = doc.retired?filter(r -> r.replacedBy??)>
<#if replaced?size == 1>
${replaced[0].replacedBy} takes the place of ${replaced[0].name}<#if replaced[0].ends??>, which ${replaced[0].ended?then("counted", "counts")} until <@day replaced[0].ends "long"/></#if>.
<#elseif replaced?size gt 1>
${in_words(replaced?size)?cap_first} of those retired have a successor.
</#if>
<#local silent = doc.figures.unannounced>
<#if silent gt 0>
${alike(silent, all)?cap_first} ${form(silent, "change is", "changes are")} not announced by any communication yet.
</#if>
</#macro>

<#macro score_change_table>
<#local replacing = doc.changes?filter(c -> c.rows?filter(r -> r.replacedBy?? || r.replaces?has_content)?size gt 0)?size gt 0>
<table id="changes" title="What happens to each metric, why, and where people are told" groups="State">
  <col id="metric" title="Metric" strong="true" width="44"/>
  <col id="why" title="Why"/>
  <#if replacing>
  <col id="replaces" title="What replaces what" width="34"/>
  </#if>
  <col id="announced" title="Announced" width="40"/>
  <#list doc.changes as c>
  <group title="<#if c.state??>${state_name(c.state)}<#else>Not stated</#if>">
    <#list c.rows as m>
    <tr>
      <td>${m.name}<#if m.ends??> <muted>${m.ended?then("ended", "ends")} <@day m.ends "medium"/></muted></#if></td>
      <td><#if m.why??>${m.why}<#elseif c.state?? && c.state != "kept"><status kind="watch">Gap</status><#else><none/></#if></td>
      <#if replacing>
      <td><#if m.replacedBy??>Replaced by ${m.replacedBy}<#if m.replaces?has_content><br/></#if></#if><#if m.replaces?has_content>Replaces ${listing(m.replaces)}</#if></td>
      </#if>
      <td><#if m.announcements?has_content><#list m.announcements as a>${a.title}, <@day a.date "medium"/><#sep><br/></#list><#elseif c.state?? && c.state != "kept"><status kind="watch">Gap</status><#else><none/></#if></td>
    </tr>
    </#list>
  </group>
  </#list>
</table>
</#macro>

<#-- The scorecard. -->

<#macro score_card>
<#if doc.tracked?has_content>
<section id="scorecard" title="Scorecard">
  <deck><@score_card_deck/></deck>
  <@score_table/>
  <only formats="xlsx">
  <p style="note">All of this follows from the sheets of readings: write a reading there, and change the as-of date and the tolerance on the Overview. The sentence above tells how it stood on <@day doc.rollout.asOf "long"/>.</p>
  </only>
  <p style="note">On track: progress at or above what is expected by <@day doc.rollout.asOf "long"/>. Watch: up to ${count(doc.tolerance, "point")} below it. Behind: further below. Stale: the latest reading is older than one week, month, quarter or year, whichever the metric is read in. The dashed line and the tick show what is expected.</p>
</section>
<#else>
<left-out>Scorecard</left-out>
</#if>
</#macro>

<#-- "Of ten metrics, three are on track, three to watch and two behind; one reading is stale." -->
<#macro score_card_deck>
<#local f = doc.figures>
<#local all = f.tracked>
<#if all == 1>
<#switch doc.tracked[0].status>
<#case "on-track">The only metric is on track.<#break>
<#case "watch">The only metric is to watch.<#break>
<#case "behind">The only metric is behind.<#break>
<#case "stale">The only metric’s latest reading is stale.<#break>
<#case "no-reading">The only metric has no reading.<#break>
<#case "not-due">The only metric’s first reading is not due yet.<#break>
<#case "baseline-due">The only metric’s baseline is due on <@day doc.tracked[0].baselineDue "long"/>.<#break>
<#case "baseline-missing">The only metric’s baseline was due on <@day doc.tracked[0].baselineDue "long"/> and is missing.<#break>
<#default>The only metric has no baseline or no target.
</#switch>
<#else>
<#local judged = []>
<#if f.onTrack gt 0><#local judged = judged + [score_share(f.onTrack, "on track", judged?size)]></#if>
<#if f.watch gt 0><#local judged = judged + [score_share(f.watch, "to watch", judged?size)]></#if>
<#if f.behind gt 0><#local judged = judged + [score_share(f.behind, "behind", judged?size)]></#if>
<#local open = []>
<#if f.stale gt 0><#local open = open + [(f.stale == all)?then("all", alike(f.stale, all)) + form(f.stale, " reading is stale", " readings are stale")]></#if>
<#if f.noReading gt 0><#local open = open + [(f.noReading == all)?then("none has a reading", alike(f.noReading, all) + form(f.noReading, " has", " have") + " no reading")]></#if>
<#if f.notDue gt 0><#local open = open + [(f.notDue == all)?then("no reading is due yet", alike(f.notDue, all) + form(f.notDue, " is", " are") + " not due yet")]></#if>
<#if f.noTarget gt 0><#local open = open + [(f.noTarget == all)?then("none has both a baseline and a target", alike(f.noTarget, all) + form(f.noTarget, " lacks", " lack") + " a baseline or a target")]></#if>
<#if f.baselineDue gt 0><#local open = open + [(f.baselineDue == all)?then("all baselines are still to be read", alike(f.baselineDue, all) + form(f.baselineDue, " baseline is", " baselines are") + " still to be read")]></#if>
<#if f.baselineMissing gt 0><#local open = open + [(f.baselineMissing == all)?then("all baselines are missing", alike(f.baselineMissing, all) + form(f.baselineMissing, " baseline is", " baselines are") + " missing")]></#if>
Of ${in_words(all)} ${score_noun(doc.tracked)}, ${listing(judged)}<#if judged?has_content && open?has_content>; </#if>${listing(open)}.
</#if>
<#local later = doc.retired?filter(r -> r.ends?? && !r.ended)>
<#if later?size == 1>
${later[0].name} is retired <@on_day later[0].ends "long"/>.
<#elseif later?size gt 1>
${in_words(later?size)?cap_first} more are retired, the first <@on_day (later?sort_by("ends"))[0].ends "long"/>.
</#if>
</#macro>

<#function score_share n words place>
  <#local all = doc.figures.tracked>
  <#if n == all><#return "all are " + words></#if>
  <#return alike(n, all) + (place == 0)?then(form(n, " is ", " are "), " ") + words>
</#function>

<#-- On a page a row has two lines; Excel has a column for everything, and works it out again. -->
<#macro score_table>
<#local extra = []>
<#local rows = []>
<#list doc.kinds as kind>
  <#local rows = rows + kind.rows>
  <#local extra = extra + extra_keys(kind.rows)?filter(key -> !extra?seq_contains(key))>
</#list>
<#local since = style_of(rows?filter(m -> m.baseline?? || m.baselineDue??)?map(m -> (m.baseline.date)!m.baselineDue!))>
<#local read = style_of(rows?filter(m -> m.latest??)?map(m -> m.latest.date))>
<#local by = style_of(rows?filter(m -> m.target??)?map(m -> m.target.date))>
<table id="scorecard" title="Every metric with its baseline, latest reading, target and status">
  <col id="metric" title="Metric" strong="true" width="58"/>
  <col id="about" title="State, cadence, owner" line="2" under="metric" formats="pdf docx"/>
  <col id="kind" title="Kind" formats="xlsx"/>
  <col id="state" title="State" formats="xlsx"/>
  <col id="cadence" title="Cadence" formats="xlsx"/>
  <col id="baseline" title="Baseline" type="number"<#if doc.figures.baselineUnknown gt 0> formula="if(isblank(baseline_date), '', ${score_lookup("reading", "day = baseline_date")})"</#if>/>
  <col id="baseline_date" title="" type="date" format="${since}" line="2" under="baseline"/>
  <col id="latest_shown" title="Latest" type="number" strong="true" formats="pdf docx"/>
  <col id="latest_shown_date" title="" type="date" format="${read}" line="2" under="latest_shown" formats="pdf docx"/>
  <col id="target_shown" title="Target" type="number" formats="pdf docx"/>
  <col id="target_shown_date" title="" type="date" format="${by}" line="2" under="target_shown" formats="pdf docx"/>
  <#if doc.figures.aims>
  <col id="aim" title="Target is" formats="xlsx"/>
  </#if>
  <col id="target" title="Target" type="number" formats="xlsx"/>
  <#if doc.figures.aims>
  <col id="target_to" title="Range up to" type="number" formats="xlsx"/>
  </#if>
  <col id="target_date" title="" type="date" format="${by}" line="2" under="target" formats="xlsx"/>
  <#list 1..<(doc.figures.steps + 1) as k>
  <col id="step_${k}" title="Step ${k}" type="number" formats="xlsx"/>
  <col id="step_${k}_date" title="Step ${k} by" type="date" formats="xlsx"/>
  </#list>
  <col id="previous" title="Previous" type="number" formats="xlsx"<@score_from_readings "if(isblank(latest_date), '', " + score_reading("reading", 2) + ")"/>/>
  <col id="latest" title="Latest" type="number" strong="true" formats="xlsx"<@score_from_readings "if(isblank(latest_date), '', " + score_reading("reading", 1) + ")"/>/>
  <col id="latest_date" title="Read on" type="date" formats="xlsx"<@score_from_readings score_latest_day()/>/>
  <col id="readings" title="Trend" type="sparkline" width="23" formats="pdf docx"/>
  <col id="against" title="vs expected" line="2" under="readings" formats="pdf docx"/>
  <col id="progress_shown" title="Progress" type="percent" formats="pdf docx"/>
  <col id="expected_shown" title="Expected" type="percent" line="2" under="progress_shown" formats="pdf docx"/>
  <col id="bar" title="" type="progress" width="18" formats="pdf docx"/>
  <@score_live_columns/>
  <@extra_columns extra/>
  <#list doc.kinds as kind>
  <#if doc.kindsUsed>
  <group title="<#if kind.kind??>${kind_title(kind.kind)}<#else>Neither stated as leading nor as lagging</#if>">
    <#list kind.rows as m>
    <@score_row m extra/>
    </#list>
  </group>
  <#else>
  <#list kind.rows as m>
  <@score_row m extra/>
  </#list>
  </#if>
  </#list>
</table>
</#macro>

<#-- What follows from readings; the status is worked out as on the page. -->
<#macro score_live_columns>
  <col id="progress" title="Progress" type="progress" formats="xlsx" formula="${score_progress()}"/>
  <col id="expected" title="Expected now" type="percent" formats="xlsx" formula="if(${score_held()}, 1, if(as_of gte target_date, 1, if(as_of lte baseline_date, 0, ${score_way()})))"/>
  <col id="status" title="Status" type="status" formula="${score_no_target()}if(isblank(latest), if(min(as_of, target_date) - baseline_date gt ifblank(cadence_days, 0), status('open', 'No reading'), status('open', 'Not due')), if(min(as_of, target_date) - latest_date gt ifblank(cadence_days, 1000000), status('open', 'Stale'), if(round((progress - expected) * 100, 6) gte 0, status('good', 'On track'), if(round((progress - expected) * 100, 6) gte -tolerance, status('watch', 'Watch'), status('bad', 'Behind')))))))<#if doc.figures.baselineUnknown gt 0>)</#if>"/>
  <col id="gap" title="Gap, points" type="number" format="+0.0" formats="xlsx" formula="round((progress - expected) * 100, 1)"/>
  <col id="line" title="Trend" type="sparkline" width="23" formats="xlsx"/>
  <col id="before" title="Before previous" type="number" formats="xlsx"<@score_from_readings "if(isblank(latest_date), '', " + score_reading("reading", 3) + ")"/>/>
  <col id="last_step" title="Last step" type="number" formats="xlsx" formula="latest - previous"/>
  <col id="change" title="Change per reading" type="number" formats="xlsx" formula="if(isblank(before), latest - previous, (latest - before) / 2)"/>
  <col id="trend" title="Trend in words" formats="xlsx" formula="${score_trend()}"/>
  <#if doc.figures.aims>
  <col id="rise" title="Way to go" type="number" formats="xlsx" formula="if(aim = 'Range', max(target, min(baseline, target_to)) - baseline, if(or(and(aim = 'At least', baseline gte target), and(aim = 'At most', baseline lte target)), 0, target - baseline))"/>
  </#if>
  <col id="cadence_days" title="Fresh for, days" type="number" formats="xlsx"/>
  <col id="goal" title="Goal" formats="xlsx"/>
  <col id="roles" title="Roles" formats="xlsx"/>
  <col id="unit" title="Unit" formats="xlsx"/>
  <col id="direction" title="Direction" formats="xlsx"/>
  <col id="source" title="Source" formats="xlsx"/>
  <col id="owner" title="Owner" formats="xlsx"/>
</#macro>

<#function score_rise><#return doc.figures.aims?then("rise", "(target - baseline)")></#function>

<#function score_held><#return doc.figures.aims?then("rise = 0", "target = baseline")></#function>

<#-- How far a value lies outside of a range. -->
<#function score_outside value><#return "max(target - " + value + ", " + value + " - target_to, 0)"></#function>

<#function score_progress>
  <#local held = "if(direction = 'Down', if(latest lte target, 1, 0), if(latest gte target, 1, 0))">
  <#if !doc.figures.aims><#return "if(target = baseline, " + held + ", (latest - baseline) / (target - baseline))"></#if>
  <#local outside = score_outside("latest")>
  <#return "if(aim = 'Range', if(rise = 0, if(" + outside + " = 0, 1, 0), 1 - " + outside + " / abs(rise)), if(rise = 0, "
      + held + ", (latest - baseline) / rise))">
</#function>

<#-- The share of the way by the as-of date, between the baseline's day and the target's. -->
<#function score_way>
  <#if doc.figures.steps == 0><#return "(as_of - baseline_date) / (target_date - baseline_date)"></#if>
  <#return "(" + score_leg(1, "baseline", "baseline_date") + " - baseline) / " + score_rise()>
</#function>

<#-- The value on the line by the as-of date, from step k on. -->
<#function score_leg k value date>
  <#local last = score_between(value, date, "(baseline + " + score_rise() + ")", "target_date")>
  <#if k gt doc.figures.steps><#return last></#if>
  <#local step = "step_" + k>
  <#local day = step + "_date">
  <#return "if(isblank(" + day + "), " + last + ", if(as_of lte " + day + ", " + score_between(value, date, step, day) + ", "
      + score_leg(k + 1, step, day) + "))">
</#function>

<#function score_between value date value2 date2>
  <#return value + " + (" + value2 + " - " + value + ") * (as_of - " + date + ") / (" + date2 + " - " + date + ")">
</#function>

<#-- What a status says before anything is read; what follows stands in the brackets that it leaves open. -->
<#function score_no_target>
  <#if doc.figures.baselineUnknown == 0><#return "if(isblank(target), status('open', 'No target'), if(isblank(baseline), status('watch', 'No baseline'), "></#if>
  <#return "if(isblank(target), status('open', 'No target'), if(isblank(baseline_date), status('watch', 'No baseline'), if(isblank(baseline), "
      + "if(as_of gt baseline_date, status('watch', 'Baseline missing'), status('open', 'Baseline due')), ">
</#function>

<#function score_trend>
  <#local line = "if(or(change = 0, abs(change) lt abs(" + doc.figures.aims?then("rise", "target - baseline") + ") / 100), 'Flat', "
      + "if(direction = 'Down', if(change lt 0, 'Improving', 'Worsening'), if(change gt 0, 'Improving', 'Worsening')))">
  <#if !doc.figures.aims><#return line></#if>
  <#-- A range is neared from either side. -->
  <#local farther = "if(isblank(before), " + score_outside("latest") + " - " + score_outside("previous") + ", ("
      + score_outside("latest") + " - " + score_outside("before") + ") / 2)">
  <#return "if(aim = 'Range', if(or(" + farther + " = 0, abs(" + farther + ") lt abs(rise) / 100), 'Flat', if(" + farther
      + " lt 0, 'Improving', 'Worsening')), " + line + ")">
</#function>

<#-- What follows from the sheets of readings, where there are any. -->
<#macro score_from_readings formula><#if doc.readings?has_content> formula="${formula}"</#if></#macro>

<#-- The value that a metric has in a column of the readings, counted from the newest. -->
<#function score_reading column place><#return score_lookup(column, "place = " + place)></#function>

<#-- The same in the row that meets a condition on one of its columns. -->
<#function score_lookup column condition>
  <#local formula = "''">
  <#list doc.readings?reverse as r>
    <#local table = score_readings_id(r)>
    <#local found = "lookup(" + table + "." + column + ", " + table + ".metric = metric, " + table + "." + condition + ")">
    <#local formula = r?is_first?then(found, "ifblank(" + found + ", " + formula + ")")>
  </#list>
  <#return formula>
</#function>

<#-- The baseline counts as the first reading, but is none of its own. -->
<#function score_latest_day>
  <#local newest = score_reading("day", 1)>
  <#return "if(isblank(baseline_date), " + newest + ", if(baseline_date = " + newest + ", '', " + newest + "))">
</#function>

<#-- The table that holds a cadence's readings. -->
<#function score_readings_id r>
  <#return "readings_" + r.cadence!"other">
</#function>

<#macro score_row m extra>
    <tr>
      <td>${m.name}</td>
      <td>${score_about(m)}</td>
      <td><#if m.kind??>${m.kind?cap_first}</#if></td>
      <td><#if m.state??>${state_name(m.state)}</#if></td>
      <td><#if m.cadence??>${m.cadence?cap_first}</#if></td>
      <@score_value m m.baseline!/>
      <td><#if m.baseline??>${m.baseline.date}<#else>${m.baselineDue!}</#if></td>
      <@score_value m m.latest!/>
      <td><#if m.latest??>${m.latest.date}<#else><none/></#if></td>
      <#if m.target?? && m.aim != "value">
      <td><text>${target_words(m)}</text></td>
      <#else>
      <@score_value m m.target!/>
      </#if>
      <td><#if m.target??>${m.target.date}</#if></td>
      <#if doc.figures.aims>
      <td><#if m.target??>${aim_name(m.aim)}</#if></td>
      </#if>
      <@score_value m m.target!/>
      <#if doc.figures.aims>
      <td<#if m.unit?has_content> unit="${m.unit}"</#if>><#if m.targetTo??>${plain_value(m.targetTo, m.decimals)}</#if></td>
      </#if>
      <td><#if m.target??>${m.target.date}</#if></td>
      <#list 0..<doc.figures.steps as k>
      <td<#if m.unit?has_content> unit="${m.unit}"</#if>><#if m.steps[k]??>${plain_value(m.steps[k].value, m.decimals)}</#if></td>
      <td><#if m.steps[k]??>${m.steps[k].date}</#if></td>
      </#list>
      <@score_value m m.previous!/>
      <@score_value m m.latest!/>
      <td><#if m.latest??>${m.latest.date}<#else><none/></#if></td>
      <td><@score_sparkline m/></td>
      <td/>
      <td><#if m.progress??>${m.progress}<#else><none/></#if></td>
      <td>${m.expected!}</td>
      <td><#if m.progress?? || m.expected??><progress value="${m.progress!0}"<#if m.expected??> expected="${m.expected}"</#if>/></#if></td>
      <@score_live_cells m/>
      <@extra_cells extra m/>
    </tr>
</#macro>

<#macro score_live_cells m>
      <td><#if m.progress??><progress value="${m.progress}"/></#if></td>
      <td>${m.expected!}</td>
      <td><@metric_status m.status/></td>
      <td>${m.gap!}</td>
      <td><@score_sparkline m/></td>
      <@score_value m m.before!/>
      <td><#if m.lastStep??>${plain_value(m.lastStep, m.decimals)}</#if></td>
      <td>${m.slope!}</td>
      <td><#if m.trend??>${trend_name(m.trend)}</#if></td>
      <#if doc.figures.aims>
      <td><#if m.rise??>${m.rise}</#if></td>
      </#if>
      <td><#if m.cadence??>${cadence_days(m.cadence)}</#if></td>
      <td>${m.goal!}</td>
      <td>${m.roles?join(", ")}</td>
      <td>${unit_words(m)}</td>
      <td>${(m.direction?cap_first)!}</td>
      <td>${m.source!}</td>
      <td><#if m.owner??>${m.owner}<#else><status kind="watch">Gap</status></#if></td>
</#macro>

<#macro score_value m point>
<td<#if m.unit?has_content> unit="${m.unit}"</#if>><#if point?has_content>${plain_value(point.value, m.decimals)}<#else><none/></#if></td>
</#macro>

<#macro score_sparkline m>
<#if m.path?has_content>
<sparkline><#list m.path as p><reading on="${p.date}" value="${p.value}"/></#list><#list m.lineSoFar as p><expected on="${p.date}" value="${p.value}"/></#list></sparkline>
<#else>
<none/>
</#if>
</#macro>

<#function score_about m>
  <#local parts = []>
  <#if m.state??><#local parts = parts + [state_name(m.state)]></#if>
  <#if m.cadence??><#local parts = parts + ["every " + m.cadence]></#if>
  <#if m.owner??><#local parts = parts + [m.owner]></#if>
  <#return parts?join(", ")?cap_first>
</#function>

<#-- One block a metric. -->

<#macro score_metrics>
<#if doc.tracked?has_content>
<section id="metrics" title="Metric by metric">
  <deck><@score_metrics_deck/></deck>
  <#list doc.tracked as m>
  <@score_metric m m?index/>
  </#list>
</section>
<#else>
<left-out>Metric by metric</left-out>
</#if>
</#macro>

<#macro score_metrics_deck>
<#local f = doc.figures>
<#local all = f.tracked>
<#local parts = []>
<#if f.improving gt 0><#local parts = parts + [alike(f.improving, all) + form(f.improving, " moves", " move") + " towards " + form(f.improving, "its target", "their targets")]></#if>
<#if f.flat gt 0><#local parts = parts + [alike(f.flat, all) + form(f.flat, " stands", " stand") + " still"]></#if>
<#if f.worsening gt 0><#local parts = parts + [alike(f.worsening, all) + form(f.worsening, " moves", " move") + " away from " + form(f.worsening, "its target", "their targets")]></#if>
<#if all == 1>
<#if f.improving == 1>The last readings move towards the target.<#elseif f.flat == 1>The last readings stand still.<#elseif f.worsening == 1>The last readings move away from the target.<#else>There are no readings to see a trend in yet.</#if>
<#elseif parts?has_content>
Of ${in_words(all)} ${score_noun(doc.tracked)}, ${listing(parts)}.
<#else>
There are no readings to see a trend in yet.
</#if>
<#local due = doc.tracked?filter(m -> m.nextDue??)?sort_by("nextDue")>
<#if due?has_content>
<#local first = due?filter(m -> m.nextDue == due[0].nextDue)>
The next ${form(first?size, "reading is", "readings are")} due on <@day due[0].nextDue "long"/>.
</#if>
</#macro>

<#macro score_metric m index>
<h2>${m.name}<note><@metric_status m.status m.baselineDue!/></note></h2>
<#if m.path?size gt 1 || m.line?has_content>
<#-- Beside the chart there is room for a few lines. -->
<#local long = (m.definition!)?length + (m.goal!)?length + (m.source!)?length gt 400>
<columns>
  <column share="2.6">
    <@score_chart m/>
  </column>
  <column share="1">
    <@score_facts m/>
    <#if !long>
    <@score_definition m/>
    </#if>
  </column>
</columns>
<#if long>
<@score_definition m/>
</#if>
<#else>
<@score_facts m false/>
<@score_definition m/>
</#if>
<#if m.periods?has_content>
<@score_grid m index/>
</#if>
</#macro>

<#macro score_chart m>
<chart alt="${m.name}: <#if m.latest??>${amount(m.latest.value, m.unit, m.decimals)} on ${short_day(m.latest.date)}<#else>no reading yet</#if><#if m.target??>, target ${target_words(m)} by ${short_day(m.target.date)}</#if>" readings-label="Reading" expected-label="Expected"<#if m.unit?has_content> unit="${m.unit}"</#if><#if m.entries?has_content> table="${score_readings_id(m)}" row="${m.name}"</#if><#if m.chartLow??> low="${m.chartLow}"</#if><#if m.chartHigh??> high="${m.chartHigh}"</#if>>
  <#if m.latest?? || m.path?size gt 1>
  <#list m.path as p>
  <reading on="${p.date}" value="${p.value}"/>
  </#list>
  </#if>
  <#list m.line as p>
  <expected on="${p.date}" value="${p.value}"/>
  </#list>
  <#if m.target??>
  <line value="${m.target.value}" label="Target ${target_words(m)}" note="${m.held?then("to be held until", "by")} ${short_day(m.target.date)}"/>
  </#if>
  <#if m.targetTo??>
  <line value="${m.targetTo}" label="Target up to ${amount(m.targetTo, m.unit, m.decimals)}"/>
  </#if>
  <#if m.baseline?? && !(m.target?? && m.baseline.value == m.target.value) && !(m.targetTo?? && m.baseline.value == m.targetTo)>
  <line value="${m.baseline.value}" label="Baseline ${amount(m.baseline.value, m.unit, m.decimals)}"/>
  </#if>
  <#if m.asOfShown>
  <flag kind="today" on="${doc.rollout.asOf}" label="Today ${short_day(doc.rollout.asOf)}"/>
  </#if>
  <#if m.launchShown>
  <@launch_flags/>
  </#if>
</chart>
</#macro>

<#-- What a chart shows is not repeated beside it. -->
<#macro score_facts m charted=true>
<facts>
  <#if m.latest?? && !charted>
  <fact label="Reading, ${short_day(m.latest.date)}">${amount(m.latest.value, m.unit, m.decimals)}</fact>
  </#if>
  <#if m.target?? && (m.aim != "value" || m.baselineDue?? || !charted)>
  <fact label="Target by ${short_day(m.target.date)}">${target_words(m)}</fact>
  </#if>
  <#if m.progressPercent??>
  <fact label="Progress">${percent_words(m.progressPercent)}</fact>
  </#if>
  <#if m.expectedPercent??>
  <fact label="Expected now">${percent_words(m.expectedPercent)}</fact>
  </#if>
  <#if m.gap??>
  <fact label="Gap in progress">${score_points(m.gap)}</fact>
  </#if>
  <#if m.trend??>
  <fact label="Trend">${trend_name(m.trend)}</fact>
  </#if>
  <#if m.lastStep?? && m.previous??>
  <fact label="Since ${short_day(m.previous.date)}">${change(m.lastStep, m, m.decimals)}</fact>
  </#if>
  <#if m.needed?? && m.cadence??>
  <fact label="Needed a ${m.cadence}">${change(m.needed, m, m.held?then(m.decimals + 1, m.gridDecimals))}</fact>
  </#if>
  <#if m.nextStep??>
  <fact label="Step by ${short_day(m.nextStep.date)}">${amount(m.nextStep.value, m.unit, m.decimals)}</fact>
  </#if>
  <#if m.nextDue??>
  <fact label="Next reading"><@day m.nextDue "short"/></fact>
  </#if>
</facts>
</#macro>

<#function percent_words percent>
  <#return (percent lt 0)?then("−", "") + percent?abs?string("@text ,##0.#") + "%">
</#function>

<#function score_points gap>
  <#local n = gap?abs?string("@text ,##0.#")>
  <#return (gap lt 0)?then("−", (gap gt 0)?then("+", "")) + n + "\xA0" + (n == "1")?then("point", "points")>
</#function>

<#macro score_definition m>
<p style="note"><#if m.definition??>${sentence(m.definition)} </#if><#if m.goal??>Goal: ${sentence(m.goal)} </#if><#if m.source??>Source: ${sentence(m.source)} </#if><#if m.owner??>Owner: ${m.owner}.<#else>No owner is named.</#if></p>
</#macro>

<#-- The tracking grid on the page: the periods beside each other, nine to a line. -->
<#macro score_grid m index>
<except formats="xlsx">
<#list m.periods?chunk(9) as chunk>
<#local rest = 9 - chunk?size>
<table id="grid_${index + 1}_${chunk?index + 1}" title="${m.name}: expected values and readings, part ${chunk?index + 1}">
  <col id="period" title="${m.cadence?cap_first} ending, ${chunk[0].end[0..3]}" width="33"/>
  <#list chunk as p>
  <col id="p${p?index + 1}" title="${short_day(p.end, chunk[0].end)}" type="number" width="15.2"/>
  </#list>
  <#list 0..<rest as i>
  <col id="rest${i + 1}" title="" width="15.2"/>
  </#list>
  <tr>
    <td>Expected<#if m.unit?has_content>, ${unit_words(m)}</#if></td>
    <#list chunk as p>
    <td><#if p.expected??>${plain_value(p.expected, m.gridDecimals)}<#else><none/></#if></td>
    </#list>
    <@score_rest rest/>
  </tr>
  <tr strong="true">
    <td>Reading<#if m.unit?has_content>, ${unit_words(m)}</#if></td>
    <#list chunk as p>
    <td><#if p.reading??>${plain_value(p.reading, m.decimals)}<#else><field id="reading-${index + 1}-${p.end}" label="${m.name}, ${short_day(p.end)}" kind="number"/></#if></td>
    </#list>
    <@score_rest rest/>
  </tr>
  <tr>
    <td>Gap<#if m.unit == "%">, points<#elseif m.unit?has_content>, ${unit_words(m)}</#if></td>
    <#list chunk as p>
    <td><#if p.gap??>${plain_value(p.gap, m.gridDecimals)}</#if></td>
    </#list>
    <@score_rest rest/>
  </tr>
</table>
</#list>
</except>
</#macro>

<#-- What keeps a line of fewer periods in step with those above it. -->
<#macro score_rest n><#list 0..<n as i><td/></#list></#macro>

<#-- The tracking grids in Excel: a sheet for each cadence, to be filled in. -->
<#macro score_readings>
<#if doc.readings?has_content>
<only formats="xlsx">
<#list doc.readings as r>
<#local title = cadence_sheet(r.cadence!"other")>
<#local id = score_readings_id(r)>
<sheet name="${title}" input="true">
<section id="${id?replace("_", "-")}" title="${title}">
  <deck><@score_readings_deck r/></deck>
  <table id="${id}" title="${title} of each metric against what is expected">
    <col id="metric" title="Metric" strong="true"/>
    <col id="day" title="Read on, or due" type="date" format="medium"/>
    <col id="expected" title="Expected" type="number"/>
    <col id="reading" title="Reading" type="number" strong="true" input="true"/>
    <col id="gap" title="Gap" type="number" formula="reading - expected"/>
    <col id="place" title="From newest" type="number" formula="if(isblank(reading), '', countif(${id}.metric = metric, ${id}.reading != '', ${id}.day gte day))"/>
    <#list r.rows as m>
    <#local read = m.entries?filter(e -> e.reading??)?size>
    <#list m.entries as e>
    <tr>
      <td>${m.name}</td>
      <td>${e.day}</td>
      <td<#if m.unit?has_content> unit="${m.unit}"</#if>><#if e.expected??>${plain_value(e.expected, m.gridDecimals)}</#if></td>
      <td<#if m.unit?has_content> unit="${m.unit}"</#if>><#if e.reading??>${plain_value(e.reading, m.decimals)}</#if></td>
      <td><#if e.gap??>${plain_value(e.gap, m.gridDecimals)}</#if></td>
      <td><#if e.reading??>${read}<#local read = read - 1></#if></td>
    </tr>
    </#list>
    </#list>
  </table>
</section>
</sheet>
</#list>
</only>
</#if>
</#macro>

<#macro score_readings_deck r>
<#local due = r.rows?filter(m -> m.nextDue??)?sort_by("nextDue")>
${in_words(r.rows?size)?cap_first} ${score_noun(r.rows)} <#if r.cadence??>${form(r.rows?size, "is", "are")} read every ${r.cadence}<#else>${form(r.rows?size, "does", "do")} not say how often ${form(r.rows?size, "it is", "they are")} read</#if>.
<#if due?has_content>
The next ${form(due?filter(m -> m.nextDue == due[0].nextDue)?size, "reading is", "readings are")} due on <@day due[0].nextDue "long"/>.
</#if>
What is written here shows on the scorecard and in the charts at once. A metric’s baseline is the first of its rows.
</#macro>

<#-- Definitions and sources. -->

<#macro score_definitions>
<section id="definitions" title="Definitions and sources" running="Definitions">
  <deck><@score_definitions_deck/></deck>
  <table id="definitions" title="What each metric counts, where its numbers come from and who answers for them">
    <col id="metric" title="Metric" strong="true" width="38"/>
    <col id="definition" title="What is counted"/>
    <col id="unit" title="Unit, direction" width="22"/>
    <col id="source" title="Source" width="40"/>
    <col id="owner" title="Owner" width="26"/>
    <col id="goal" title="Goal" line="2" under="metric"/>
    <col id="roles" title="Roles" line="2" under="definition" through="unit"/>
    <col id="cadence" title="Read every" line="2" under="source"/>
    <#list doc.metrics as m>
    <tr>
      <td>${m.name}</td>
      <td><#if m.definition??>${m.definition}<#else><@score_gap m/></#if></td>
      <td><@score_unit_and_direction m/></td>
      <td><#if m.source??>${m.source}<#else><@score_gap m/></#if></td>
      <td><#if m.owner??>${m.owner}<#else><@score_gap m/></#if></td>
      <td>${m.goal!}</td>
      <td>${m.roles?join(", ")}</td>
      <td><#if m.cadence??>${m.cadence}<#else><@score_gap m/></#if></td>
    </tr>
    </#list>
  </table>
</section>
</#macro>

<#-- What is missing of a metric that is no longer read is no gap. -->
<#macro score_gap m><#if m.status == "retired"><none/><#else><status kind="watch">Gap</status></#if></#macro>

<#macro score_unit_and_direction m>
<#local words = []>
<#if m.unit?has_content><#local words = words + [unit_words(m)]></#if>
<#if m.held><#local words = words + ["to be held"]><#elseif m.aim == "between"><#local words = words + ["into a range"]><#elseif m.direction??><#local words = words + [m.direction]></#if>
<#if words?has_content>${words?join(", ")}<#else><none/></#if><#t>
</#macro>

<#macro score_definitions_deck>
<#local all = doc.metrics?filter(m -> m.status != "retired")>
<#local open = all?filter(m -> !(m.definition?? && m.source?? && m.owner?? && m.cadence??))>
<#if !all?has_content>
No metric is read any longer.
<#elseif !open?has_content>
<#if all?size == 1>The metric<#else>Each of the ${in_words(all?size)} metrics</#if> that <#if all?size == 1>is<#else>are</#if> tracked has a definition, a source, a cadence and an owner.
<#elseif all?size == 1>
<#local m = all[0]>
<#local lacks = []>
<#if !(m.definition??)><#local lacks = lacks + ["a definition"]></#if>
<#if !(m.source??)><#local lacks = lacks + ["a source"]></#if>
<#if !(m.cadence??)><#local lacks = lacks + ["a cadence"]></#if>
<#if !(m.owner??)><#local lacks = lacks + ["an owner"]></#if>
The metric lacks ${listing(lacks)}.
<#else>
${alike(open?size, all?size)?cap_first} of ${alike(all?size, open?size)} metrics ${form(open?size, "lacks", "lack")} a definition, a source, a cadence or an owner.
</#if>
</#macro>
