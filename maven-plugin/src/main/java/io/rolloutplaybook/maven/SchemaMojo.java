package io.rolloutplaybook.maven;

import io.rolloutplaybook.PlaybookGenerator;
import io.rolloutplaybook.problem.PlaybookException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a JSON Schema, with which an editor completes a rollout definition and marks mistakes
 * while you type.
 *
 * <p>The schema of another release is replaced, and nothing else is.
 */
@Mojo(name = "schema", requiresProject = false, threadSafe = true)
public class SchemaMojo extends AbstractMojo {
  private static final String NAME = "rollout.schema.json";

  /**
   * The rollout definition. Without it, <code>rollout.yaml</code> is taken, and where there is none
   * <code>src/playbook/rollout.yaml</code>. It may be missing yet.
   */
  @Parameter(property = "playbook.definition")
  private File definition;

  /**
   * Where the schema goes. Without it, <code>rollout.schema.json</code> beside the definition is
   * taken.
   */
  @Parameter(property = "playbook.schema")
  private File schema;

  /** The project's folder, or the current one where there is no project. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir;

  /** For Maven. */
  public SchemaMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path current = Path.of("").toAbsolutePath();
    Path described = definition(basedir == null ? current : basedir.toPath()).toAbsolutePath();
    Path file = schema == null ? described.resolveSibling(NAME) : schema.toPath().toAbsolutePath();
    try {
      PlaybookGenerator.writeSchema(file);
      getLog().info("Wrote " + shown(current, file));
      String line = "# yaml-language-server: $schema=" + shown(described.getParent(), file);
      if (!begins(described, line)) {
        getLog().info("Put this line at the top of " + described.getFileName() + ":");
        getLog().info("  " + line);
      }
    } catch (PlaybookException e) {
      throw new MojoFailureException(Report.failure(e.problems()));
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + shown(current, file) + ": " + e, e);
    }
  }

  private Path definition(Path base) {
    if (definition != null) {
      return definition.toPath();
    }
    return List.of(Parameters.DEFINITION, Parameters.NESTED_DEFINITION).stream()
        .map(base::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(base.resolve(Parameters.DEFINITION));
  }

  private static boolean begins(Path file, String line) throws IOException {
    return Files.isRegularFile(file)
        && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(line);
  }

  /** Relative to the folder where that is possible, with the slashes of YAML and of the web. */
  private static String shown(Path folder, Path file) {
    boolean reachable = folder.getRoot().equals(file.getRoot());
    return (reachable ? folder.relativize(file) : file).toString().replace('\\', '/');
  }
}
