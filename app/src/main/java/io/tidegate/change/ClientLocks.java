package io.tidegate.change;

import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lock per client, held to the end of the transaction. Whatever can create or miss a conflict
 * takes those of every client whose items it affects, in the order of their ids and before the
 * change itself, so that two such acts neither slip past each other nor wait for each other in a
 * ring (design, section 3).
 */
@Component
public class ClientLocks {
  private final LockStore locks;
  private final Items items;

  ClientLocks(LockStore locks, Items items) {
    this.locks = locks;
    this.items = items;
  }

  /** Resuming is among them: what was approved under a hold enters Scheduled with it. */
  boolean neededFor(Transition transition) {
    return switch (transition) {
      case SUBMIT, RECLASSIFY, AUTHORIZE, START, RESUME -> true;
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
          CANCEL ->
          false;
    };
  }

  void take(Change change) {
    take(change, change.scope().affected());
  }

  /** For whoever writes into the calendars of these clients; held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(AccountId account, Collection<ClientId> clients) {
    clients.stream()
        .distinct()
        .sorted(Comparator.comparing(ClientId::value))
        .forEach(client -> locks.take(account, client));
  }

  /**
   * Before an edit: also those of the items that it adds. Any edit of what is under approval may
   * let it enter Scheduled, by votes that carry over.
   */
  void take(Change change, List<Edit> edits) {
    if (change.state().approvalBound() || edits.stream().anyMatch(ClientLocks::moves)) {
      Set<ItemId> affected = new HashSet<>(change.scope().affected());
      for (Edit edit : edits) {
        if (edit instanceof Edit.ChooseScope(Scope scope)) {
          affected.addAll(scope.affected());
        }
      }
      take(change, affected);
    }
  }

  private static boolean moves(Edit edit) {
    return edit instanceof Edit.ChooseWindow || edit instanceof Edit.ChooseScope;
  }

  private void take(Change change, Set<ItemId> affected) {
    clientsOf(change, affected).forEach(client -> locks.take(change.account(), client));
  }

  private List<ClientId> clientsOf(Change change, Set<ItemId> affected) {
    return Stream.concat(
            Stream.of(change.client()), items.named(affected).values().stream().map(Item::client))
        .distinct()
        .sorted(Comparator.comparing(ClientId::value))
        .toList();
  }
}
