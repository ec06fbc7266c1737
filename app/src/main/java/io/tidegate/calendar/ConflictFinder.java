package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.database.WholeAccount;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gathers what a window of a change collides with. What stands in the whole account counts, whoever
 * asks; it is put into words as the asker may read them.
 */
@Component
class ConflictFinder {
  private final WholeAccount whole;
  private final Clients clients;
  private final Items items;
  private final EntryConflicts entries;
  private final ChangeConflicts others;
  private final ObjectProvider<ConflictSource> sources;
  private final InstantSource clock;

  ConflictFinder(
      WholeAccount whole,
      Clients clients,
      Items items,
      EntryConflicts entries,
      ChangeConflicts others,
      ObjectProvider<ConflictSource> sources,
      InstantSource clock) {
    this.whole = whole;
    this.clients = clients;
    this.items = items;
    this.entries = entries;
    this.others = others;
    this.sources = sources;
    this.clock = clock;
  }

  /** All of them, each as blocking as it could be. */
  List<Conflict> find(Change change, Window window, Asker asker) {
    return whole.look(() -> {
      Collection<Client> touched = touched(change);
      Client own = own(change, touched);
      Times times = new Times(own.zone(), clock);
      List<Conflict> all = new ArrayList<>(entries.find(own, touched, window, asker, times));
      all.addAll(others.find(change, window, asker, times));
      sources.orderedStream().forEach(source -> all.addAll(source.of(change, window, asker)));
      return all;
    });
  }

  /** Its own client, and those whose items it affects; asked for within the whole account. */
  Collection<Client> touched(Change change) {
    Set<ClientId> ids = new LinkedHashSet<>();
    ids.add(change.client());
    if (!change.scope().affected().isEmpty()) {
      items.named(change.scope().affected()).values().stream().map(Item::client).forEach(ids::add);
    }
    return clients.named(ids).values();
  }

  static Client own(Change change, Collection<Client> touched) {
    return touched.stream()
        .filter(client -> client.id().equals(change.client()))
        .findFirst()
        .orElseThrow();
  }
}
