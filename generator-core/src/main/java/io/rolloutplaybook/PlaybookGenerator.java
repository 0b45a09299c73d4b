package io.rolloutplaybook;

import io.rolloutplaybook.GenerateResult.GeneratedDocument;
import io.rolloutplaybook.GenerateResult.GeneratedFile;
import io.rolloutplaybook.GenerateResult.LeftOutDocument;
import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionFolder;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.document.OutputFormat;
import io.rolloutplaybook.output.Committed;
import io.rolloutplaybook.output.OutputFile;
import io.rolloutplaybook.output.OutputFolder;
import io.rolloutplaybook.playbook.CoachingAgenda;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.MetricsScorecard;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.playbook.RoleAlignment;
import io.rolloutplaybook.problem.PlaybookException;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.render.Rendered;
import io.rolloutplaybook.render.Renderer;
import io.rolloutplaybook.render.docx.DocxRenderer;
import io.rolloutplaybook.render.font.FontSet;
import io.rolloutplaybook.render.pdf.PdfRenderer;
import io.rolloutplaybook.render.xlsx.XlsxRenderer;
import io.rolloutplaybook.template.Numbers;
import io.rolloutplaybook.template.TemplateEngine;
import io.rolloutplaybook.theme.Theme;
import io.rolloutplaybook.theme.ThemeReader;
import java.io.IOException;
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
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Generates the documents of a rollout from its definition.
 *
 * <p>Everything is read, worked out and rendered in memory before the first file is touched.
 * Generators keep nothing between calls and may be used by several threads at once.
 */
