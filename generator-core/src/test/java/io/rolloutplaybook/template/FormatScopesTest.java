package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Content is the same in every format, but for what is listed here with its reason. A new limit in
 * a default template must be argued for here.
 */
class FormatScopesTest {
  private static final Path TEMPLATES =
      Path.of("../templates/src/main/resources/io/rolloutplaybook/templates");

  private static final String OWN_COLUMN =
      "a page has no room for it; its content stands elsewhere on the page, in a combined column or"
          + " in the details";
  private static final String COMBINED =
      "puts together for the page what Excel has in columns of their own, to filter and sort by";

  private static final String BAR =
      "a bar with its number in Excel's one cell; the page has number and bar beside each other";

  /** What is limited, as macro: element, and why. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("plan_rows: col leaders", "a symbol; Excel filters by audience instead"),
          Map.entry("plan_rows: col managers", "a symbol; Excel filters by audience instead"),
          Map.entry("plan_rows: col employees", "a symbol; Excel filters by audience instead"),
          Map.entry("plan_rows: col outsiders", "a symbol; Excel filters by audience instead"),
          Map.entry("plan_excel_columns: col workstream", "stands in the details on a page"),
          Map.entry("coaching_overview: col workstream", OWN_COLUMN),
          Map.entry(
              "coaching_meetings: col t",
              "a page counts in working days, and needs the room for the session's name"),
          Map.entry("plan_rows: col channel_and_way", COMBINED),
          Map.entry("plan_rows: col approval", COMBINED),
          Map.entry("plan_rows: col from_launch", COMBINED),
          Map.entry("plan_rows: col wave_purpose", COMBINED),
          Map.entry(
              "plan_rows: col purpose", "the page has it on the second line, in wave_purpose"),
          Map.entry("plan_rows: col why", "needs the second line; Excel has it as why_excel"),
          Map.entry("plan_rows: col milestone_marked", COMBINED),
          Map.entry("plan_excel_columns: col id", OWN_COLUMN),
          Map.entry("plan_excel_columns: col wave", OWN_COLUMN),
          Map.entry("plan_excel_columns: col launch", OWN_COLUMN),
          Map.entry("plan_excel_columns: col days_from_launch", OWN_COLUMN),
          Map.entry("plan_excel_columns: col working_days_from_launch", OWN_COLUMN),
          Map.entry("plan_excel_columns: col planned", OWN_COLUMN),
          Map.entry("plan_excel_columns: col until", OWN_COLUMN),
          Map.entry("plan_excel_columns: col key_message", OWN_COLUMN),
          Map.entry("plan_excel_columns: col why_excel", OWN_COLUMN),
          Map.entry("plan_excel_columns: col channel", OWN_COLUMN),
          Map.entry("plan_excel_columns: col two_way", OWN_COLUMN),
          Map.entry("plan_excel_columns: col approver", OWN_COLUMN),
          Map.entry("plan_excel_columns: col approval_due", OWN_COLUMN),
          Map.entry("plan_excel_columns: col approved", OWN_COLUMN),
          Map.entry("plan_excel_columns: col milestone", OWN_COLUMN),
          Map.entry("plan_excel_columns: col time", OWN_COLUMN),
          Map.entry("plan_excel_columns: col duration", OWN_COLUMN),
          Map.entry("plan_excel_columns: col feedback", OWN_COLUMN),
          Map.entry("plan_excel_columns: col remarks", OWN_COLUMN),
          Map.entry("extra_columns: col", "a team's own texts, as many as it likes"),
          Map.entry("plan_drafts: except", "a page shows a message as it will look"),
          Map.entry("plan_drafts: only", "in Excel a message is one cell, to be copied at once"),
          Map.entry("plan_table: except", "on a page the later ones of a series are one row"),
          Map.entry("plan_table: only", "Excel has a row for each, to be filtered and sorted"),
          Map.entry("plan_legend: except", "explains symbols that only the page has"),
          Map.entry(
              "status_counts: only", "a list is scrolled and filtered; a page is seen at a glance"),
          Map.entry("timeline_picture: except", "on a page the table stands below the picture"),
          Map.entry("timeline_picture: only", "in Excel the table has a sheet of its own"),
          Map.entry("timeline_break: only", "Word's rows are higher, and fewer fit below"),
          Map.entry("timeline_table: col now", COMBINED),
          Map.entry("timeline_table: col forecast", OWN_COLUMN),
          Map.entry("timeline_table: col actual", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col id", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col wave", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col launch", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col phase", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col start", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col date", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col days_from_launch", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col to_launch", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col critical", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col depends_on", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col earliest", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col latest", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col audiences", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col supporting", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col accountable", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col responsible", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col consulted", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col informed", OWN_COLUMN),
          Map.entry("timeline_excel_columns: col remarks", OWN_COLUMN),
          Map.entry("timeline_communications: col until", OWN_COLUMN),
          Map.entry("timeline_communications: col communication", OWN_COLUMN),
          Map.entry("timeline_communications: col communication_until", COMBINED),
          Map.entry("timeline_communications: col sent", OWN_COLUMN),
          Map.entry(
              "timeline_details: except", "what the page's table lacks; Excel has it as columns"),
          Map.entry("score_table: col kind", "the page has it on the second line, in about"),
          Map.entry("score_table: col state", "the page has it on the second line, in about"),
          Map.entry("score_table: col cadence", "the page has it on the second line, in about"),
          Map.entry("score_table: col about", COMBINED),
          Map.entry(
              "score_table: col latest_shown", "printed only: there a reading is not entered"),
          Map.entry("score_table: col latest_shown_date", "goes with latest_shown"),
          Map.entry("score_table: col latest", "entered in Excel, beside its date"),
          Map.entry("score_table: col latest_date", "entered in Excel, beside its reading"),
          Map.entry(
              "score_table: col readings", "Excel has the trend after what people enter, in line"),
          Map.entry("score_live_columns: col line", "the page has the trend in readings"),
          Map.entry("score_live_columns: col before", "what the trend is worked out from again"),
          Map.entry("score_table: col previous", "what the trend is worked out from again"),
          Map.entry("score_table: col against", "says what the dashed line of the page is"),
          Map.entry("score_table: col progress_shown", BAR),
          Map.entry("score_table: col expected_shown", BAR),
          Map.entry("score_table: col bar", BAR),
          Map.entry("score_live_columns: col progress", BAR),
          Map.entry("score_live_columns: col expected", BAR),
          Map.entry("score_live_columns: col gap", OWN_COLUMN),
          Map.entry("score_live_columns: col last_step", OWN_COLUMN),
          Map.entry("score_live_columns: col change", OWN_COLUMN),
          Map.entry("score_live_columns: col trend", OWN_COLUMN),
          Map.entry("score_live_columns: col cadence_days", OWN_COLUMN),
          Map.entry("score_table: col target_shown", "the page says a bound or a range in words"),
          Map.entry("score_table: col target_shown_date", "goes with target_shown"),
          Map.entry("score_table: col target", "Excel calculates with the number"),
          Map.entry("score_table: col target_date", "goes with target"),
          Map.entry("score_table: col aim", "the page says it in target_shown"),
          Map.entry("score_table: col target_to", "the page says it in target_shown"),
          Map.entry("score_table: col step_${k}", "the page draws steps as the expected line"),
          Map.entry("score_table: col step_${k}_date", "goes with its step"),
          Map.entry("score_live_columns: col rise", "what progress is worked out from again"),
          Map.entry("score_live_columns: col goal", OWN_COLUMN),
          Map.entry("score_live_columns: col roles", OWN_COLUMN),
          Map.entry("score_live_columns: col unit", OWN_COLUMN),
          Map.entry("score_live_columns: col direction", OWN_COLUMN),
          Map.entry("score_live_columns: col source", OWN_COLUMN),
          Map.entry("score_live_columns: col owner", OWN_COLUMN),
          Map.entry("score_card: only", "says what to fill in, which pages have no cells for"),
          Map.entry("score_grid: except", "Excel has the grids as sheets, to be filled in"),
          Map.entry("score_readings: only", "the page has the grids below each metric"),
          Map.entry(
              "coaching_form_evidence: except",
              "Word and Excel have no columns beside each other but the rows of a form"),
          Map.entry("coaching_form_evidence: only", "sets questions and answers apart, in columns"),
          Map.entry(
              "roles_worksheet: except",
              "a form for one person, copied for each; Excel has a table for all of them"),
          Map.entry(
              "roles_worksheet: only",
              "a table that is filtered and works out the gaps; on paper there is a form"),
          Map.entry("role_training_progress: col from", OWN_COLUMN),
          Map.entry("role_training_progress: col trainer", OWN_COLUMN),
          Map.entry("role_training_progress: col place", OWN_COLUMN),
          Map.entry("role_training_progress: col owner", OWN_COLUMN),
          Map.entry("roles_calendar: col owner", OWN_COLUMN),
          Map.entry("roles_calendar: col dropped", "the page says it in a note"),
          Map.entry("roles_calendar: col early", "the page says it in a note"),
          Map.entry("roles_calendar: col refreshes", "the page says it in a note"),
          Map.entry("roles_calendar: col after", "the page says it in a note"),
          Map.entry("training_seats: col capacity", OWN_COLUMN),
          Map.entry("training_sessions: col dropped", "the page says it in a note"),
          Map.entry("training_sessions: except", "a column says it in Excel"),
          Map.entry(
              "plan_details: except", "what the page's two lines lack; Excel has it as columns"));

  @Test
  void every_limit_to_a_format_has_its_reason() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ftl")).sorted().toList()) {
        String macro = file.getFileName().toString();
        for (String line : Files.readString(file).split("\n")) {
          Matcher begin = Pattern.compile("<#macro (\\w+)").matcher(line);
          if (begin.find()) {
            macro = begin.group(1);
          }
          Matcher limit = Pattern.compile("<(only|except|col)\\b[^>]*\\bformats=").matcher(line);
          while (limit.find()) {
            Matcher id = Pattern.compile("id=\"([\\w${}]+)\"").matcher(line);
            found.add(macro + ": " + limit.group(1) + (id.find() ? " " + id.group(1) : ""));
          }
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    assertThat(REASONS.values()).noneMatch(String::isBlank);
  }
}
