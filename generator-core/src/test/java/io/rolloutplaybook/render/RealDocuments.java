package io.rolloutplaybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.definition.DefinitionReader;
import io.rolloutplaybook.document.Document;
import io.rolloutplaybook.playbook.CoachingAgenda;
import io.rolloutplaybook.playbook.CommunicationsPlan;
import io.rolloutplaybook.playbook.MetricsScorecard;
import io.rolloutplaybook.playbook.MilestoneTimeline;
import io.rolloutplaybook.playbook.RoleAlignment;
import io.rolloutplaybook.problem.Problems;
import io.rolloutplaybook.template.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of a sample, by the default templates. */
final class RealDocuments {
  private RealDocuments() {}

  /**
   * @param sample a folder of the samples module
   */
  static List<Document> of(String sample) throws IOException {
    Problems problems = new Problems();
    byte[] source = Files.readAllBytes(Path.of("../samples", sample, "rollout.yaml"));
    Analysis analysis =
        DefinitionReader.read("rollout.yaml", source, problems)
            .flatMap(r -> Analysis.of(r, r.asOf().orElseThrow(), problems))
            .orElseThrow();
    Map<String, Record> computed = new LinkedHashMap<>();
    computed.put("communications-plan", CommunicationsPlan.of(analysis));
    MilestoneTimeline.of(analysis).ifPresent(r -> computed.put("milestone-timeline", r));
    CoachingAgenda.of(analysis).ifPresent(r -> computed.put("coaching-agenda", r));
    MetricsScorecard.of(analysis).ifPresent(r -> computed.put("metrics-scorecard", r));
    computed.put("role-alignment", RoleAlignment.of(analysis));
    TemplateEngine engine = new TemplateEngine(Optional.empty());
    List<Document> documents = new ArrayList<>();
    for (Map.Entry<String, Record> entry : computed.entrySet()) {
      engine.render(entry.getKey(), entry.getValue(), problems).ifPresent(documents::add);
    }
    assertThat(problems.toList()).isEmpty();
    return documents;
  }
}
