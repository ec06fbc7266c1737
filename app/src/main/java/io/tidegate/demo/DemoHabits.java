package io.tidegate.demo;

import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.Candidates;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Procedure;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.Schedules;
import io.tidegate.directory.Account;
import io.tidegate.directory.Delegations;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ToldTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a year leaves behind: a model on a schedule, one with a version that waits for the board,
 * what the history proposes, and a colleague who goes away.
 */
@Component
class DemoHabits {
  private static final LocalTime HOUR = LocalTime.of(22, 0);
  private static final int DAYS_UNTIL_THE_FIRST = 21;

  private final Models models;
  private final Schedules schedules;
  private final Candidates candidates;
  private final Delegations delegations;
  private final InstantSource clock;

  DemoHabits(
      Models models,
      Schedules schedules,
      Candidates candidates,
      Delegations delegations,
      InstantSource clock) {
    this.models = models;
    this.schedules = schedules;
    this.candidates = candidates;
    this.delegations = delegations;
    this.clock = clock;
  }

  /** Tells an account that has no schedule yet; its tenant is set. */
  void tell(DemoStage stage) {
    if (stage.account().kind() != Account.Kind.MSP) {
      return;
    }
    List<Model> inUse =
        models.list(ModelFilter.NONE).stream()
            .filter(model -> models.whyNot(model).isEmpty())
            .filter(model -> model.facts().clients().size() == 1 && model.proposed() == null)
            .sorted(Comparator.comparing(Model::title).thenComparing(model -> model.id().value()))
            .toList();
    if (inUse.size() < 2 || inUse.stream().anyMatch(model -> !schedules.of(model.id()).isEmpty())) {
      return;
    }
    Actor manager = stage.actor("Mara Lindqvist");
    ToldTime.at(
        clock.instant().minus(Duration.ofHours(3)),
        () -> {
          schedule(manager, inUse.getFirst());
          propose(manager, inUse.getLast());
          goAway(stage);
        });
    candidates.mine(stage.account().id());
  }

  /** So late that nothing is made by it on the demo's first days. */
  private void schedule(Actor manager, Model model) {
    ClientId client = model.facts().clients().iterator().next();
    LocalDate first =
        today().plusDays(DAYS_UNTIL_THE_FIRST).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    int minutes = (int) Math.ceilDiv(models.length(model).toMinutes(), 30L) * 30;
    schedules.add(
        manager,
        model.id(),
        new ScheduleFacts(
            client,
            null,
            Map.of(),
            Recurrence.once(first.atTime(HOUR), minutes).by("FREQ=MONTHLY;BYDAY=2TU"),
            7,
            manager.person()));
  }

  private void propose(Actor manager, Model model) {
    ModelFacts facts = model.facts();
    Procedure now = facts.procedure();
    Procedure better =
        new Procedure(
            now.title(),
            now.reason(),
            now.desiredOutcome() + " It was looked at from outside the house as well.",
            now.category(),
            now.plan(),
            now.rating(),
            now.terms());
    models.edit(
        manager,
        model.id(),
        model.version(),
        new ModelFacts(better, facts.clients(), facts.owner(), facts.reviewOn()));
  }

  private void goAway(DemoStage stage) {
    LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    Actor away = stage.actor("Sofia Marchetti");
    delegations.add(
        away, away.person(), stage.person("Ben Achterberg").id(), monday, monday.plusDays(4));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
