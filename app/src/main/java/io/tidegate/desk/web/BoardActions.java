package io.tidegate.desk.web;

import io.tidegate.cab.ActionFilter;
import io.tidegate.cab.ActionItem;
import io.tidegate.cab.ActionItems;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the board asked of the reader, what is due first in front. */
@Component
class BoardActions {
  private static final String LIST = "/cab/actions?whose=mine";
  private static final int MOST = 25;

  private final ActionItems actionItems;
  private final Clients clients;

  BoardActions(ActionItems actionItems, Clients clients) {
    this.actionItems = actionItems;
    this.clients = clients;
  }

  /** Empty when they owe nothing. */
  Optional<HomePage.Hat> of(Actor reader, Times times) {
    Page<ActionItem> owed =
        actionItems.list(reader, ActionFilter.owedBy(reader.person()), null, MOST);
    if (owed.items().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = actionItems.today(reader.account());
    Map<ClientId, Client> named =
        clients.named(
            owed.items().stream()
                .map(ActionItem::client)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return Optional.of(
        new HomePage.Hat(
            "for the CAB",
            owed.items().stream().map(action -> task(action, today, named, times)).toList(),
            LIST,
            owed.next() == null));
  }

  private static HomePage.Task task(
      ActionItem action, LocalDate today, Map<ClientId, Client> named, Times times) {
    Client client = action.client() == null ? null : named.get(action.client());
    boolean overdue = action.overdue(today);
    return new HomePage.Task(
        action.text(),
        LIST + "#action-" + action.id(),
        null,
        client == null ? "" : client.shortName(),
        client == null ? "" : client.name(),
        overdue ? "overdue" : action.reference(),
        overdue ? "caution" : "review",
        (overdue ? Tone.BAD : Tone.WARN).slug(),
        "by " + times.day(action.due()));
  }
}
