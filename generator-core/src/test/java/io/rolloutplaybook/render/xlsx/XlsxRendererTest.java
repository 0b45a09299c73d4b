package io.rolloutplaybook.render.xlsx;

import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.RendererContract;
import io.rolloutplaybook.render.SampleDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The renderers' contract, held by workbooks as POI reads them back. */
class XlsxRendererTest extends RendererContract {
  @Override
  protected Renderer renderer() {
    return new XlsxRenderer();
  }

  static XSSFWorkbook read(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  /** A cell as it is displayed, a formula's as it is cached. */
  static String shown(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    if (format.startsWith("[h]") || format.startsWith("[m]")) {
      // POI's formatter does not know times that run beyond a day.
      long minutes = Math.round(cell.getNumericCellValue() * 24 * 60);
      return format
          .replace("[h]", Long.toString(minutes / 60))
          .replace("[m]", Long.toString(minutes))
          .replaceAll("\\bm\\b(?!i)", Long.toString(minutes % 60))
          .replace("\"", "");
    }
    if (format.endsWith("\"%\"") && cell.getCellType() == CellType.NUMERIC) {
      // POI's formatter takes a quoted % for one that multiplies by a hundred.
      String number = format.substring(0, format.indexOf('"'));
      return new DataFormatter(Locale.US)
              .formatRawCellContents(cell.getNumericCellValue(), -1, number.split(";")[0])
          + "%";
    }
    DataFormatter formatter = new DataFormatter(Locale.US);
    formatter.setUseCachedValuesForFormulaCells(true);
    return formatter.formatCellValue(cell);
  }

  @Override
  protected String text(byte[] file) throws IOException {
    StringBuilder out = new StringBuilder();
    try (XSSFWorkbook workbook = read(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() != CellType.BLANK) {
              out.append(shown(cell)).append('\n');
            }
          }
        }
      }
    }
    return out.toString();
  }

  @Override
  protected String title(byte[] file) throws IOException {
    try (XSSFWorkbook workbook = read(file)) {
      return workbook.getProperties().getCoreProperties().getTitle();
    }
  }

  @Override
  protected Optional<String> language(byte[] file) {
    return Optional.empty();
  }

  @Override
  protected List<String> links(byte[] file) throws IOException {
    List<String> links = new ArrayList<>();
    try (XSSFWorkbook workbook = read(file)) {
      for (Sheet sheet : workbook) {
        sheet.getHyperlinkList().forEach(l -> links.add(l.getAddress()));
        // The address of a cell's second link is written out.
        for (Row row : sheet) {
          for (Cell cell : row) {
            for (String word : shown(cell).split("[() ]")) {
              if (word.matches("(https?|mailto):.*")) {
                links.add(word);
              }
            }
          }
        }
      }
    }
    return links;
  }

  @Override
  protected int tables(byte[] file) throws IOException {
    int tables = 0;
    try (XSSFWorkbook workbook = read(file)) {
      for (Sheet sheet : workbook) {
        tables += ((XSSFSheet) sheet).getTables().size();
      }
    }
    return tables;
  }

  /** For a look at it with a spreadsheet program. */
  @Test
  void the_sample_is_left_in_target() throws IOException {
    byte[] file = renderer().render(SampleDocument.everything(), theme).bytes();
    Files.write(Path.of("target", "sample.xlsx"), file);
  }
}
