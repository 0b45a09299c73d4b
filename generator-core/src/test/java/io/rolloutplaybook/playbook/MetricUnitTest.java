package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricUnitTest {
  @ParameterizedTest
  @CsvSource({
    "EUR, €",
    "GBP m, £m",
    "USD k, $k",
    "USDk, $k",
    "£ m, £m",
    "€bn, €bn",
    "CHF, 'CHF\u00A0'",
    "CHF k, 'CHF\u00A0k'",
    // no money
    "%, %",
    "points, points",
    "NPS, NPS",
    "EUR a head, EUR a head"
  })
  void money_is_known_by_its_sign_or_code(String written, String unit) {
    assertThat(MetricUnit.of(written)).isEqualTo(unit);
  }
}
