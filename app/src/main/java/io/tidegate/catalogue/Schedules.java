package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes that are made from models again and again, such as monthly patching. */
@Service
public class Schedules {
  private static final int MOST = 50;
  private static final int LONGEST_AHEAD = 90;

  private final ScheduleStore store;
  private final Models models;
  private final Filling filling;
  private final Entries entries;
  private final Clients clients;
  private final People people;
  private final Ledger ledger;
  private final InstantSource clock;

  Schedules(
      ScheduleStore store,
      Models models,
      Filling filling,
      Entries entries,
      Clients clients,
      People people,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.models = models;
    this.filling = filling;
    this.entries = entries;
    this.clients = clients;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The schedules of a model, those that run first; at most 50. */
  @Transactional(readOnly = true)
  public List<Schedule> of(ModelId model) {
    return store.of(model, MOST);
  }

  /** One schedule; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Schedule get(ScheduleId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such schedule."));
  }

  /** The next times of a schedule, and the changes that were made for them already. */
  @Transactional(readOnly = true)
  public List<Planned> next(Schedule schedule, int count) {
    ZoneId zone = zone(schedule.facts().client());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Map<LocalDate, ChangeId> made = store.made(schedule.id(), today.minusDays(1));
    return schedule.facts().times().next(clock.instant(), count, zone).stream()
        .map(window -> new Planned(window, made.get(SchedulePolicy.day(window, zone))))
        .toList();
  }

  /** Whether the actor may have changes made for the client again and again. */
  public boolean maySchedule(Actor actor, ClientId client) {
    return actor.confinedTo() == null && actor.holdsAny(client, Role.CHANGE_MANAGER);
  }

  /**
   * Begins to make changes from the model. Throws {@link Invalid} with every problem at its field.
   */
  @Transactional
  public ScheduleId add(Actor actor, ModelId model, ScheduleFacts wanted) {
    Model from = models.get(model);
    ScheduleFacts facts =
        new ScheduleFacts(
            wanted.client(),
            wanted.item(),
            wanted.said(),
            wanted.times().startingOnItsFirstDay(),
            wanted.daysAhead(),
            wanted.owner());
    if (!maySchedule(actor, facts.client())) {
      throw new Forbidden("Only change managers of the client have changes made on a schedule.");
    }
    List<Problem> problems = problems(from, facts);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Schedule schedule =
        new Schedule(ScheduleId.next(), model, facts, clock.instant(), actor.name(), "", null, 0);
    store.insert(actor, schedule);
    append(actor, schedule, from, "schedule-added", "");
    return schedule.id();
  }

  /**
   * Ends it; what it made stays.
   *
   * @param seen the version the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void end(Actor actor, ScheduleId id, long seen, String because) {
    Schedule schedule = get(id);
    if (!maySchedule(actor, schedule.facts().client())) {
      throw new Forbidden("Only change managers of the client end a schedule.");
    }
    if (because.isBlank()) {
      throw new Invalid("reason", "Say why it ends.");
    }
    Schedule.Ended ended = new Schedule.Ended(clock.instant(), actor.name(), because.strip());
    if (store.end(id, seen, ended) == 0) {
      throw new Stale("Somebody was faster: the schedule has changed meanwhile.");
    }
    append(actor, schedule, models.get(schedule.model()), "schedule-ended", because.strip());
  }

  private List<Problem> problems(Model model, ScheduleFacts facts) {
    List<Problem> problems = new ArrayList<>();
    models.whyNot(model).ifPresent(why -> problems.add(new Problem("client", why + ".")));
    if (!model.isFor(facts.client())) {
      problems.add(new Problem("client", "This model may not be used for this client."));
    }
    if (facts.daysAhead() < 1 || facts.daysAhead() > LONGEST_AHEAD) {
      problems.add(
          new Problem("daysAhead", "Give days between 1 and %d.".formatted(LONGEST_AHEAD)));
    }
    Person owner = people.named(List.of(facts.owner())).get(facts.owner());
    if (owner == null || !owner.isStaff() || owner.archived()) {
      problems.add(new Problem("owner", "Choose somebody of the staff who answers for them."));
    }
    List<Problem> ofTimes =
        entries.problems(
            new EntryFacts(
                facts.client(),
                EntryKind.MAINTENANCE,
                "Changes made from a model",
                "",
                facts.times(),
                null));
    problems.addAll(ofTimes);
    if (ofTimes.isEmpty()) {
      first(model, facts, problems);
    }
    return problems;
  }

  /** The next one is tried as if it were started by hand, as late before its window as allowed. */
  private void first(Model model, ScheduleFacts facts, List<Problem> problems) {
    List<Window> next = facts.times().next(clock.instant(), 1, zone(facts.client()));
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

  private ZoneId zone(ClientId client) {
    return clients.get(client).zone();
  }

  private void append(Actor actor, Schedule schedule, Model model, String deed, String because) {
    ledger.append(
        actor,
        Deed.of("catalogue", model.id().value(), schedule.facts().client(), deed)
            .with(
                Map.of(
                    "title", model.title(),
                    "schedule", schedule.id().toString(),
                    "times", schedule.facts().times().words()))
            .because(because));
  }

  /**
   * One of its times.
   *
   * @param change what was made for it; null while nothing was
   */
  public record Planned(Window window, @Nullable ChangeId change) {}
}
