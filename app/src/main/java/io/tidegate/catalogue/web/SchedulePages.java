package io.tidegate.catalogue.web;

import io.tidegate.calendar.Recurrence;
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
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

  ScheduleFormPage form(Actor actor, Model model, StartForm form) {
    return new ScheduleFormPage(
        frames.of(actor, "Make changes on a schedule", crumbs(model)),
        model,
        form,
        clients.all().stream()
            .filter(client -> model.isFor(client.id()) && schedules.maySchedule(actor, client.id()))
            .map(client ->
                Option.of(
                    client.id().toString(), client.name() + " (" + client.zone().getId() + ")"))
            .toList(),
        people
            .list(new PersonFilter(null, true, null, "", false), null, MOST_STAFF)
            .items()
            .stream()
            .map(person -> Option.of(person.id().toString(), person.name()))
            .toList(),
        models.length(model).toMinutes());
  }

  SchedulePage page(Actor actor, Model model, Schedule schedule) {
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
        lines(next, facts, times),
        schedule.ended() == null && schedules.maySchedule(actor, facts.client()),
        times);
  }

  private List<SchedulePage.Line> lines(
      List<Schedules.Planned> next, ScheduleFacts facts, Times times) {
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
              made(one.window().start().minus(Duration.ofDays(facts.daysAhead())), times));
        })
        .toList();
  }

  /** What is due already is made by the next sweep. */
  private String made(Instant when, Times times) {
    return when.isAfter(clock.instant()) ? "made on " + times.day(when) : "made within ten minutes";
  }

  private String item(@Nullable ItemId id) {
    Item item = id == null ? null : items.named(Set.of(id)).get(id);
    return item == null ? "" : item.name();
  }

  private static Crumb[] crumbs(Model model) {
    return new Crumb[] {
      new Crumb("Catalogue", "/catalogue"), new Crumb(model.title(), "/catalogue/" + model.id())
    };
  }

  /** What was typed; throws {@link Invalid} with everything that means nothing. */
  ScheduleFacts read(StartForm form) {
    List<Problem> problems = new ArrayList<>();
    LocalDate first = parsed(form.text("on"), LocalDate::parse);
    LocalTime from = parsed(form.text("from"), LocalTime::parse);
    require(problems, first != null, "on", "Give the first day.");
    require(problems, from != null, "from", "Say when it begins, such as 22:00.");
    require(problems, !form.text("client").isEmpty(), "client", "Choose the client it is for.");
    require(problems, number(form.text("minutes")) > 0, "minutes", "Say how many minutes.");
    require(problems, !form.text("owner").isEmpty(), "owner", "Choose who answers for them.");
    if (first == null || from == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Client client = clients.get(ClientId.of(form.text("client")));
    return new ScheduleFacts(
        client.id(),
        models.item(client, form.text("item")),
        ModelPages.said(form),
        Recurrence.once(first.atTime(from), number(form.text("minutes")))
            .by(Rhythm.of(form.text("rhythm")).rule(first, form.text("rule"))),
        number(form.text("daysAhead")),
        PersonId.of(form.text("owner")));
  }

  private static void require(
      List<Problem> problems, boolean holds, String field, String sentence) {
    if (!holds) {
      problems.add(new Problem(field, sentence));
    }
  }

  private static <T> @Nullable T parsed(String typed, Function<String, T> read) {
    try {
      return typed.isEmpty() ? null : read.apply(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
  }
}
