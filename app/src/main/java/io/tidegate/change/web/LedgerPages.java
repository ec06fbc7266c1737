package io.tidegate.change.web;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.LedgerKind;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the ledger page of a change shows. */
@Component
class LedgerPages {
  private static final int SIZE = 50;
  private static final int MARK = 8;

  private final Ledger ledger;
  private final Clients clients;
  private final People people;
  private final Items items;
  private final Frames frames;
  private final InstantSource clock;

  LedgerPages(
      Ledger ledger,
      Clients clients,
      People people,
      Items items,
      Frames frames,
      InstantSource clock) {
    this.ledger = ledger;
    this.clients = clients;
    this.people = people;
    this.items = items;
    this.frames = frames;
    this.clock = clock;
  }

  LedgerPage page(Actor reader, Change change, LedgerKind kind, @Nullable UUID after) {
    Client client = clients.get(change.client());
    Times times = new Times(frames.look(reader).zone(), clock);
    String cursor = after == null ? null : after.toString();
    Page<LedgerEvent> events = ledger.about(change.id().value(), kind.query(), cursor, SIZE);
    String here = "/changes/" + change.number() + "/ledger";
    String narrowed = here + "?kind=" + kind.slug();
    return new LedgerPage(
        frames.of(
            reader,
            "Ledger",
            new Crumb("Changes", "/changes"),
            new Crumb(client.name(), "/changes?client=" + client.id()),
            new Crumb(change.code(), "/changes/" + change.number())),
        ChangeHead.of(change, client, new Times(client.zone(), clock)),
        Arrays.stream(LedgerKind.values())
            .map(each -> new Tab(each.title(), here + "?kind=" + each.slug(), each == kind, null))
            .toList(),
        times.zone().getId(),
        entries(events.items(), times),
        after == null ? null : narrowed,
        events.next() == null ? null : narrowed + "&after=" + events.next(),
        here + ".csv?kind=" + kind.slug());
  }

  private List<LedgerPage.Entry> entries(List<LedgerEvent> events, Times times) {
    Map<String, String> names = names(events);
    LedgerFacts facts = new LedgerFacts(names, times);
    List<LedgerPage.Entry> entries = new ArrayList<>();
    Instant above = null;
    for (LedgerEvent event : events) {
      boolean sameDay = above != null && times.day(above).equals(times.day(event.at()));
      entries.add(entry(event, sameDay ? "" : times.day(event.at()), names, facts, times));
      above = event.at();
    }
    return entries;
  }

  private static LedgerPage.Entry entry(
      LedgerEvent event, String day, Map<String, String> names, LedgerFacts facts, Times times) {
    String id = event.id().toString();
    PersonId principal = event.onBehalfOf();
    return new LedgerPage.Entry(
        id,
        id.substring(id.length() - MARK),
        event.at().toString(),
        day,
        times.time(event.at()),
        event.actorName(),
        principal == null ? "" : names.getOrDefault(principal.toString(), "somebody"),
        event.origin(),
        LedgerWords.words(event),
        LedgerWords.state(event),
        LedgerWords.quote(event),
        facts.of(event));
  }

  private Map<String, String> names(Collection<LedgerEvent> events) {
    List<UUID> ids =
        Stream.concat(
                LedgerFacts.idsIn(events).stream(),
                events.stream()
                    .map(LedgerEvent::onBehalfOf)
                    .filter(java.util.Objects::nonNull)
                    .map(PersonId::value))
            .toList();
    Map<String, String> names = new HashMap<>();
    people
        .named(ids.stream().map(PersonId::new).toList())
        .forEach((id, person) -> names.put(id.toString(), person.name()));
    items
        .named(ids.stream().map(ItemId::new).toList())
        .forEach((id, item) -> names.put(id.toString(), item.name()));
    return names;
  }
}
