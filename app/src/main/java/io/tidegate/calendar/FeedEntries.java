package io.tidegate.calendar;

import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands in calendars, as recurring events on their own clocks. What is for every client is
 * one event for each clock that clients live by.
 */
@Component
class FeedEntries {
  private static final Set<EntryKind> KINDS =
      EnumSet.complementOf(EnumSet.of(EntryKind.BUSINESS_HOURS));

  private final EntryStore store;

  FeedEntries(EntryStore store) {
    this.store = store;
  }

  List<FeedEvent> of(List<Client> clients, boolean several, Instant from) {
    Map<ClientId, Client> named =
        clients.stream().collect(Collectors.toMap(Client::id, Function.identity()));
    Set<String> zones =
        clients.stream()
            .map(client -> client.zone().getId())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Entry> all = new ArrayList<>(store.inForce(named.keySet(), KINDS, from));
    all.addAll(store.withdrawn(named.keySet(), KINDS, from));
    List<FeedEvent> events = new ArrayList<>();
    for (Entry entry : all) {
      ClientId whose = entry.facts().client();
      Client client = whose == null ? null : named.get(whose);
      if (entry.facts().zone() != null) {
        events.add(event(entry, entry.facts().zone(), "", client, several));
      } else if (client != null) {
        events.add(event(entry, client.zone(), "", client, several));
      } else if (whose == null) {
        zones.forEach(zone ->
            events.add(event(entry, ZoneId.of(zone), "-" + zone.replace('/', '-'), null, several)));
      }
    }
    return events;
  }

  private static FeedEvent event(
      Entry entry, ZoneId zone, String suffix, @Nullable Client client, boolean several) {
    boolean off = entry.ended() != null;
    String whose = client == null ? "every client" : client.name();
    return new FeedEvent(
        entry.uid() + suffix,
        entry.sequence() + (off ? 1 : 0),
        entry.ended() == null ? entry.madeAt() : entry.ended().at(),
        off ? FeedEvent.Status.CANCELLED : FeedEvent.Status.CONFIRMED,
        new FeedEvent.Time.Recurring(entry.facts().recurrence().startingOnItsFirstDay(), zone),
        "%s: %s%s"
            .formatted(entry.kind().title(), entry.title(), several ? " (" + whose + ")" : ""),
        entry.facts().note(),
        entry.kind().title(),
        "/calendar/entries/" + entry.id(),
        false);
  }
}
