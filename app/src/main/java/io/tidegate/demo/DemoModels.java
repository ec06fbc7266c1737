package io.tidegate.demo;

import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.ModelRef;
import io.tidegate.change.Plan;
import io.tidegate.change.Purpose;
import io.tidegate.change.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The models that the demo's standard changes are made from: one for each thing that a client has
 * done again and again.
 */
@Component
class DemoModels {
  static final Rating LOW = new Rating(Rating.Level.LOW, 7);
  private static final long DAYS_UNTIL_REVIEW = 540;

  private final Models models;
  private final Map<Key, ModelRef> written = new ConcurrentHashMap<>();

  DemoModels(Models models) {
    this.models = models;
  }

  ModelRef of(DemoPlot plot) {
    Plan plan = DemoPapers.plan(plot);
    String steps =
        plan.steps().stream()
            .map(step -> step.kind() + step.text() + step.minutes())
            .toList()
            .toString();
    return written.computeIfAbsent(
        new Key(plot.client().id(), plot.title(), steps), _ -> write(plot, plan));
  }

  private ModelRef write(DemoPlot plot, Plan plan) {
    Purpose purpose = DemoPapers.purpose(plot);
    Procedure procedure =
        new Procedure(
            plot.title(),
            purpose.reason(),
            purpose.desiredOutcome(),
            purpose.category(),
            plan,
            LOW);
    ModelFacts facts =
        new ModelFacts(
            procedure,
            Set.of(plot.client().id()),
            plot.crew().manager().person(),
            review(plot.window().start()));
    return new ModelRef(models.add(plot.crew().manager(), facts).value(), 1);
  }

  private static LocalDate review(Instant used) {
    return LocalDate.ofInstant(used, ZoneOffset.UTC).plusDays(DAYS_UNTIL_REVIEW);
  }

  private record Key(Object client, String title, String steps) {}
}
