package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Clients;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes that are made from models again and again, such as monthly patching. Every act by hand
 * names the version that the actor had before them; any other throws {@link Stale}.
 */
@Service
public class Schedules {
  private static final int MOST = 50;
  private static final int LONGEST_AHEAD = 90;

  private final ScheduleStore store;
  private final ScheduleCheck check;
  private final Models models;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Schedules(
      ScheduleStore store,
      ScheduleCheck check,
      Models models,
      Clients clients,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.check = check;
    this.models = models;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What is wrong with making changes so many days before, if anything is. */
  public static Optional<Problem> problem(int daysAhead) {
    return daysAhead >= 1 && daysAhead <= LONGEST_AHEAD
        ? Optional.empty()
        : Optional.of(
            new Problem("daysAhead", "Give days between 1 and %d.".formatted(LONGEST_AHEAD)));
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
    ZoneId zone = clients.get(schedule.facts().client()).zone();
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
    ScheduleFacts facts = wanted.startingOnItsFirstDay();
    requireManager(actor, facts.client());
    check.requireSound(from, facts);
    Schedule schedule =
        new Schedule(
            ScheduleId.next(), model, facts, clock.instant(), actor.name(), "", null, null, 0);
    store.insert(actor, schedule);
    append(actor, schedule, from, "schedule-added", "");
    return schedule.id();
  }

  /**
   * Writes what it says from now on; its client stays, and so does what it made. Throws {@link
   * Invalid} with every problem at its field.
   */
  @Transactional
  public void edit(Actor actor, ScheduleId id, long seen, ScheduleFacts wanted) {
    Schedule before = get(id);
    Model model = models.get(before.model());
    ScheduleFacts facts = wanted.startingOnItsFirstDay();
    requireManager(actor, before.facts().client());
    if (!facts.client().equals(before.facts().client())) {
      throw new Invalid("client", "A schedule stays with its client. End it and begin another.");
    }
    check.requireSound(model, facts);
    requireFirst(store.edit(id, seen, facts));
    ledger.append(
        actor,
        deed(before, model, "schedule-edited")
            .changing(forLedger(model, before, before.facts()), forLedger(model, before, facts)));
  }

  /** Keeps it from making anything until somebody resumes it. Throws {@link Invalid}: reason. */
  @Transactional
  public void hold(Actor actor, ScheduleId id, long seen, String because) {
    Schedule schedule = get(id);
    requireManager(actor, schedule.facts().client());
    requireReason(because, "Say why nothing is made for now.");
    requireFirst(
        store.hold(id, seen, new Schedule.Held(clock.instant(), actor.name(), because.strip())));
    append(actor, schedule, models.get(schedule.model()), "schedule-paused", because.strip());
  }

  /** Lets it go on; times that passed meanwhile are left out. */
  @Transactional
  public void resume(Actor actor, ScheduleId id, long seen) {
    Schedule schedule = get(id);
    requireManager(actor, schedule.facts().client());
    requireFirst(store.hold(id, seen, null));
    append(actor, schedule, models.get(schedule.model()), "schedule-resumed", "");
  }

  /** Ends it; what it made stays. Throws {@link Invalid}: reason. */
  @Transactional
  public void end(Actor actor, ScheduleId id, long seen, String because) {
    Schedule schedule = get(id);
    requireManager(actor, schedule.facts().client());
    requireReason(because, "Say why it ends.");
    Schedule.Ended ended = new Schedule.Ended(clock.instant(), actor.name(), because.strip());
    requireFirst(store.end(id, seen, ended));
    append(actor, schedule, models.get(schedule.model()), "schedule-ended", because.strip());
  }

  private void requireManager(Actor actor, ClientId client) {
    if (!maySchedule(actor, client)) {
      throw new Forbidden("Only change managers of the client have changes made on a schedule.");
    }
  }

  private static void requireReason(String reason, String sentence) {
    if (reason.isBlank()) {
      throw new Invalid("reason", sentence);
    }
  }

  private static void requireFirst(int written) {
    if (written == 0) {
      throw new Stale("Somebody was faster: the schedule has changed meanwhile.");
    }
  }

  private void append(Actor actor, Schedule schedule, Model model, String deed, String because) {
    ledger.append(
        actor,
        deed(schedule, model, deed)
            .with(
                Map.of(
                    "title", model.title(),
                    "schedule", schedule.id().toString(),
                    "times", schedule.facts().times().words()))
            .because(because));
  }

  private static Deed deed(Schedule schedule, Model model, String name) {
    return Deed.of("catalogue", model.id().value(), schedule.facts().client(), name);
  }

  private static Map<String, Object> forLedger(
      Model model, Schedule schedule, ScheduleFacts facts) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("title", model.title());
    told.put("schedule", schedule.id().toString());
    told.put("times", facts.times().words());
    told.put("minutes", facts.times().minutes());
    told.put("daysAhead", facts.daysAhead());
    told.put("owner", facts.owner().toString());
    told.put("item", facts.item() == null ? "" : facts.item().toString());
    facts.said().forEach((field, text) -> told.put(field.slug(), text));
    return told;
  }

  /**
   * One of its times.
   *
   * @param change what was made for it; null while nothing was
   */
  public record Planned(Window window, @Nullable ChangeId change) {}
}
