package io.rolloutplaybook.template;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core.TemplateValueFormatException;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How numbers in texts are written: templates say {@code n?string("@text ,##0.0")}. What they write
 * into markup, for programs, has a decimal point.
 *
 * @param decimal one character
 * @param grouping one character, or none
 */
public record Numbers(String decimal, String grouping) {
  /** As in English: 1,234.5. */
  public static final Numbers ENGLISH = new Numbers(".", ",");

  private static final char NBSP = '\u00a0';

  TemplateNumberFormatFactory factory() {
    return new TemplateNumberFormatFactory() {
      @Override
      public TemplateNumberFormat get(String pattern, Locale locale, Environment env) {
        return new Format(format(pattern));
      }
    };
  }

  private DecimalFormat format(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(decimal.charAt(0));
    if (!grouping.isEmpty()) {
      symbols.setGroupingSeparator(grouping.charAt(0) == ' ' ? NBSP : grouping.charAt(0));
    }
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setGroupingUsed(format.isGroupingUsed() && !grouping.isEmpty());
    return format;
  }

  private static final class Format extends TemplateNumberFormat {
    private final DecimalFormat format;

    Format(DecimalFormat format) {
      this.format = format;
    }

    @Override
    public String formatToPlainText(TemplateNumberModel number)
        throws TemplateValueFormatException, TemplateModelException {
      return format.format(number.getAsNumber());
    }

    @Override
    public boolean isLocaleBound() {
      return false;
    }

    @Override
    public String getDescription() {
      return format.toPattern();
    }
  }
}
