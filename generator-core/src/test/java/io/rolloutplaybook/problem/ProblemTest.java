package io.rolloutplaybook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void the_caret_stands_below_the_fault_whatever_stands_before_it() {
    SourceLocation at = new SourceLocation("f.yaml", 12, 5, 2, "🚀\té xy");
    assertThat(Problem.error("code", at, "x is wrong", "Write y.").format())
        .isEqualTo(
            """
            f.yaml:12:5: error: x is wrong [code]
              12 | 🚀 é xy
                 |     ^^
              = Write y.""");
  }

  @Test
  void of_a_very_long_line_only_the_part_around_the_fault_is_shown() {
    String text = "a".repeat(1000) + "XYZ" + "b".repeat(1000);
    SourceLocation at = new SourceLocation("f.yaml", 1, 1001, 3, text);
    assertThat(Problem.error("code", at, "x is wrong", "").format())
        .isEqualTo(
            "f.yaml:1:1001: error: x is wrong [code]\n"
                + "  1 | ..."
                + "a".repeat(60)
                + "XYZ"
                + "b".repeat(97)
                + "...\n    | "
                + " ".repeat(63)
                + "^^^");
  }

  @Test
  void what_could_confuse_a_terminal_is_shown_as_a_space() {
    SourceLocation at = new SourceLocation("f.yaml", 1, 1, 1, "a\u001B[31mb\u202Ec\u2028d");
    assertThat(Problem.error("code", at, "m", "").format()).contains("1 | a [31mb c d\n");
  }

  @Test
  void a_problem_without_a_line_names_the_file_alone() {
    assertThat(Problem.warning("code", SourceLocation.file("f.yaml"), "m", "a").format())
        .isEqualTo("f.yaml: warning: m [code]\n  = a");
  }

  @Test
  void problems_are_listed_once_from_top_to_bottom() {
    Problems problems = new Problems();
    Problem late = Problem.error("b", new SourceLocation("f", 10, 1, 1, ""), "m", "");
    Problem early = Problem.error("a", new SourceLocation("f", 9, 3, 1, ""), "m", "");
    problems.addAll(List.of(late, early, late));
    assertThat(problems.toList()).containsExactly(early, late);
  }

  @Test
  void a_suggestion_is_near_or_absent() {
    assertThat(Suggestion.nearest("titel", List.of("title", "tier"))).contains("title");
    assertThat(Suggestion.nearest("as_of", List.of("as-of", "of"))).contains("as-of");
    assertThat(Suggestion.nearest("budget", List.of("title", "why"))).isEmpty();
    assertThat(Suggestion.nearest("a".repeat(101), List.of("a".repeat(102)))).isEmpty();
  }

  @Test
  void an_exception_holds_every_problem_and_shows_a_hundred() {
    Problem problem = Problem.error("code", SourceLocation.file("f.yaml"), "m", "");
    PlaybookException e = new PlaybookException(Collections.nCopies(102, problem));
    assertThat(e.problems()).hasSize(102);
    assertThat(e.getMessage()).hasLineCount(101).endsWith("\n... and 2 more");
  }
}
