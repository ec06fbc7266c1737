package io.tidegate.catalogue;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Window;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wrong with a schedule, before anything is made by it. */
@Component
class ScheduleCheck {
  private final Models models;
  private final Filling filling;
  private final Entries entries;
  private final Clients clients;
  private final People people;
  private final InstantSource clock;

  ScheduleCheck(
      Models models,
      Filling filling,
      Entries entries,
      Clients clients,
      People people,
      InstantSource clock) {
    this.models = models;
    this.filling = filling;
    this.entries = entries;
    this.clients = clients;
    this.people = people;
    this.clock = clock;
  }

  /** Throws {@link Invalid} with every problem at its field. */
  void requireSound(Model model, ScheduleFacts facts) {
    List<Problem> problems = new ArrayList<>();
    models.whyNot(model).ifPresent(why -> problems.add(new Problem("client", why + ".")));
    if (!model.isFor(facts.client())) {
      problems.add(new Problem("client", "This model may not be used for this client."));
    }
    Schedules.problem(facts.daysAhead()).ifPresent(problems::add);
    Person owner = people.named(List.of(facts.owner())).get(facts.owner());
    if (owner == null || !owner.isStaff() || owner.archived()) {
      problems.add(new Problem("owner", "Choose somebody of the staff who answers for them."));
    }
    List<Problem> ofTimes = entries.problems(asEntry(facts));
    problems.addAll(ofTimes);
    if (ofTimes.isEmpty()) {
      first(model, facts, problems);
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Times of the calendar know what is wrong with times that recur. */
  private static EntryFacts asEntry(ScheduleFacts facts) {
    return new EntryFacts(
        facts.client(),
        EntryKind.MAINTENANCE,
        "Changes made from a model",
        "",
        facts.times(),
        null);
  }

  /** The next one is tried as if it were started by hand, as late before its window as allowed. */
  private void first(Model model, ScheduleFacts facts, List<Problem> problems) {
    List<Window> next = facts.times().next(clock.instant(), 1, clients.get(facts.client()).zone());
    if (next.isEmpty()) {
      problems.add(new Problem("on", "None of its times is still to come."));
      return;
    }
    Terms terms = model.facts().procedure().terms();
    if (terms.noticeHours() > facts.daysAhead() * 24) {
      problems.add(
          new Problem(
              "daysAhead",
              "The model is announced %d h beforehand.".formatted(terms.noticeHours())));
    }
    filling
        .problems(model.facts().procedure(), SchedulePolicy.start(facts, next.getFirst()))
        .forEach(problems::add);
  }
}
