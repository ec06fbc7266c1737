package io.tidegate.change;

import io.tidegate.database.WholeAccount;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Stale;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A lock per client, held to the end of the transaction. Whatever can create or miss a conflict
 * takes those of every client whose items it affects or whose items those depend on, at any depth,
 * in the order of their ids and before the change itself, so that two such acts neither slip past
 * each other nor wait for each other in a ring (design, section 3). Which clients those are does
 * not depend on what the actor sees.
 */
@Component
public class ClientLocks {
  private final LockStore locks;
  private final Items items;
  private final Impacts impacts;
  private final WholeAccount whole;

  ClientLocks(LockStore locks, Items items, Impacts impacts, WholeAccount whole) {
    this.locks = locks;
    this.items = items;
    this.impacts = impacts;
    this.whole = whole;
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
    locks.take(account, ordered(clients.stream()));
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

  /** Dependencies may have changed while others were waited for; then more clients are needed. */
  private void take(Change change, Set<ItemId> affected) {
    List<ClientId> needed = clientsOf(change, affected);
    locks.take(change.account(), needed);
    List<ClientId> more =
        ordered(impacts.around(affected).clients().stream().filter(one -> !needed.contains(one)));
    if (!more.isEmpty()) {
      requireLater(more.getFirst(), needed.getLast());
      locks.take(change.account(), more);
    }
  }

  private static void requireLater(ClientId one, ClientId held) {
    if (one.value().compareTo(held.value()) < 0) {
      throw new Stale("What it depends on changed just now. Please try again.");
    }
  }

  private List<ClientId> clientsOf(Change change, Set<ItemId> affected) {
    if (affected.isEmpty()) {
      return List.of(change.client());
    }
    // Retired items are none of the graph's.
    Stream<ClientId> owners =
        whole.look(() -> items.named(affected)).values().stream().map(Item::client);
    return ordered(
        Stream.of(Stream.of(change.client()), owners, impacts.around(affected).clients().stream())
            .flatMap(Function.identity()));
  }

  private static List<ClientId> ordered(Stream<ClientId> clients) {
    return clients.distinct().sorted(Comparator.comparing(ClientId::value)).toList();
  }
}
