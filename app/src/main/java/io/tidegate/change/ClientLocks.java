package io.tidegate.change;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.ClientId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A lock per client, held to the end of the transaction. Whatever can create or miss a conflict
 * takes those of every client whose items it affects, in the order of their ids and before the
 * change itself, so that two such acts neither slip past each other nor wait for each other in a
 * ring (design, section 3).
 */
@Component
class ClientLocks {
  private final LockStore locks;
  private final Items items;

  ClientLocks(LockStore locks, Items items) {
    this.locks = locks;
    this.items = items;
  }

  boolean neededFor(Transition transition) {
    return switch (transition) {
      case SUBMIT, RECLASSIFY, AUTHORIZE, START -> true;
      case RECORD,
          REQUEST_APPROVAL,
          REOPEN,
          REJECT,
          REWORK,
          FINISH,
          ROLL_BACK,
          ACCEPT,
          CLOSE,
          HOLD,
          RESUME,
          CANCEL ->
          false;
    };
  }

  void take(Change change) {
    clientsOf(change).forEach(client -> locks.take(change.account(), client));
  }

  private List<ClientId> clientsOf(Change change) {
    return Stream.concat(
            Stream.of(change.client()),
            items.named(change.scope().affected()).values().stream().map(Item::client))
        .distinct()
        .sorted(Comparator.comparing(ClientId::value))
        .toList();
  }
}
