package io.tidegate.calendar;

import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays entries on the time lines of clients. Pure. */
final class Occurrences {
  private Occurrences() {}

  static List<Occurrence> of(List<Entry> entries, Collection<Client> clients, Window range) {
    Map<ClientId, Client> byId = new HashMap<>();
    clients.forEach(client -> byId.put(client.id(), client));
    List<Occurrence> found = new ArrayList<>();
    for (Entry entry : entries) {
      ClientId whose = entry.facts().client();
      if (whose == null) {
        found.addAll(everywhere(entry, clients, range));
      } else if (byId.containsKey(whose)) {
        found.addAll(at(entry, Objects.requireNonNull(byId.get(whose)), range));
      }
    }
    found.sort(Comparator.comparing(one -> one.window().start()));
    return found;
  }

  /** Worked out once for each zone: hundreds of clients live in a handful of them. */
  private static List<Occurrence> everywhere(
      Entry entry, Collection<Client> clients, Window range) {
    Map<ZoneId, List<Window>> byZone = new HashMap<>();
    List<Occurrence> found = new ArrayList<>();
    for (Client client : clients) {
      byZone
          .computeIfAbsent(client.zone(), zone -> entry.facts().within(range, zone))
          .forEach(window -> found.add(new Occurrence(entry, client.id(), window)));
    }
    return found;
  }

  private static List<Occurrence> at(Entry entry, Client client, Window range) {
    return entry.facts().within(range, client.zone()).stream()
        .map(window -> new Occurrence(entry, client.id(), window))
        .toList();
  }
}
