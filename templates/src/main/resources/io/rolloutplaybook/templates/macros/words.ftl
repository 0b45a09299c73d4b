<#-- Words and numbers as people write them. -->

<#-- 3 -> "three"; from thirteen on in digits. -->
<#function in_words n>
  <#local words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
      "ten", "eleven", "twelve"]>
  <#if n gte 0 && n lt words?size><#return words[n]></#if>
  <#return digits(n)>
</#function>

<#-- 1200 -> "1,200". -->
<#function digits n>
  <#return n?string("@text ,##0")>
</#function>

<#-- 1200 -> "1,200", 2.5 -> "2.5". -->
<#function decimal n>
  <#return n?string("@text ,##0.##")>
</#function>

<#-- digits(3) and the right form: "3 communications", "1 communication". -->
<#function count n one many="">
  <#return digits(n) + " " + form(n, one, many)>
</#function>

<#-- Two numbers in one sentence are written alike: both in words, or both in digits. -->
<#function alike n other>
  <#if n lte 12 && other lte 12><#return in_words(n)></#if>
  <#return digits(n)>
</#function>

<#-- "three communications", "one communication". -->
<#function count_in_words n one many="">
  <#return in_words(n) + " " + form(n, one, many)>
</#function>

<#function form n one many="">
  <#if n == 1><#return one></#if>
  <#return (many == "")?then(one + "s", many)>
</#function>

<#-- A name within an English sentence: "Account executive" -> "account executive"; "VP Sales" stays. -->
<#function within_sentence name>
  <#if doc.rollout.language?starts_with("en") && name?length gt 1 && name[1] == name[1]?lower_case>
    <#return name?uncap_first>
  </#if>
  <#return name>
</#function>

<#-- ["a", "b", "c"] -> "a, b and c". -->
<#function listing items>
  <#local text = "">
  <#list items as item>
    <#local text = text + item?is_first?then("", item?is_last?then(" and ", ", ")) + item>
  </#list>
  <#return text>
</#function>

<#-- The first few of a long list: "a, b, c and 4 more". -->
<#function listing_short items most=3>
  <#if items?size lte most><#return listing(items)></#if>
  <#return items[0..<(most - 1)]?join(", ") + " and " + in_words(items?size - most + 1) + " more">
</#function>

<#-- -63 -> "−63", 1 -> "+1". -->
<#function signed n>
  <#if n lt 0><#return "−" + digits(-n)></#if>
  <#if n gt 0><#return "+" + digits(n)></#if>
  <#return "0">
</#function>

<#-- A day in plain text: 2027-02-08 -> "8 Feb", with its year unless that is known; a month -> "Feb 2027", a quarter -> "Q1 2027". -->
<#function short_day on known=doc.rollout.asOf>
  <#local months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
      "Dec"]>
  <#if on?ends_with("month")><#return months[on[5..6]?number - 1] + "\xA0" + on[0..3]></#if>
  <#if on?ends_with("quarter")><#return "Q" + ((on[5..6]?number + 2) / 3)?int + "\xA0" + on[0..3]></#if>
  <#return on[8..9]?number + "\xA0" + months[on[5..6]?number - 1] + (on[0..3] == known[0..3])?then("", "\xA0" + on[0..3])>
</#function>

<#-- "~" before a number of days that counts to a month or a quarter, which is about right and not exact. -->
<#function about on>
  <#return (on?length gt 10)?then("~", "")>
</#function>

<#-- How many days a date is from launch, for a cell: -45, or ~-45 in a month or a quarter; 0 where it
     is launch itself; nothing while launch is to be set. -->
<#function from_launch days on>
  <#if !days?is_number><#return ""></#if>
  <#return (days == 0 && is_launch(on))?then("", about(on)) + days?c>
</#function>

<#macro from_launch_cell days on><#if days?is_number>${from_launch(days, on)}<#else><none/></#if></#macro>

<#function is_launch on>
  <#return ((doc.rollout.launch!"") == on) || doc.rollout.waves?filter(w -> (w.launch!"") == on)?has_content>
</#function>

<#-- "−63 d, −45 wd", "~−63 d, ~−45 wd", "launch day". -->
<#function from_launch_words days working on>
  <#if !days?is_number><#return ""></#if>
  <#local exact = days == 0 && is_launch(on)>
  <#if days == 0 && (exact || about(on) == "")><#return (about(on) == "")?then("launch day", "launch")></#if>
  <#return about(on) + signed(days) + " d, " + about(on) + signed(working) + " wd">
</#function>

<#-- What "~" before a number of days from launch means, where one of the dates needs it. -->
<#function about_words dates>
  <#return dates?filter(on -> about(on) != "")?has_content?then(" ~: counted to the last day of a month or a quarter.", "")>
</#function>

<#-- How often something comes: "every week", "every 2 weeks". -->
<#function interval_words i>
  <#local unit = {"days": "day", "working-days": "working day", "weeks": "week", "months": "month"}[i.unit]>
  <#return "every " + (i.every == 1)?then(unit, count(i.every, unit))>
</#function>

<#-- A date; style is full, long, weekday, medium, day or short. The last two have no year, unless it is another than that of a known date. -->
<#macro day on style="medium" known=doc.rollout.asOf><date on="${on}" style="${(on[0..3] == known[0..3])?then(style, {"day": "long", "short": "medium"}[style]!style)}"/></#macro>

<#-- The style of a column of days: without years if all are of the as-of date's. -->
<#function style_of days>
  <#return days?filter(on -> on[0..3] != doc.rollout.asOf[0..3])?has_content?then("medium", "short")>
</#function>

<#-- "on 1 March", "in Mar 2027". -->
<#macro on_day on style="medium"><#if on?length gt 10>in<#else>on</#if> <@day on style/></#macro>

<#-- A date within plain text: 2027-02-08 as it is; a month or a quarter as in a picture. -->
<#function plain_day on>
  <#return (on?length gt 10)?then(short_day(on), on)>
</#function>

<#-- Over a column of times of day: the zone is named once, there. -->
<#function time_heading>
  <#if doc.rollout.timeZone??><#return "Time (" + doc.rollout.timeZone + ")"></#if>
  <#return "Time">
</#function>

<#-- A value with its unit: 21.4 "%" -> "21.4%", 115 "d" -> "115 d", 12 "£m" -> "£12m"; money goes
     before the number, as a sign or as a code and a no-break space. -->
<#function amount value unit decimals>
  <#local n = value?abs?string("@text ,##0" + (decimals gt 0)?then("." + ""?right_pad(decimals, "0"), ""))>
  <#local sign = (value lt 0)?then("−", "")>
  <#if unit == ""><#return sign + n></#if>
  <#if ["£", "€", "$", "¥", "₹"]?seq_contains(unit[0])><#return sign + unit[0] + n + unit[1..]></#if>
  <#local code = unit?index_of("\xA0")>
  <#if code gt 0><#return sign + unit[0..code] + n + unit[code + 1..]></#if>
  <#return sign + n + unit?starts_with("%")?then("", "\xA0") + unit>
</#function>

<#-- Days on which little should happen: "a day that is better avoided", "days that are better avoided". -->
<#function clash_days n>
  <#return form(n, "a day", "days") + " better avoided">
</#function>

<#-- A text with a full stop, unless it ends a sentence already. -->
<#function sentence text>
  <#return text?matches(r".*[.!?…]", "s")?then(text, text + ".")>
</#function>
