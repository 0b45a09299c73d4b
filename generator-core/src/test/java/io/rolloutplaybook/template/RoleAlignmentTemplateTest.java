package io.rolloutplaybook.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.Golden;
import io.rolloutplaybook.document.Block;
import io.rolloutplaybook.document.Cell;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.DocumentText;
import io.rolloutplaybook.document.FormulaEvaluator;
import io.rolloutplaybook.document.Inline;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.document.Table;
import io.rolloutplaybook.playbook.RoleAlignmentTest;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the default role-alignment worksheet says, for rollouts from tiny to full. */
class RoleAlignmentTemplateTest {
  private static final TemplateEngine ENGINE = new TemplateEngine(Optional.empty());

  private static String text(String definition) throws IOException {
    return DocumentText.of(document(definition));
  }

  private static Document document(String definition) throws IOException {
    Problems problems = new Problems();
    Optional<Document> document =
        ENGINE.render("role-alignment", RoleAlignmentTest.of(definition), problems);
    assertThat(problems.toList().stream().map(Problem::format)).isEmpty();
    return document.orElseThrow();
  }

  private static void check(String name, String text) throws IOException {
    Golden.check(Golden.folder("template/role-alignment").resolve(name + ".txt"), text);
  }

  @Test
  void a_full_worksheet_has_every_part() throws IOException {
    check("full", text(RoleAlignmentTest.full()));
  }

  @Test
  void one_role_of_which_little_is_known_reads_well() throws IOException {
    check(
        "one-role",
        text(
            """
            rollout: {title: New teams, launch: 2027-03-01}
            roles:
              rep: {name: Account executive, changes: [Other accounts]}
            """));
  }

  @Test
  void trainings_of_people_in_no_role_are_shown_with_the_day_on_which_they_are_announced()
      throws IOException {
    check(
        "no-role",
        text(
            """
            rollout: {title: New travel tool, launch: 2027-03-01, as-of: 2027-02-08}
            audiences:
              travellers: {name: Everyone who travels, size: 240}
              assistants: {name: Assistants, size: 12}
            communications:
              - {title: Launch, date: launch, audience: travellers, announces: basics}
              - {title: First news, date: launch - 1w, audience: travellers, announces: [basics]}
            trainings:
              basics: {name: Booking a trip, for: travellers, hours: 1, by: launch + 2w}
              advanced: {name: Booking for others, for: assistants, by: launch - 3d}
            """));
  }

  @Test
  void a_training_on_a_sunday_or_a_holiday_went_unremarked() throws IOException {
    // Launch is Monday 1 March, as of 8 February: 14 and 21 February are Sundays, 15 a holiday.
    String text =
        text(
            """
            rollout: {title: New teams, launch: 2027-03-01}
            calendar: {holidays: [2027-02-15]}
            audiences: {reps: {size: 9}}
            roles: {rep: {audience: reps}}
            trainings:
              basics: {name: Basics, for: rep, from: 2027-02-14, by: 2027-02-19}
              tools: {name: Tools, for: rep, from: 2027-02-16, by: 2027-02-26, sessions: [2027-02-15, 2027-02-16, 2027-02-21]}
            """);
    assertThat(text)
        .contains("Basics begins on a day that is not worked: <2027-02-14 weekday>.")
        .doesNotContain("Tools begins on")
        .contains("On days that are not worked: <2027-02-15 short>, <2027-02-21 short>.");
  }

  @Test
  void roles_that_do_not_change_read_well() throws IOException {
    check(
        "unchanged",
        text(
            """
            rollout: {title: New teams, launch: 2027-03-01}
            roles:
              rep: {name: Account executive, status: unchanged, headcount: {now: 1, future: 1}}
              clerk:
                name: Clerk
                status: unchanged
                workload: 70%
                career-path: unchanged
                skills: {files: {name: Files, current: 3, required: 3}}
            """));
  }

  @Test
  void a_role_with_one_gap_that_training_closes_too_late_reads_well() throws IOException {
    check(
        "one-gap",
        text(
            """
            rollout: {title: New teams, start: 2027-02-01, launch: 2027-03-01}
            audiences: {reps: {}}
            roles:
              rep:
                name: Account executive
                audience: reps
                status: retired
                headcount: {now: 12, future: 0}
                workload: 112%
                skills: {files: {name: Files, current: 2, required: 3}, calls: {name: Calls}}
                training:
                  - {name: Files course, skills: [files], hours: 1, by: launch + 1w}
                open-questions: [{question: Who stays}]
            """));
  }

  @Test
  void trainings_that_are_shared_held_moved_and_dropped_read_well() throws IOException {
    check("trainings", text(RoleAlignmentTest.trainings()));
  }

  @Test
  void a_plan_says_which_trainings_lie_too_long_before_launch() throws IOException {
    // Monday 1 February is 20 working days before launch, Friday 29 January 21
    assertThat(
            text(
                """
                rollout: {title: New teams, launch: 2027-03-01}
                roles:
                  rep: {training: [{name: Clinic, by: 2027-01-29}, {name: Lab, by: 2027-02-01}]}
                """))
        .contains("Clinic ends 21 working days before launch, without a refresher.")
        .doesNotContain("Lab ends");
  }

  /** Excel works gaps, priorities, changes and hours out again: as the page says them. */
  @Test
  void the_formulas_give_what_is_printed() throws IOException {
    // gap and priority of 4 + 1 skills; three headcounts; four trainings; gap and priority of
    // twelve people with 4 skills and of one with 1 in the worksheet
    assertThat(compared(RoleAlignmentTest.full())).isEqualTo(10 + 3 + 4 + 98);
    // gap and priority of 2 + 1 skills; shares of 4 + 2 trainings; two headcounts; six trainings in
    // the calendar; share and rest of two with sessions; three cohorts; eight people a role with 2
    // and 1 skills in the worksheet
    assertThat(compared(RoleAlignmentTest.trainings())).isEqualTo(6 + 6 + 2 + 6 + 4 + 3 + 48);
  }

  private static int compared(String definition) throws IOException {
    List<Block> blocks = document(definition).in(OutputFormat.XLSX).blocks();
    int compared = 0;
    for (Table table : tables(blocks)) {
      for (Table.Row row : table.groups().stream().flatMap(g -> g.rows().stream()).toList()) {
        Map<String, Optional<Object>> values = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
          values.put(table.columns().get(i).id(), value(row.cells().get(i)));
        }
        for (Table.Column column : table.columns()) {
          if (column.formula().isPresent()) {
            assertThat(new FormulaEvaluator(values).evaluate(column.formula().get()).map(BARE))
                .as(table.id() + " " + column.id() + " in " + values)
                .isEqualTo(values.get(column.id()).map(BARE));
            compared++;
          }
        }
      }
    }
    return compared;
  }

  private static final UnaryOperator<Object> BARE =
      value -> value instanceof BigDecimal n ? n.stripTrailingZeros() : value;

  private static Optional<Object> value(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.content().get(0) instanceof Inline.Text words
          ? Optional.of(words.text())
          : Optional.empty();
    }
    return FormulaEvaluator.value(cell);
  }

  private static List<Table> tables(List<Block> blocks) {
    List<Table> tables = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.TableBlock t) {
        tables.add(t.table());
      } else if (block instanceof Block.Section s) {
        tables.addAll(tables(s.blocks()));
      } else if (block instanceof Block.Sheet s) {
        tables.addAll(tables(s.blocks()));
      } else if (block instanceof Block.Columns c) {
        c.columns().forEach(column -> tables.addAll(tables(column.blocks())));
      }
    }
    return tables;
  }
}
