package io.rolloutplaybook.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueAxisTest {
  @ParameterizedTest
  @CsvSource({
    "0 100, 0 20 40 60 80 100",
    "4 56, 0 20 40 60",
    "1.4 3.0, 0 1 2 3",
    // far from zero, so that the axis may begin where the readings are
    "96 118, 95 100 105 110 115 120",
    "-6.5 15, -10 -5 0 5 10 15",
    "5 5, 4.4 4.6 4.8 5 5.2 5.4 5.6",
    "12000000 13100000, 12000000 12500000 13000000 13500000"
  })
  void steps_are_round(String values, String ticks) {
    ChartFigure.ValueAxis axis =
        ChartFigure.ValueAxis.of(Stream.of(values.split(" ")).map(BigDecimal::new).toList());
    List<String> texts =
        axis.ticks().stream().map(t -> t.stripTrailingZeros().toPlainString()).toList();
    assertThat(texts).containsExactly(ticks.split(" "));
  }
}
