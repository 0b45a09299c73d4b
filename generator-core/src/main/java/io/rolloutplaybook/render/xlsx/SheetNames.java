package io.rolloutplaybook.render.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names that Excel accepts for sheets, each once. Not thread safe. */
final class SheetNames {
  private static final int LONGEST = 31;
  private final Set<String> taken = new HashSet<>();

  /** The wanted name, or the nearest that Excel accepts and that is still free. */
  String free(String wanted) {
    String clean =
        wanted
            .replaceAll("[/\\\\:]", "-")
            .replaceAll("[?*\\p{Cntrl}\\p{Cs}]", "")
            .replace('[', '(')
            .replace(']', ')')
            .replaceAll("\\s+", " ")
            .replaceAll("^[' ]+|[' ]+$", "");
    if (clean.isEmpty()) {
      clean = "Sheet";
    } else if (clean.equalsIgnoreCase("History")) {
      // Excel keeps this name for itself.
      clean = "History 1";
    }
    String name = cut(clean, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name = cut(clean, LONGEST - number.length()) + number;
    }
    return name;
  }

  /** At most so many UTF-16 units, ending after a whole word where there is one. */
  private static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    int end = name.lastIndexOf(' ', length - 1);
    if (end < length / 2) {
      end = length - 1;
      if (Character.isHighSurrogate(name.charAt(end - 1))) {
        end--;
      }
    }
    return name.substring(0, end).replaceAll("[' ]+$", "") + "…";
  }
}
