package io.rolloutplaybook.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rolloutplaybook.analysis.Analysis;
import io.rolloutplaybook.analysis.CommunicationStatus;
import io.rolloutplaybook.model.Rollout;
import io.rolloutplaybook.model.RolloutFixture;
import io.rolloutplaybook.model.Tier;
import io.rolloutplaybook.playbook.CommunicationsPlan.LoadRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.MatrixRow;
import io.rolloutplaybook.playbook.CommunicationsPlan.PhaseRows;
import io.rolloutplaybook.playbook.CommunicationsPlan.Reach;
import io.rolloutplaybook.playbook.CommunicationsPlan.Row;
import io.rolloutplaybook.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Whatever a rollout holds, its parts agree with each other. The rollouts are made up by a random
 * generator with fixed seeds; dates may count from each other in circles.
 */
class ConsistencyTest {
  private static final int ROLLOUTS = 400;
  private static final LocalDate AS_OF = LocalDate.of(2027, 2, 8);
  private static final List<String> UNITS = List.of("d", "wd", "w", "m");

  private static String date(Random random, List<String> anchors) {
    String anchor = random.nextInt(3) > 0 ? "launch" : anchors.get(random.nextInt(anchors.size()));
    String sign = random.nextBoolean() ? " + " : " - ";
    return anchor + sign + random.nextInt(12) + UNITS.get(random.nextInt(UNITS.size()));
  }

  private static Rollout random(long seed) {
    Random random = new Random(seed);
    RolloutFixture fixture =
        RolloutFixture.launching(LocalDate.of(2027, 2, 20).plusDays(random.nextInt(20)).toString())
            .holidays("2027-03-26", "2027-03-29")
            .blackout("2027-03-22", "2027-03-31", "Quarter end")
            .limit(1 + random.nextInt(3))
            .message("m", "Text");
    List<String> audiences = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      audiences.add("a" + i);
      if (random.nextBoolean()) {
        fixture.audience("a" + i, "Audience " + i);
      } else {
        fixture.audience("a" + i, "Audience " + i, Tier.values()[random.nextInt(3)], i);
      }
    }
    int items = random.nextInt(12);
    List<String> ids = new ArrayList<>(List.of("launch"));
    for (int i = 0; i < items; i++) {
      ids.add("c" + i);
    }
    for (int i = 0; i < items; i++) {
      String id = "c" + i;
      String from = date(random, ids);
      String until = date(random, ids);
      String to = audiences.get(random.nextInt(audiences.size()));
      boolean twoWay = random.nextBoolean();
      int fate = random.nextInt(4);
      String done = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(39)).toString();
      UnaryOperator<RolloutFixture.CommunicationDraft> more =
          c -> {
            c.messages("m").to(to, audiences.get(0));
            if (twoWay) {
              c.twoWay();
            }
            return fate == 0 ? c.dropped("No") : fate == 1 ? c.done(done) : c;
          };
      switch (random.nextInt(6)) {
        case 0 -> fixture.period(id, from, until, to, more);
        case 1 -> fixture.series(id, from, until, "2w", to, more);
        default -> fixture.communication(id, from, to, more);
      }
    }
    return fixture.build();
  }

  @Test
  void the_parts_of_a_plan_agree() {
    int planned = 0;
    for (long seed = 0; seed < ROLLOUTS; seed++) {
      Problems problems = new Problems();
      Optional<Analysis> analysis = Analysis.of(random(seed), AS_OF, problems);
      assertThat(analysis.isPresent()).isNotEqualTo(problems.hasErrors());
      if (analysis.isPresent()) {
        check(CommunicationsPlan.of(analysis.get()), "seed " + seed);
        planned++;
      }
    }
    assertThat(planned).isBetween(ROLLOUTS / 4, ROLLOUTS - 1);
  }

  private static void check(CommunicationsPlan plan, String seed) {
    List<Row> rows = plan.phases().stream().flatMap(p -> p.rows().stream()).toList();
    List<Row> live = rows.stream().filter(r -> r.status() != CommunicationStatus.DROPPED).toList();
    int total = plan.figures().total();
    assertThat(rows).as(seed).isSortedAccordingTo(Comparator.comparing((Row r) -> r.date().day()));
    assertThat(live).as(seed).hasSize(total);
    assertThat(plan.figures().dropped()).as(seed).isEqualTo(rows.size() - total);
    assertThat(plan.dots()).as(seed).hasSize(total);
    assertThat(plan.phases().stream().mapToInt(PhaseRows::count).sum()).as(seed).isEqualTo(total);
    assertThat(plan.phases().stream().mapToInt(PhaseRows::twoWay).sum())
        .as(seed)
        .isEqualTo(plan.figures().twoWay());
    assertThat(plan.weeks().stream().mapToInt(w -> w.rows().size()).sum())
        .as(seed)
        .isEqualTo(total);
    assertThat(rows.stream().filter(r -> r.leaders() == Reach.FIRST).count()).isLessThan(2);
    assertThat(rows.stream().filter(r -> r.managers() == Reach.FIRST).count()).isLessThan(2);
    assertThat(rows.stream().filter(r -> r.employees() == Reach.FIRST).count()).isLessThan(2);
    for (int i = 0; i < plan.audiences().size(); i++) {
      MatrixRow matrix = plan.matrix().rows().get(i);
      LoadRow load = plan.load().rows().get(i);
      int reached = plan.audiences().get(i).communications();
      assertThat(matrix.total()).as(seed).isEqualTo(reached);
      assertThat(matrix.before().count() + matrix.launch().count() + matrix.after().count())
          .as(seed)
          .isEqualTo(reached);
      assertThat(load.counts().stream().mapToInt(Integer::intValue).sum())
          .as(seed)
          .isEqualTo(reached);
      assertThat(load.counts()).as(seed).hasSameSizeAs(plan.span().weeks());
      assertThat(plan.messages().get(0).repeats().get(i).count()).as(seed).isEqualTo(reached);
      assertThat(matrix.firstTouch().isPresent()).as(seed).isEqualTo(reached > 0);
    }
    assertThat(plan.upcoming().rows())
        .as(seed)
        .hasSize(plan.figures().due())
        .allSatisfy(
            r ->
                assertThat(r.date().day())
                    .isBetween(plan.upcoming().from(), plan.upcoming().until()));
    assertThat(plan.overdue())
        .as(seed)
        .hasSize(plan.figures().overdue())
        .allSatisfy(r -> assertThat(r.date().day()).isBefore(AS_OF));
    assertThat(live)
        .as(seed)
        .allSatisfy(
            r -> {
              assertThat(r.date().day()).isBetween(plan.span().from(), plan.span().to());
              assertThat(
                      Integer.signum(r.workingDaysFromLaunch().orElseThrow())
                          * r.daysFromLaunch().orElseThrow())
                  .isNotNegative();
            });
  }
}
