package io.rolloutplaybook.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.problem.Problem;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.problem.SourceLocation;
import io.rolloutplaybook.template.Trace.LimitException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns a computed document into a content tree with a template, the user's own or a default.
 *
 * <p>A template sees one value, {@code doc}, and in it the components of records; it can reach no
 * class, file or address. What it writes is markup, and values are escaped in it. It is stopped
 * when it writes, runs or nests without an end. A template is parsed once for the life of an
 * engine. Safe for use by several threads.
 *
 * <p>What is bounded, and how: the markup's length, the number of steps and their depth by
 * counting, at the step that goes beyond; expressions that never end by time, whose thread is left
 * behind and ends at its next step; a text that outgrows the memory by the memory itself.
 */
public final class TemplateEngine {
  /** Enough for the deepest nesting that {@link Limits} allows. */
  private static final long STACK_BYTES = 16L << 20;

  private final Overlay overlay;
  private final Configuration configuration;
  private final RecordWrapper wrapper = new RecordWrapper();
  private final Limits limits;

  /**
   * @param userFolder searched before the defaults; need not exist
   */
  public TemplateEngine(Optional<Path> userFolder) {
    this(userFolder, Limits.DEFAULT);
  }

  /**
   * @param userFolder searched before the defaults; need not exist
   * @param shown how problems name the folder, relative where possible, with forward slashes
   */
  public TemplateEngine(Optional<Path> userFolder, String shown) {
    this(userFolder, shown, Limits.DEFAULT);
  }

  TemplateEngine(Optional<Path> userFolder, Limits limits) {
    this(userFolder, userFolder.map(f -> f.toString().replace('\\', '/')).orElse(""), limits);
  }

  private TemplateEngine(Optional<Path> userFolder, String shown, Limits limits) {
    this.overlay = new Overlay(userFolder, shown);
    this.limits = limits;
    Configuration c = new Configuration(Configuration.VERSION_2_3_35);
    c.setTemplateLoader(overlay);
    c.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    c.setLocalizedLookup(false);
    c.setCacheStorage(new StrongCacheStorage());
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    c.setDefaultEncoding("UTF-8");
    c.setOutputFormat(XMLOutputFormat.INSTANCE);
    c.setRecognizeStandardFileExtensions(false);
    c.setTabSize(1);
    c.setLocale(Locale.ROOT);
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    c.setNumberFormat("computer");
    c.setBooleanFormat("c");
    c.setObjectWrapper(wrapper);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setLogTemplateExceptions(false);
    c.setAttemptExceptionReporter((exception, env) -> {});
    c.setTemplateExceptionHandler(
        (exception, env, out) -> {
          if (env.getOut() instanceof Trace trace) {
            trace.failed(exception);
          } else if (env.getTemplateProcessingTracer() instanceof Trace trace) {
            trace.failed(exception);
          }
          throw exception;
        });
    this.configuration = c;
  }

  /**
   * Parses the default templates of a document, so that running them need not wait for it. A user's
   * own are left to {@link #render}, which says what is wrong with them.
   *
   * @throws IOException when a default cannot be read
   */
  public void prepare(String documentId) throws IOException {
    for (String name : List.of(documentId + ".ftl", "macros/" + documentId + ".ftl")) {
      if (overlay.isDefault(name)) {
        configuration.getTemplate(name);
      }
    }
  }

  /**
   * Runs the template {@code <documentId>.ftl}.
   *
   * @param documentId such as {@code communications-plan}
   * @param record the computed document; the template calls it {@code doc}
   * @param problems takes what is wrong with the template
   * @return the document; empty when there was an error
   * @throws IOException when a template cannot be read
   */
  public Optional<Document> render(String documentId, Record record, Problems problems)
      throws IOException {
    return render(documentId, record, Numbers.ENGLISH, problems);
  }

  /**
   * As {@link #render(String, Record, Problems)}.
   *
   * @param numbers how numbers in texts are written
   */
  public Optional<Document> render(
      String documentId, Record record, Numbers numbers, Problems problems) throws IOException {
    Objects.requireNonNull(record);
    return markup(documentId, record, numbers, problems)
        .flatMap(markup -> MarkupReader.read(markup, problems));
  }

  /** What the template writes; empty when it failed. */
  Optional<Markup> markup(String documentId, Record record, Problems problems) throws IOException {
    return markup(documentId, record, Numbers.ENGLISH, problems);
  }

  private Optional<Markup> markup(
      String documentId, Record record, Numbers numbers, Problems problems) throws IOException {
    TemplateFaults faults = new TemplateFaults(overlay);
    Trace trace = new Trace(limits, overlay);
    FutureTask<Optional<Markup>> run =
        new FutureTask<>(() -> run(documentId, record, numbers, trace, faults, problems));
    Thread thread = new Thread(null, run, "template " + documentId, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return run.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      trace.abandon();
      problems.add(
          TemplateFaults.slow(
              limits, trace.current().map(TemplateFaults::at).orElse(whole(documentId))));
      return Optional.empty();
    } catch (InterruptedException e) {
      trace.abandon();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + documentId + " was made");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      } else if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Optional<Markup> run(
      String documentId,
      Record record,
      Numbers numbers,
      Trace trace,
      TemplateFaults faults,
      Problems problems)
      throws IOException {
    Environment env = null;
    try {
      Template template = configuration.getTemplate(documentId + ".ftl");
      env =
          template.createProcessingEnvironment(
              new SimpleHash(Map.of("doc", record), wrapper), trace, wrapper);
      env.setTemplateProcessingTracer(trace);
      env.setCustomNumberFormats(Map.of("text", numbers.factory()));
      env.process();
      Overrides.check(overlay.all(), problems);
      overlay.misnamed(documentId + ".ftl", problems);
      return Optional.of(trace.markup(whole(documentId)));
    } catch (ParseException e) {
      problems.add(faults.syntax(e));
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      problems.add(
          Problem.error(
              "template-not-found",
              SourceLocation.file(documentId + ".ftl"),
              "there is no template for " + documentId,
              "The documents' names are in the README; put "
                  + documentId
                  + ".ftl into the templates' folder to make one of your own."));
    } catch (Overlay.NotUtf8Exception e) {
      problems.add(TemplateFaults.notUtf8(e));
    } catch (TemplateException e) {
      problems.add(faults.run(e, trace, env));
    } catch (LimitException e) {
      problems.add(faults.stopped(e, trace, limits, whole(documentId)));
    } catch (OutOfMemoryError e) {
      problems.add(TemplateFaults.tooLarge(whole(documentId)));
    }
    return Optional.empty();
  }

  private SourceLocation whole(String documentId) {
    return overlay
        .read(documentId + ".ftl")
        .map(TemplateSource::whole)
        .orElseGet(() -> SourceLocation.file(documentId + ".ftl"));
  }
}
