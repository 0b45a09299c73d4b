package io.rolloutplaybook.maven;

import io.rolloutplaybook.GenerateResult;
import io.rolloutplaybook.PlaybookGenerator;
import io.rolloutplaybook.problem.PlaybookException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Generates the documents of a rollout from its definition, in PDF, Word and Excel.
 *
 * <p>All documents are made before the first file is replaced. When something in the definition, a
 * template or the theme is wrong, the build fails with every mistake's place, and the files of the
 * previous run stay as they were.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_RESOURCES,
    requiresProject = false,
    threadSafe = true)
public class GenerateMojo extends AbstractMojo {
  /**
   * The rollout definition. Without it, <code>rollout.yaml</code> is taken, and where there is none
   * <code>src/playbook/rollout.yaml</code>.
   */
  @Parameter(property = "playbook.definition")
  private File definition;

  /** Where the documents go. */
  @Parameter(property = "playbook.outputDirectory", defaultValue = Parameters.OUTPUT)
  private File outputDirectory;

  /** The documents to generate, by file name and separated by commas. All of them without it. */
  @Parameter(property = "playbook.documents")
  private List<String> documents;

  /**
   * The formats to generate, separated by commas and out of <code>pdf</code>, <code>docx</code> and
   * <code>xlsx</code>. All of them without it.
   */
  @Parameter(property = "playbook.formats")
  private List<String> formats;

  /**
   * The id of an audience. Documents then hold what concerns it and nothing else, and say on their
   * cover whom they are for. Without it, they hold everything.
   */
  @Parameter(property = "playbook.audience")
  private String audience;

  /**
   * The ids of several audiences, separated by commas, or <code>all</code>. Each gets the documents
   * that concern it, in a folder of its own below the output folder.
   */
  @Parameter(property = "playbook.audiences")
  private List<String> audiences;

  /**
   * The id of a wave. Documents then hold what belongs to it and to no wave, as if it were a
   * rollout of its own. Without it, they hold all waves together.
   */
  @Parameter(property = "playbook.wave")
  private String wave;

  /**
   * The ids of several waves, separated by commas, or <code>all</code>. Each gets documents of its
   * own, in a folder below the output folder.
   */
  @Parameter(property = "playbook.waves")
  private List<String> waves;

  /**
   * A folder with templates of your own, each of which takes the place of the default template of
   * the same name. Without it, <code>src/playbook/templates</code> is taken if it exists.
   */
  @Parameter(property = "playbook.templates")
  private File templates;

  /**
   * A file with your colours, fonts, logo and formats. <code>src/playbook/theme.yaml</code> is
   * taken without it, if it exists.
   */
  @Parameter(property = "playbook.theme")
  private File theme;

  /**
   * The date that every status is worked out for, such as <code>2027-03-01</code>. Without it, the
   * definition's <code>as-of</code> is taken, and where there is none the day of the build.
   */
  @Parameter(property = "playbook.asOf")
  private String asOf;

  /**
   * What happens to a file in the output folder that somebody edited or put there: <code>fail
   * </code> stops and changes nothing, <code>keep</code> leaves it as it is, <code>overwrite</code>
   * replaces it.
   */
  @Parameter(property = "playbook.onEdited", defaultValue = "fail")
  private String onEdited;

  /** Generates nothing. */
  @Parameter(property = "playbook.skip", defaultValue = "false")
  private boolean skip;

  /** The project's folder, or the current one where there is no project. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  /** For Maven. */
  public GenerateMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Nothing is generated: playbook.skip is set");
      return;
    }
    long start = System.nanoTime();
    try {
      Path current = Path.of("").toAbsolutePath();
      Path base = basedir == null ? current : basedir.toPath();
      GenerateResult result =
          new PlaybookGenerator().generate(parameters().toRequest(base, current, LocalDate.now()));
      Report report = new Report(result, shown(current), System.nanoTime() - start);
      report.warnings().forEach(getLog()::warn);
      report.lines().forEach(getLog()::info);
    } catch (PlaybookException e) {
      throw new MojoFailureException(Report.failure(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** The output folder as the console names it. */
  private String shown(Path current) {
    Path folder = outputDirectory.toPath();
    return (folder.startsWith(current) ? current.relativize(folder) : folder).toString();
  }

  private Parameters parameters() {
    return new Parameters(
        definition,
        outputDirectory,
        documents == null ? List.of() : documents,
        formats == null ? List.of() : formats,
        audience,
        audiences == null ? List.of() : audiences,
        wave,
        waves == null ? List.of() : waves,
        templates,
        theme,
        asOf,
        onEdited);
  }
}
