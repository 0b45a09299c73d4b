package io.rolloutplaybook;

import io.rolloutplaybook.GenerateResult.GeneratedDocument;
import io.rolloutplaybook.GenerateResult.GeneratedFile;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.output.Committed;
import io.rolloutplaybook.output.OutputFolder;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.render.Rendered;
import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.docx.DocxRenderer;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.render.pdf.PdfRenderer;
import io.rolloutplaybook.render.xlsx.XlsxRenderer;
import io.rolloutplaybook.template.TemplateEngine;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.ThemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Generates the documents of a rollout from its definition.
 *
 * <p>Everything is read, worked out and rendered in memory before the first file is touched.
 * Generators keep nothing between calls and may be used by several threads at once.
 */
public final class PlaybookGenerator {
  /** A document: its id, which is its file name and its template's, and how it is worked out. */
  private record Kind(String id, Function<Analysis, Record> compute) {}

  private static final List<Kind> KINDS =
      List.of(new Kind("communications-plan", CommunicationsPlan::of));

  private static final Map<OutputFormat, Supplier<Renderer>> RENDERERS =
      Map.of(
          OutputFormat.PDF, PdfRenderer::new,
          OutputFormat.DOCX, DocxRenderer::new,
          OutputFormat.XLSX, XlsxRenderer::new);

  public PlaybookGenerator() {}

  /** The ids of all documents, in their usual order. */
  public static List<String> documents() {
    return KINDS.stream().map(Kind::id).toList();
  }

  /**
   * Generates what the request asks for.
   *
   * @throws PlaybookException with all that is wrong in the definition, the theme and the
   *     templates, or with the files that are in the way; no file was changed
   * @throws IOException when something cannot be read or written; no file was changed
   */
  public GenerateResult generate(GenerateRequest request) throws IOException {
    Problems problems = new Problems();
    String name = request.shown(request.definition());
    byte[] source = Files.readAllBytes(request.definition());
    Theme theme = theme(request, problems);

    try (Workers workers = new Workers()) {
      // every format needs them, and reading them takes as long as reading the definition
      workers.begin(() -> new FontSet(theme.fonts()));
      Optional<Analysis> analysis =
          DefinitionReader.read(name, source, problems)
              .flatMap(rollout -> Analysis.of(rollout, asOf(request, rollout), problems));
      problems.throwIfErrors();
      List<Document> documents = documents(request, analysis.orElseThrow(), workers, problems);
      problems.throwIfErrors();
      List<Rendered> files = render(request, documents, theme, workers);
      Set<Integer> missing = new TreeSet<>();
      files.forEach(file -> missing.addAll(file.missing()));
      new MissingGlyphs(name, source).report(missing, problems);
      return commit(request, documents, files, problems);
    }
  }

  private static LocalDate asOf(GenerateRequest request, Rollout rollout) {
    return request.asOf().or(rollout::asOf).orElse(request.today());
  }

  private static Theme theme(GenerateRequest request, Problems problems) throws IOException {
    if (request.theme().isEmpty()) {
      return ThemeReader.standard();
    }
    Path file = request.theme().get();
    return ThemeReader.read(request.shown(file), file, problems);
  }

  /** The requested documents as content trees, in the request's order. */
  private static List<Document> documents(
      GenerateRequest request, Analysis analysis, Workers workers, Problems problems)
      throws IOException {
    TemplateEngine engine =
        new TemplateEngine(request.templates(), request.templates().map(request::shown).orElse(""));
    List<Callable<Templated>> tasks = new ArrayList<>();
    for (String id : request.documents()) {
      Kind kind = KINDS.stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow();
      tasks.add(
          () -> {
            Problems found = new Problems();
            Record computed = kind.compute().apply(analysis);
            return new Templated(engine.render(id, computed, found), found.toList());
          });
    }
    List<Document> documents = new ArrayList<>();
    for (Templated templated : workers.all(tasks)) {
      problems.addAll(templated.problems());
      templated.document().ifPresent(documents::add);
    }
    return documents;
  }

  private record Templated(Optional<Document> document, List<Problem> problems) {}

  /** Every document in every requested format: all formats of the first, then of the next. */
  private static List<Rendered> render(
      GenerateRequest request, List<Document> documents, Theme theme, Workers workers)
      throws IOException {
    List<Callable<Rendered>> tasks = new ArrayList<>();
    for (Document document : documents) {
      for (OutputFormat format : request.formats()) {
        tasks.add(() -> RENDERERS.get(format).get().render(document, theme));
      }
    }
    return workers.all(tasks);
  }

  private static GenerateResult commit(
      GenerateRequest request, List<Document> documents, List<Rendered> files, Problems problems)
      throws IOException {
    List<GeneratedDocument> generated = new ArrayList<>();
    Map<String, byte[]> bytes = new TreeMap<>();
    Iterator<Rendered> next = files.iterator();
    for (int i = 0; i < documents.size(); i++) {
      String id = request.documents().get(i);
      List<GeneratedFile> formats = new ArrayList<>();
      for (OutputFormat format : request.formats()) {
        Rendered rendered = next.next();
        String name = id + "." + format.extension();
        bytes.put(name, rendered.bytes());
        formats.add(new GeneratedFile(format, name, rendered.pages(), rendered.bytes().length));
      }
      Document document = documents.get(i);
      generated.add(new GeneratedDocument(id, document.title(), formats, document.leftOut()));
    }
    Path folder = request.outputDirectory();
    Committed committed =
        new OutputFolder(folder, request.shown(folder)).commit(bytes, request.onEdited());
    return new GenerateResult(generated, committed.kept(), committed.removed(), problems.toList());
  }
}
