package io.tidegate.demo;

import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Procedure;
import io.tidegate.change.ModelRef;
import io.tidegate.change.Plan;
import io.tidegate.change.Purpose;
import io.tidegate.change.Rating;
import io.tidegate.directory.People;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The models that the demo's standard changes are made from: one for each thing that a client has
 * done again and again. Those written before the year was cut off are found in the catalogue.
 */
@Component
class DemoModels {
  static final Rating LOW = new Rating(Rating.Level.LOW, 7);
  private static final long DAYS_UNTIL_REVIEW = 540;

  private final Models models;
  private final Admissions admissions;
  private final People people;
  private final Map<Key, ModelRef> written = new ConcurrentHashMap<>();

  DemoModels(Models models, Admissions admissions, People people) {
    this.models = models;
    this.admissions = admissions;
    this.people = people;
  }

  ModelRef of(DemoPlot plot) {
    Plan plan = DemoPapers.plan(plot);
    Key key = new Key(plot.client().id(), plot.title(), steps(plan));
    return written.computeIfAbsent(key, _ -> find(key).orElseGet(() -> write(plot, plan)));
  }

  private static String steps(Plan plan) {
    return plan.steps().stream()
        .map(step -> step.kind() + step.text() + step.minutes())
        .toList()
        .toString();
  }

  private Optional<ModelRef> find(Key key) {
    return models.list(new ModelFilter("", key.client(), false)).stream()
        .filter(model -> model.title().equals(key.title()))
        .filter(model -> steps(model.facts().procedure().plan()).equals(key.steps()))
        .findFirst()
        .map(model -> new ModelRef(model.id().value(), 1));
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
    ModelId model = models.add(plot.crew().manager(), facts);
    admit(models.get(model), plot);
    return new ModelRef(model.value(), 1);
  }

  /** Somebody of the board looks at it, so that the year's changes can be made from it. */
  private void admit(Model model, DemoPlot plot) {
    AccountId account = plot.crew().manager().account();
    people.holding(Role.CAB_MEMBER, plot.client().id()).stream()
        .map(member -> people.actorOf(account, member.id(), "web"))
        .filter(member -> admissions.mayDecide(member, model))
        .findFirst()
        .ifPresent(member ->
            admissions.approve(
                member, model.id(), model.version(), null, "Done many times, with its way back."));
  }

  private static LocalDate review(Instant used) {
    return LocalDate.ofInstant(used, ZoneOffset.UTC).plusDays(DAYS_UNTIL_REVIEW);
  }

  private record Key(ClientId client, String title, String steps) {}
}
