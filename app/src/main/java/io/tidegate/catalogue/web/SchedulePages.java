package io.tidegate.catalogue.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.Schedules;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.PersonFilter;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of schedules together, and reads their form. */
@Component
class SchedulePages {
  private static final int SHOWN = 5;
  private static final int MOST_STAFF = 500;

  private final Schedules schedules;
  private final ModelPages models;
  private final Changes changes;
  private final Clients clients;
  private final People people;
  private final Items items;
  private final Frames frames;
  private final InstantSource clock;

  SchedulePages(
      Schedules schedules,
      ModelPages models,
      Changes changes,
      Clients clients,
      People people,
      Items items,
      Frames frames,
      InstantSource clock) {
    this.schedules = schedules;
    this.models = models;
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.items = items;
    this.frames = frames;
    this.clock = clock;
  }

  /** The form of a schedule that is to begin. */
  ScheduleFormPage fresh(Actor actor, Model model, StartForm form) {
    List<Option> offered =
        clients.all().stream()
            .filter(client -> model.isFor(client.id()) && schedules.maySchedule(actor, client.id()))
            .map(SchedulePages::option)
            .toList();
    return new ScheduleFormPage(
        frames.of(actor, "Make changes on a schedule", crumbs(model)),
        model,
        null,
        offered.size() == 1 && form.text("client").isEmpty()
            ? form.with("client", offered.getFirst().value())
            : form,
        offered,
        staff(),
        models.length(model).toMinutes(),
        "");
  }

  /** The form of one that runs, as it is stored. */
  ScheduleFormPage stored(Actor actor, Model model, Schedule schedule) {
    StartForm form = ScheduleForm.stored(schedule, item(schedule.facts().item()));
    return edited(actor, model, schedule, form, "");
  }

  /**
   * The form of one that runs, as it was typed; its client stays.
   *
   * @param stale that somebody was faster; empty while nobody was
   */
  ScheduleFormPage edited(
      Actor actor, Model model, Schedule schedule, StartForm form, String stale) {
    return new ScheduleFormPage(
        frames.of(actor, "Edit the schedule", crumbs(model, schedule)),
        model,
        schedule,
        form,
        List.of(option(clients.get(schedule.facts().client()))),
        staff(),
        models.length(model).toMinutes(),
        stale);
  }

  /**
   * A schedule with the next of its times.
   *
   * @param refusal why the last deed was not done; empty when it was
   */
  SchedulePage page(Actor actor, Model model, Schedule schedule, String refusal) {
    ScheduleFacts facts = schedule.facts();
    Client client = clients.get(facts.client());
    Times times = new Times(client.zone(), clock);
    List<Schedules.Planned> next =
        schedule.ended() == null ? schedules.next(schedule, SHOWN) : List.of();
    return new SchedulePage(
        frames.of(actor, "On a schedule", crumbs(model)),
        model,
        schedule,
        client.name(),
        item(facts.item()),
        models.name(people.named(List.of(facts.owner())).get(facts.owner())),
        client.zone().getId(),
        lines(next, schedule, times),
        schedule.ended() == null && schedules.maySchedule(actor, facts.client()),
        times,
        refusal);
  }

  private List<SchedulePage.Line> lines(
      List<Schedules.Planned> next, Schedule schedule, Times times) {
    Map<ChangeId, Change> made =
        changes.named(
            next.stream()
                .map(Schedules.Planned::change)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return next.stream()
        .map(one -> {
          Change change = one.change() == null ? null : made.get(one.change());
          return new SchedulePage.Line(
              times.span(one.window()),
              change == null ? null : change.number(),
              makes(one, schedule, times));
        })
        .toList();
  }

  /** What is due already is made by the next sweep. */
  private String makes(Schedules.Planned one, Schedule schedule, Times times) {
    Instant when = one.window().start().minus(Duration.ofDays(schedule.facts().daysAhead()));
    if (schedule.held() != null) {
      return "not made while it is paused";
    }
    return when.isAfter(clock.instant()) ? "made on " + times.day(when) : "made within ten minutes";
  }

  private String item(@Nullable ItemId id) {
    Item item = id == null ? null : items.named(Set.of(id)).get(id);
    return item == null ? "" : item.name();
  }

  private List<Option> staff() {
    return people
        .list(new PersonFilter(null, true, null, "", false), null, MOST_STAFF)
        .items()
        .stream()
        .map(person -> Option.of(person.id().toString(), person.name()))
        .toList();
  }

  private static Option option(Client client) {
    return Option.of(client.id().toString(), client.name() + " (" + client.zone().getId() + ")");
  }

  private static Crumb[] crumbs(Model model) {
    return new Crumb[] {
      new Crumb("Catalogue", "/catalogue"), new Crumb(model.title(), "/catalogue/" + model.id())
    };
  }

  private static Crumb[] crumbs(Model model, Schedule schedule) {
    return new Crumb[] {
      new Crumb("Catalogue", "/catalogue"),
      new Crumb(model.title(), "/catalogue/" + model.id()),
      new Crumb("On a schedule", "/catalogue/%s/schedules/%s".formatted(model.id(), schedule.id()))
    };
  }

  /** What was typed; throws {@link Invalid} with everything that means nothing. */
  ScheduleFacts read(StartForm typed) {
    ScheduleForm form = new ScheduleForm(typed);
    Client client = clients.get(form.client());
    return form.facts(client.id(), models.item(client, typed.text("item")));
  }
}
