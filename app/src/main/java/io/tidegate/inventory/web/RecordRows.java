package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.inventory.ConfigurationRecord;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.KnownChange;
import io.tidegate.inventory.RecordCause;
import io.tidegate.inventory.RecordWords;
import io.tidegate.inventory.Records;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Difference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells configuration records, with the names of what they point to; asks once for all. */
@Component
class RecordRows {
  private static final int SHOWN = 6;

  private final Records records;
  private final Items items;
  private final Clients clients;
  private final RecordWords words;

  RecordRows(Records records, Items items, Clients clients, RecordWords words) {
    this.records = records;
    this.items = items;
    this.clients = clients;
    this.words = words;
  }

  List<RecordRow> of(List<ConfigurationRecord> found, int most) {
    Map<ItemId, Item> named =
        items.named(found.stream().map(ConfigurationRecord::item).distinct().toList());
    Map<ClientId, Client> whose =
        clients.named(found.stream().map(ConfigurationRecord::client).distinct().toList());
    Map<ChangeId, KnownChange> changes = records.changesOf(found);
    Map<PersonId, Person> owners =
        words.owners(found.stream().flatMap(each -> each.differences().stream()).toList());
    return found.stream()
        .map(each -> {
          Item item = named.get(each.item());
          List<Difference> told = words.words(each.differences(), owners);
          boolean folded =
              each.isFirst() || (each.cause() == RecordCause.IMPORTED && told.size() > 1);
          int shown = folded ? told.size() : Math.min(most, told.size());
          return new RecordRow(
              each.at(),
              each.item().toString(),
              item == null ? each.state().name() : item.name(),
              whose.get(each.client()),
              said(each),
              each.because(),
              change(each, changes),
              told.subList(0, shown),
              folded,
              told.size() - shown);
        })
        .toList();
  }

  List<RecordRow> of(List<ConfigurationRecord> found) {
    return of(found, SHOWN);
  }

  private static @Nullable KnownChange change(
      ConfigurationRecord each, Map<ChangeId, KnownChange> changes) {
    return each.change() == null ? null : changes.get(each.change());
  }

  private static String said(ConfigurationRecord each) {
    return switch (each.cause()) {
      case BEGUN -> "Records begin";
      case BEFORE_CHANGE -> "As the change began";
      case AFTER_CHANGE -> "As the change was closed";
      case ADDED, EDITED, IMPORTED, OBSERVED, RETIRED ->
          Words.capital(each.cause().title()) + " by " + each.byName();
    };
  }
}
