package io.rolloutplaybook.playbook;

import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A metric's unit as documents write it. */
final class MetricUnit {
  private static final Pattern MONEY = Pattern.compile("([A-Z]{3}|\\p{Sc}) ?([km]|bn)?");

  /** Signs that readers of business documents know. */
  private static final Map<String, String> SIGNS =
      Map.of("GBP", "\u00A3", "EUR", "\u20AC", "USD", "$", "JPY", "\u00A5");

  private MetricUnit() {}

  /**
   * Money in one of two forms: a sign as in {@code £m}, or a code and a no-break space as in {@code
   * CHF k}; both go before the number. Any other unit as it is.
   */
  static String of(String unit) {
    Matcher m = MONEY.matcher(unit);
    if (!m.matches()) {
      return unit;
    }
    String currency = m.group(1);
    String scale = m.group(2) == null ? "" : m.group(2);
    if (currency.length() == 1) {
      return currency + scale;
    }
    return SIGNS.containsKey(currency)
        ? SIGNS.get(currency) + scale
        : isCurrency(currency) ? currency + "\u00A0" + scale : unit;
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(c -> c.getCurrencyCode().equals(code));
  }
}
