package io.rolloutplaybook.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stays together on a line: fragments without a space at which the line may break.
 *
 * @param width points
 * @param space what stands after it when another word follows on the same line; empty where lines
 *     may break without a space
 * @param endsLine whether the line ends after it in any case
 */
record Word(
    List<Fragment> fragments, double width, Optional<Fragment.Glyphs> space, boolean endsLine) {

  /** After these a long word without spaces may go on in the next line. */
  private static final String BREAKS_AFTER = "-/._@&?=:,;\\+\u00A0";

  Word {
    fragments = List.copyOf(fragments);
  }

  static Word of(List<Fragment> fragments, Optional<Fragment.Glyphs> space, boolean endsLine) {
    double width = 0;
    for (Fragment fragment : fragments) {
      width += fragment.width();
    }
    return new Word(fragments, width, space, endsLine);
  }

  /** A word in two, the first to end a line. */
  record Split(Word head, Word tail) {}

  private record Cut(int fragment, int index, boolean hyphen) {}

  /**
   * The longest beginning that fits.
   *
   * @param anywhere whether it may be cut between any two characters; otherwise only at its soft
   *     hyphens
   * @param forced whether to cut off at least one character even when that does not fit
   */
  Optional<Split> split(double available, boolean anywhere, boolean forced) {
    Cut good = null;
    Cut any = null;
    double before = 0;
    for (int f = 0; f < fragments.size(); f++) {
      Fragment fragment = fragments.get(f);
      if (fragment instanceof Fragment.Glyphs glyphs) {
        String text = glyphs.text();
        double hyphen = glyphs.font().width("-", glyphs.style().size(), 0);
        double x = before;
        for (int i = 0; i < text.length(); ) {
          int c = text.codePointAt(i);
          int next = i + Character.charCount(c);
          if (c == PdfFont.SOFT_HYPHEN) {
            if (x + hyphen <= available && i > 0 && next < text.length()) {
              good = new Cut(f, next, true);
            }
          } else {
            x +=
                glyphs
                    .font()
                    .width(
                        text.substring(i, next), glyphs.style().size(), glyphs.style().tracking());
            boolean last = f == fragments.size() - 1 && next >= text.length();
            if (anywhere && !last) {
              boolean letters =
                  Character.isLetter(c)
                      && next < text.length()
                      && Character.isLetter(text.codePointAt(next));
              if (BREAKS_AFTER.indexOf(c) >= 0 && x <= available) {
                good = new Cut(f, next, false);
              }
              if (x + (letters ? hyphen : 0) <= available || forced && any == null) {
                any = new Cut(f, next, letters);
              }
            }
          }
          i = next;
        }
      }
      before += fragment.width();
    }
    Cut cut = good != null ? good : any;
    return cut == null ? Optional.empty() : Optional.of(at(cut));
  }

  private Split at(Cut cut) {
    Fragment.Glyphs broken = (Fragment.Glyphs) fragments.get(cut.fragment());
    List<Fragment> head = new ArrayList<>(fragments.subList(0, cut.fragment()));
    String first = broken.text().substring(0, cut.index());
    boolean marked = first.charAt(first.length() - 1) == PdfFont.SOFT_HYPHEN;
    head.add(
        Fragment.Glyphs.of(
            cut.hyphen() && !marked ? first + PdfFont.SOFT_HYPHEN : first,
            broken.style(),
            broken.font(),
            broken.link()));
    List<Fragment> tail = new ArrayList<>();
    if (cut.index() < broken.text().length()) {
      tail.add(
          Fragment.Glyphs.of(
              broken.text().substring(cut.index()), broken.style(), broken.font(), broken.link()));
    }
    tail.addAll(fragments.subList(cut.fragment() + 1, fragments.size()));
    return new Split(of(head, Optional.empty(), true), of(tail, space, endsLine));
  }
}
