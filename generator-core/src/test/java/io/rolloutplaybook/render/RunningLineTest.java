package io.rolloutplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.render.RunningLine.Kind;
import io.rolloutplaybook.render.RunningLine.Piece;
import io.rolloutplaybook.theme.Themes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunningLineTest {
  private static final CellText TEXT = new CellText(Themes.standard().formats());
  private static final Document DOCUMENT = SampleDocument.document("d", List.of());

  @Test
  void placeholders_stand_for_the_document_s_values() {
    RunningLine line =
        RunningLine.of("{organisation}|Version {version}|As of {as-of}", DOCUMENT, TEXT);
    assertThat(line.parts()).hasSize(3);
    assertThat(line.parts().get(0).pieces())
        .containsExactly(new Piece(Kind.ORGANISATION, "Northwind Instruments"));
    assertThat(line.parts().get(1).pieces())
        .containsExactly(new Piece(Kind.LITERAL, "Version "), new Piece(Kind.VERSION, "1.2"));
    assertThat(line.parts().get(2).pieces())
        .containsExactly(
            new Piece(Kind.LITERAL, "As of "), new Piece(Kind.AS_OF, "8\u00A0February\u00A02027"));
  }

  @Test
  void what_differs_from_page_to_page_is_left_to_the_renderer() {
    RunningLine line = RunningLine.of("Page {page} of {pages}|{section}", DOCUMENT, TEXT);
    assertThat(line.parts().get(0).pieces())
        .extracting(Piece::kind)
        .containsExactly(Kind.LITERAL, Kind.PAGE, Kind.LITERAL, Kind.PAGES);
    assertThat(line.parts().get(1).has(Kind.SECTION)).isTrue();
  }

  @Test
  void a_part_without_its_value_is_left_out() {
    Document bare =
        new Document(
            "d",
            "Plan",
            "Rollout",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            DOCUMENT.asOf(),
            "en",
            List.of(),
            List.of());
    RunningLine line = RunningLine.of("{organisation}|Version {version}|{rollout}", bare, TEXT);
    assertThat(line.parts()).hasSize(1);
    assertThat(line.parts().get(0).pieces()).containsExactly(new Piece(Kind.ROLLOUT, "Rollout"));
    assertThat(RunningLine.of("", bare, TEXT).parts()).isEmpty();
  }
}