public final class PlaybookGenerator {
  /**
   * A document.
   *
   * @param id its file name and its template's
   * @param about what a definition without it has no such document for
   * @param compute empty when there is nothing to show
   */
  private record Kind(
      String id, String about, Function<Analysis, Optional<? extends Record>> compute) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "communications-plan",
              "communications",
              analysis ->
                  analysis.all().isEmpty()
                      ? Optional.empty()
                      : Optional.of(CommunicationsPlan.of(analysis))),
          new Kind("milestone-timeline", "milestones", MilestoneTimeline::of),
          new Kind("coaching-agenda", "coaching", CoachingAgenda::of),
          new Kind("metrics-scorecard", "metrics", MetricsScorecard::of),
          new Kind(
              "role-alignment",
              "roles",
              analysis ->
                  analysis.roles().isEmpty() && analysis.trainings().isEmpty()
                      ? Optional.empty()
                      : Optional.of(RoleAlignment.of(analysis))));

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
   * Writes the JSON Schema of definitions, with which editors complete and correct them.
   *
   * @param file created, or replaced if it is a schema that was written here before
   * @throws PlaybookException when it is anything else; it is left as it is
   * @throws IOException when it cannot be written; it is as it was
   */
  public static void writeSchema(Path file) throws IOException {
    new SchemaFile(file).write();
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
    DefinitionFolder files = new DefinitionFolder(request.definition(), request::shown);

    try (Workers workers = new Workers()) {
      // Starting the libraries takes longest: each starts while another thread reads.
      Future<TemplateEngine> starting = workers.begin(() -> engine(request));
      Future<Themed> dressing = workers.begin(() -> themed(request, workers));
      Optional<Analysis> analysis =
          files
              .definition(problems)
              .flatMap(
                  definition ->
                      DefinitionReader.read(
                          definition, files, own -> Optional.of(asOf(request, own)), problems))
              .flatMap(rollout -> Analysis.of(rollout, asOf(request, rollout.asOf()), problems));
      Themed themed = workers.result(dressing);
      problems.addAll(themed.problems());
      problems.throwIfErrors();
      TemplateEngine engine = workers.result(starting);
      List<Edition> editions =
          Edition.of(request.readers(), analysis.orElseThrow(), name, problems);
      problems.throwIfErrors();
      List<Made> documents =
          documents(request, editions, engine, themed.numbers(), workers, problems);
      problems.throwIfErrors();
      List<Drawn> drawn = render(request, documents, themed.theme(), workers);
      Set<Integer> missing = new TreeSet<>();
      drawn.forEach(file -> missing.addAll(file.rendered().missing()));
      new MissingGlyphs(files.all()).report(missing, problems);
      List<LeftOutDocument> leftOut = leftOut(request, editions, documents, name, problems);
      List<Problem> warnings = analysis.orElseThrow().rollout().checks().apply(problems.toList());
      return commit(request, documents, drawn, leftOut, warnings);
    }
  }

  /** What "today" means, given what the definition says. */
  private static LocalDate asOf(GenerateRequest request, Optional<LocalDate> own) {
    return request.asOf().or(() -> own).orElse(request.today());
  }

  private static TemplateEngine engine(GenerateRequest request) throws IOException {
    TemplateEngine engine =
        new TemplateEngine(request.templates(), request.templates().map(request::shown).orElse(""));
    for (String id : request.documents()) {
      engine.prepare(id);
    }
    return engine;
  }

  private record Themed(Theme theme, List<Problem> problems) {
    Numbers numbers() {
      return new Numbers(theme.formats().decimal(), theme.formats().grouping());
    }
  }

  private static Themed themed(GenerateRequest request, Workers workers) throws IOException {
    Problems problems = new Problems();
    Theme theme = theme(request, problems);
    // Every format needs them. If one cannot be read, whoever needs it fails in the same way.
    workers.begin(() -> new FontSet(theme.fonts()));
    return new Themed(theme, problems.toList());
  }

  private static Theme theme(GenerateRequest request, Problems problems) throws IOException {
    if (request.theme().isEmpty()) {
      return ThemeReader.standard();
    }
    Path file = request.theme().get();
    return ThemeReader.read(request.shown(file), file, problems);
  }

  /**
   * The requested documents that have something to show: in the request's order for each edition.
   */
  private static List<Made> documents(
      GenerateRequest request,
      List<Edition> editions,
      TemplateEngine engine,
      Numbers numbers,
      Workers workers,
      Problems problems)
      throws IOException {
    List<Callable<Templated>> tasks = new ArrayList<>();
    for (Edition edition : editions) {
      for (String id : request.documents()) {
        tasks.add(
            () -> {
              Problems found = new Problems();
              Optional<? extends Record> computed = kind(id).compute().apply(edition.analysis());
              if (computed.isEmpty()) {
                return new Templated(Optional.empty(), List.of());
              }
              Optional<Document> document = engine.render(id, computed.get(), numbers, found);
              return new Templated(document.map(d -> new Made(edition, id, d)), found.toList());
            });
      }
    }
    List<Made> documents = new ArrayList<>();
    for (Templated templated : workers.all(tasks)) {
      problems.addAll(templated.problems());
      templated.made().ifPresent(documents::add);
    }
    return documents;
  }

  private static Kind kind(String id) {
    return KINDS.stream().filter(k -> k.id().equals(id)).findFirst().orElseThrow();
  }

  private record Made(Edition edition, String id, Document document) {
    /** Below the output folder, without an extension. */
    String name() {
      return edition.folder() + id;
    }
  }

  /** Nothing was made where there is nothing to show, or where a template has mistakes. */
  private record Templated(Optional<Made> made, List<Problem> problems) {}

  /** The requested documents that are not made, because there is nothing to show. */
  private static List<LeftOutDocument> leftOut(
      GenerateRequest request,
      List<Edition> editions,
      List<Made> documents,
      String definition,
      Problems problems) {
    Set<String> made = documents.stream().map(Made::name).collect(Collectors.toSet());
    List<LeftOutDocument> leftOut = new ArrayList<>();
    for (Edition edition : editions) {
      for (String id : request.documents()) {
        if (!made.contains(edition.folder() + id)) {
          String missing = kind(id).about() + edition.suffix();
          leftOut.add(new LeftOutDocument(edition.folder() + id, missing));
          // Whoever asks for all documents takes what there is; who names one expects it.
          if (!request.documents().containsAll(documents())) {
            problems.warning(
                "document-left-out",
                SourceLocation.file(definition),
                "there is no `" + id + "`: the definition has no " + missing,
                "Add " + kind(id).about() + " to it, or leave the document out of the request.");
          }
        }
      }
    }
    return leftOut;
  }

  /** A document in a format, ready to be put into its file. */
  private record Drawn(Rendered rendered, OutputFile file) {}

  /** Every document in every requested format: all formats of the first, then of the next. */
  private static List<Drawn> render(
      GenerateRequest request, List<Made> documents, Theme theme, Workers workers)
      throws IOException {
    List<Callable<Drawn>> tasks = new ArrayList<>();
    for (Made made : documents) {
      for (OutputFormat format : request.formats()) {
        tasks.add(
            () -> {
              Rendered rendered = RENDERERS.get(format).get().render(made.document(), theme);
              return new Drawn(rendered, OutputFile.of(rendered.bytes()));
            });
      }
    }
    return workers.all(tasks);
  }

  private static GenerateResult commit(
      GenerateRequest request,
      List<Made> documents,
      List<Drawn> files,
      List<LeftOutDocument> leftOut,
      List<Problem> warnings)
      throws IOException {
    List<GeneratedDocument> generated = new ArrayList<>();
    Map<String, OutputFile> contents = new TreeMap<>();
    Iterator<Drawn> next = files.iterator();
    for (Made made : documents) {
      List<GeneratedFile> formats = new ArrayList<>();
      for (OutputFormat format : request.formats()) {
        Drawn drawn = next.next();
        String name = made.name() + "." + format.extension();
        contents.put(name, drawn.file());
        formats.add(
            new GeneratedFile(format, name, drawn.rendered().pages(), drawn.file().bytes().length));
      }
      Document document = made.document();
      generated.add(
          new GeneratedDocument(made.id(), document.title(), formats, document.leftOut()));
    }
    Path folder = request.outputDirectory();
    Committed committed =
        new OutputFolder(folder, request.shown(folder)).commit(contents, request.onEdited());
    return new GenerateResult(generated, leftOut, committed.kept(), committed.removed(), warnings);
  }
}
