package io.tidegate.calendar.web;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.Entry;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Hits;
import io.tidegate.change.ChangeLine;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of the calendar's entries show. */
@Component
class EntryPages {
  static final Crumb CALENDAR = new Crumb("Calendar", "/calendar");
  private static final int NEXT = 5;

  private final Entries entries;
  private final Hits hits;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  EntryPages(Entries entries, Hits hits, Clients clients, Frames frames, InstantSource clock) {
    this.entries = entries;
    this.hits = hits;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  static String listOf(@Nullable ClientId client) {
    return "/calendar/entries" + (client == null ? "" : "?client=" + client);
  }

  EntriesPage list(Actor actor, @Nullable ClientId id) {
    Client client = id == null ? null : clients.get(id);
    ZoneId zone = client == null ? ZoneOffset.UTC : client.zone();
    String title = called(client == null ? "every client" : client.name());
    return new EntriesPage(
        frames.of(actor, title, CALENDAR),
        title,
        id == null ? "" : id.toString(),
        client == null ? "" : zone.getId(),
        actor.confinedTo() == null ? options() : List.of(),
        groups(actor, id, zone),
        Arrays.stream(EntryKind.values()).anyMatch(kind -> entries.mayAdd(actor, id, kind)),
        entries.mayAdd(actor, id, EntryKind.LOCKDOWN));
  }

  private List<EntriesPage.Group> groups(Actor actor, @Nullable ClientId client, ZoneId zone) {
    List<Entry> all =
        entries.inForce(client).stream()
            .filter(entry -> client != null || entry.facts().client() == null)
            .toList();
    return Arrays.stream(EntryKind.values())
        .map(kind ->
            new EntriesPage.Group(
                kind.title(),
                kind.slug(),
                kind.meaning(),
                all.stream()
                    .filter(entry -> entry.kind() == kind)
                    .map(entry -> row(actor, entry, zone))
                    .toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private EntriesPage.Row row(Actor actor, Entry entry, ZoneId zone) {
    ZoneId its = entry.facts().zone() == null ? zone : entry.facts().zone();
    Times times = new Times(zone, clock);
    List<Window> next = entry.facts().recurrence().next(clock.instant(), 1, its);
    return new EntriesPage.Row(
        entry,
        entry.facts().recurrence().words(),
        next.isEmpty() ? "" : said(entry.facts(), next.getFirst(), times),
        entry.facts().client() == null,
        entries.mayEnd(actor, entry));
  }

  /** What a fresh form begins with: the coming Sunday's night. */
  EntryForm blank(Actor actor, @Nullable ClientId client, String kind) {
    LocalDate sunday =
        LocalDate.ofInstant(clock.instant(), zone(client))
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    boolean known = kinds(actor, client).stream().anyMatch(one -> one.value().equals(kind));
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("kind", List.of(known ? kind : first(actor, client)));
    fields.put(
        "repeats", List.of(fields.containsValue(List.of("maintenance")) ? "weekly" : "once"));
    fields.put("weekday", List.of("SU"));
    fields.put("nth", List.of("2"));
    fields.put("nthDay", List.of("SA"));
    fields.put("on", List.of(sunday.toString()));
    fields.put("from", List.of("01:00"));
    fields.put("to", List.of("05:00"));
    fields.put("days", List.of("1"));
    fields.put("hours", List.of("4"));
    return EntryForm.of(fields);
  }

  private String first(Actor actor, @Nullable ClientId client) {
    return kinds(actor, client).stream().map(Option::value).findFirst().orElse("blackout");
  }

  EntryPage form(
      Actor actor,
      @Nullable ClientId id,
      @Nullable Entry entry,
      EntryForm form,
      @Nullable EntryFacts facts) {
    Client client = id == null ? null : clients.get(id);
    String whose = client == null ? "every client" : client.name();
    String title = entry == null ? "Add to the calendar of " + whose : entry.title();
    String kind = form.text("kind");
    boolean mayWrite =
        entry == null
            ? kinds(actor, id).stream().anyMatch(one -> one.value().equals(kind))
            : entries.mayEnd(actor, entry) && entry.kind() != EntryKind.LOCKDOWN;
    return new EntryPage(
        frames.of(actor, title, CALENDAR, new Crumb(called(whose), listOf(id))),
        "/calendar/entries" + (entry == null ? "" : "/" + entry.id()),
        listOf(id),
        id == null ? "" : id.toString(),
        form,
        entry,
        mayWrite,
        entry != null && entries.mayEnd(actor, entry),
        client == null ? "each client’s own clock" : "the clock of " + client.zone().getId(),
        kinds(actor, id),
        facts == null ? null : look(facts, zone(id)));
  }

  private static String called(String whose) {
    return "Windows and blackouts of " + whose;
  }

  /** Whole days are said without their midnights. */
  private static String said(EntryFacts facts, Window window, Times times) {
    if (!facts.recurrence().wholeDays()) {
      return times.span(window);
    }
    String first = times.day(window.start());
    String last = times.day(window.end().minusSeconds(1));
    return first.equals(last) ? first : first + " – " + last;
  }

  private EntryPage.Look look(EntryFacts facts, ZoneId zone) {
    Times times = new Times(zone, clock);
    ZoneId its = facts.zone() == null ? zone : facts.zone();
    List<ChangeLine> hit = hits.of(facts);
    Map<ClientId, Client> byId =
        clients.named(hit.stream().map(ChangeLine::client).collect(Collectors.toSet()));
    return new EntryPage.Look(
        facts.recurrence().words(),
        facts.recurrence().next(clock.instant(), NEXT, its).stream()
            .map(next -> said(facts, next, times))
            .toList(),
        hit.stream().map(line -> hit(line, byId)).toList(),
        facts.kind().stops());
  }

  private EntryPage.Hit hit(ChangeLine line, Map<ClientId, Client> byId) {
    Client client = Objects.requireNonNull(byId.get(line.client()));
    return new EntryPage.Hit(
        line.code(),
        "/changes/" + line.number(),
        line.title(),
        client.name(),
        new Times(client.zone(), clock).span(Objects.requireNonNull(line.window())),
        line.state().title());
  }

  private ZoneId zone(@Nullable ClientId id) {
    return id == null ? ZoneOffset.UTC : clients.get(id).zone();
  }

  private List<Option> kinds(Actor actor, @Nullable ClientId client) {
    return Arrays.stream(EntryKind.values())
        .filter(kind -> entries.mayAdd(actor, client, kind))
        .map(kind -> Option.of(kind.slug(), kind.title(), kind.meaning()))
        .toList();
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }
}
