package io.rolloutplaybook.template;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import io.rolloutplaybook.problem.SourceLocation;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Follows a template while it runs: collects what it writes, remembers which place of which
 * template wrote it, and stops it at its {@link Limits}.
 *
 * <p>Positions within a template's fixed text are exact to the character. What an interpolation
 * writes belongs to the interpolation. Text that a template captures first ({@code <#assign
 * x>...</#assign>}) belongs to where it is written at last.
 */
final class Trace extends Writer implements TemplateProcessingTracer {
  /** Why a template was stopped. */
  enum Limit {
    CHARACTERS,
    STEPS,
    DEPTH,
    TIME
  }

  /** Ends the template's run. */
  static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Limit limit;

    LimitException(Limit limit) {
      super(limit.name(), null, false, false);
      this.limit = limit;
    }

    Limit limit() {
      return limit;
    }
  }

  /**
   * A place in a template.
   *
   * @param text whether it is fixed text
   */
  record Place(TemplateSource source, int begin, int end, boolean text) {}

  private final Limits limits;
  private final Overlay overlay;
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final List<TracedElement> stack = new ArrayList<>();

  /** For each piece of the output its begin, the element that wrote it, and the user's part. */
  private int[] starts = new int[256];

  private TracedElement[] writers = new TracedElement[256];
  private TracedElement[] owners = new TracedElement[256];
  private int pieces;
  private long steps;
  private List<TracedElement> stoppedAt = List.of();
  private Throwable seen;
  private List<TracedElement> failedAt = List.of();
  private volatile boolean abandoned;

  /** The instruction that runs, for a thread that has waited too long for it. */
  private volatile TracedElement current;

  Trace(Limits limits, Overlay overlay) {
    this.limits = limits;
    this.overlay = overlay;
  }

  @Override
  public void enterElement(Environment env, TracedElement element) {
    stack.add(element);
    current = element;
    if (++steps > limits.steps()) {
      throw stop(Limit.STEPS);
    }
    if (stack.size() > limits.depth()) {
      throw stop(Limit.DEPTH);
    }
    if (abandoned) {
      throw stop(Limit.TIME);
    }
  }

  @Override
  public void exitElement(Environment env, TracedElement element) {
    stack.remove(stack.size() - 1);
    current = stack.isEmpty() ? null : stack.get(stack.size() - 1);
  }

  /** Lets the template stop at its next step; for another thread that waits no longer. */
  void abandon() {
    abandoned = true;
  }

  private LimitException stop(Limit limit) {
    stoppedAt = List.copyOf(stack);
    return new LimitException(limit);
  }

  /** Remembers where an exception was thrown, before the instructions around it are left. */
  void failed(Throwable exception) {
    if (seen != exception) {
      seen = exception;
      failedAt = List.copyOf(stack);
    }
  }

  /** Where the exception was thrown, or where the template was stopped, innermost first. */
  List<Place> places(Throwable exception) {
    List<TracedElement> elements =
        exception instanceof LimitException ? stoppedAt : exception == seen ? failedAt : List.of();
    List<Place> places = new ArrayList<>();
    for (int i = elements.size() - 1; i >= 0; i--) {
      place(elements.get(i)).ifPresent(places::add);
    }
    return places;
  }

  /** Where the template is now. */
  Optional<Place> current() {
    return Optional.ofNullable(current).flatMap(this::place);
  }

  @Override
  public void write(char[] chars, int offset, int length) throws IOException {
    write(new String(chars, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) {
    if (out.length() + (long) length > limits.characters()) {
      throw stop(Limit.CHARACTERS);
    }
    // the text of an empty template has no place
    if (length > 0 && !stack.isEmpty()) {
      TracedElement writer = stack.get(stack.size() - 1);
      if (pieces == 0 || writers[pieces - 1] != writer || starts[pieces - 1] != out.length()) {
        note(writer);
      }
    }
    out.append(text, offset, offset + length);
  }

  private void note(TracedElement writer) {
    if (pieces == starts.length) {
      starts = Arrays.copyOf(starts, pieces * 2);
      writers = Arrays.copyOf(writers, pieces * 2);
      owners = Arrays.copyOf(owners, pieces * 2);
    }
    starts[pieces] = out.length();
    writers[pieces] = writer;
    owners[pieces] = owner();
    pieces++;
  }

  /** The innermost instruction in a file of the user's. */
  private TracedElement owner() {
    if (!overlay.hasOwn()) {
      return null;
    }
    for (int i = stack.size() - 1; i >= 0; i--) {
      TracedElement element = stack.get(i);
      if (source(element).map(TemplateSource::own).orElse(false)) {
        return element;
      }
    }
    return null;
  }

  @Override
  public void flush() {
    // everything stays in memory
  }

  @Override
  public void close() {
    // everything stays in memory
  }

  /**
   * @param whole the place of what no instruction has written
   */
  Markup markup(SourceLocation whole) {
    return new Markup(out.toString(), (offset, length) -> locate(offset, length, whole));
  }

  private SourceLocation locate(int offset, int length, SourceLocation whole) {
    int found = Arrays.binarySearch(starts, 0, pieces, offset);
    // of pieces that begin at one place only the last has content
    int piece = found >= 0 ? found : -found - 2;
    while (piece + 1 < pieces && starts[piece + 1] <= offset) {
      piece++;
    }
    if (piece < 0) {
      return whole;
    }
    Place place = place(writers[piece]).orElseThrow();
    if (!place.source().own() && owners[piece] != null) {
      Place call = place(owners[piece]).orElseThrow();
      return call.source().locate(call.begin(), call.end() - call.begin());
    }
    if (!place.text()) {
      return place.source().locate(place.begin(), place.end() - place.begin());
    }
    String written =
        out.substring(starts[piece], piece + 1 < pieces ? starts[piece + 1] : out.length());
    int inside = offset - starts[piece];
    int begin = place.begin();
    if (!place.source().text().startsWith(written, begin)) {
      // FreeMarker took white space off the text's begin
      int moved = place.source().text().indexOf(written, begin);
      begin = moved < 0 || moved >= place.end() ? begin : moved;
    }
    return place.source().locate(begin + inside, Math.min(length, written.length() - inside));
  }

  Optional<Place> place(TracedElement element) {
    return source(element)
        .map(
            source ->
                new Place(
                    source,
                    source.offset(element.getBeginLine(), element.getBeginColumn()),
                    source.offset(element.getEndLine(), element.getEndColumn()) + 1,
                    element.isLeaf() && element.getDescription().startsWith("text ")));
  }

  private Optional<TemplateSource> source(TracedElement element) {
    return overlay.read(element.getTemplate().getSourceName());
  }
}
