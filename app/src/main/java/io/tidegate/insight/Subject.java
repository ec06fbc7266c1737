package io.tidegate.insight;

import io.tidegate.directory.Client;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Where the trouble is: at one item or service, or anywhere at a client.
 *
 * @param client whose it is
 * @param item null when it is the client as a whole
 */
public record Subject(ClientId client, @Nullable ItemId item, String name) {
  /** Trouble at this item or service. */
  public static Subject of(Item item) {
    return new Subject(item.client(), item.id(), item.name());
  }

  /** Trouble somewhere at this client. */
  public static Subject of(Client client) {
    return new Subject(client.id(), null, client.name());
  }
}
