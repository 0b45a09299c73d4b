package io.rolloutplaybook.yaml;

import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.yaml.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table in a text file, as spreadsheets save it (RFC 4180): values between commas, or between
 * semicolons or tabs where the first line has more of these, in quotes where a value contains such
 * a sign.
 *
 * @param header the values of the first line
 * @param rows those of each line below it that holds one; at least as many as the header has
 * @param commas whether commas divide the values, so that none is part of a number
 */
public record CsvTable(List<YamlScalar> header, List<List<YamlScalar>> rows, boolean commas) {
  public CsvTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a file.
   *
   * @param file as problems show it
   * @param problems receives, with its place, the first thing that makes it no table
   */
  public static Optional<CsvTable> read(String file, byte[] content, Problems problems) {
    if (content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3) {
      problems.error(
          "not-csv",
          SourceLocation.file(file),
          "this is a workbook, and a text file with one line a reading is expected here",
          "In Excel choose \"Save as\" and \"CSV UTF-8\", and name that file.");
      return Optional.empty();
    }
    return Encoding.decode(file, content, problems)
        .flatMap(text -> new Reading(text, problems).table());
  }

  /** The line with which Excel says what divides the values, before those that it divides. */
  private static final Pattern NAMED_DIVIDER = Pattern.compile("\uFEFF?\"?[Ss][Ee][Pp]=(.)\"?\\s*");

  /** One reading of a file. */
  private static final class Reading {
    private final SourceText source;
    private final String text;
    private final Problems problems;
    private int at;

    /** The same place in code points, by which places are told. */
    private int offset;

    private Reading(SourceText source, Problems problems) {
      this.source = source;
      this.text = source.content();
      this.problems = problems;
      if (text.startsWith("\uFEFF")) {
        advance(); // what is left of a second byte order mark
      }
    }

    private Optional<CsvTable> table() {
      Matcher named = NAMED_DIVIDER.matcher(source.line(0));
      while (named.matches() && at < text.length() && offset < source.offsetOf(1)) {
        advance();
      }
      char divider = named.matches() ? named.group(1).charAt(0) : divider();
      List<YamlScalar> header = List.of();
      List<List<YamlScalar>> rows = new ArrayList<>();
      while (at < text.length()) {
        Optional<List<YamlScalar>> row = row(divider);
        if (row.isEmpty()) {
          return Optional.empty();
        }
        if (row.get().stream().allMatch(value -> value.text().isEmpty())) {
          continue; // spreadsheets leave lines of dividers behind
        }
        if (header.isEmpty()) {
          header = row.get();
          continue;
        }
        if (row.get().size() > header.size()) {
          tooMany(row.get(), header.size());
          return Optional.empty();
        }
        YamlScalar last = row.get().get(row.get().size() - 1);
        while (row.get().size() < header.size()) {
          row.get().add(new YamlScalar(last.at(), "", false));
        }
        rows.add(row.get());
      }
      if (header.isEmpty()) {
        problems.error(
            "empty-file",
            SourceLocation.file(source.file()),
            "this file is empty",
            "Its first line names the columns, as in `date,value`; each further line is a reading.");
        return Optional.empty();
      }
      return Optional.of(new CsvTable(header, rows, divider == ','));
    }

    private void tooMany(List<YamlScalar> row, int columns) {
      problems.error(
          "too-many-values",
          row.get(columns).at(),
          "this line has "
              + row.size()
              + " values, and the first line names "
              + columns
              + (columns == 1 ? " column" : " columns"),
          "A decimal comma needs semicolons or tabs between the values; a text with the divider in it"
              + " stands in quotes.");
    }

    /** Semicolons or tabs, where the first line has more of them than commas. */
    private char divider() {
      int commas = 0;
      int semicolons = 0;
      int tabs = 0;
      boolean quoted = false;
      String first = source.line(0);
      for (int i = 0; i < first.length(); i++) {
        char c = first.charAt(i);
        quoted ^= c == '"';
        commas += !quoted && c == ',' ? 1 : 0;
        semicolons += !quoted && c == ';' ? 1 : 0;
        tabs += !quoted && c == '\t' ? 1 : 0;
      }
      return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private void advance() {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      offset++;
    }

    private boolean atEnd() {
      return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private Optional<List<YamlScalar>> row(char divider) {
      List<YamlScalar> row = new ArrayList<>();
      while (true) {
        Optional<YamlScalar> value = value(divider);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        row.add(value.get());
        if (at == text.length()) {
          return Optional.of(row);
        }
        char end = text.charAt(at);
        advance();
        if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
          advance();
        }
        if (end != divider) {
          return Optional.of(row);
        }
      }
    }

    private Optional<YamlScalar> value(char divider) {
      int begin = offset;
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted(divider);
      }
      int from = at;
      while (!atEnd() && text.charAt(at) != divider) {
        advance();
      }
      return Optional.of(scalar(begin, text.substring(from, at), false));
    }

    private Optional<YamlScalar> quoted(char divider) {
      int begin = offset;
      StringBuilder value = new StringBuilder();
      advance();
      while (at < text.length()) {
        int c = text.codePointAt(at);
        advance();
        if (c != '"') {
          value.appendCodePoint(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          value.append('"');
          advance();
        } else if (atEnd() || text.charAt(at) == divider) {
          return Optional.of(scalar(begin, value.toString(), true));
        } else {
          return badQuotes(offset, "a quote ends here, and the value goes on");
        }
      }
      return badQuotes(begin, "this quote is never closed");
    }

    private Optional<YamlScalar> badQuotes(int place, String message) {
      problems.error(
          "bad-quotes",
          source.locate(place, place + 1),
          message,
          "Put quotes around the whole value, and write a quote inside of it twice.");
      return Optional.empty();
    }

    private YamlScalar scalar(int begin, String value, boolean quotes) {
      return new YamlScalar(
          source.locate(begin, Math.max(begin + 1, offset)), value.strip(), quotes);
    }
  }
}
