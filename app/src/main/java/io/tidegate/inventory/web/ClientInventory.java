package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.ClientPanel;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows a client's most critical items on its page. */
@Component
@Order(ClientInventory.PLACE)
class ClientInventory implements ClientPanel {
  static final int PLACE = 50;
  private static final int SHOWN = 8;
  private static final int CRITICAL = 4;

  private final Items items;

  ClientInventory(Items items) {
    this.items = items;
  }

  @Override
  public Optional<View> of(Client client, Actor reader) {
    ItemFilter all = new ItemFilter(client.id(), null, null, 1, "");
    ItemFilter critical = new ItemFilter(client.id(), null, null, CRITICAL, "");
    List<Item> first = items.list(critical, null, SHOWN).items();
    return Optional.of(
        new ClientInventoryPanel(
            client.id().toString(),
            first,
            items.count(all),
            items.mayMaintain(reader, client.id())));
  }
}
