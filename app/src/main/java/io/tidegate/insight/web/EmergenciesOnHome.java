package io.tidegate.insight.web;

import io.tidegate.desk.HomePanel;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.insight.EmergencyShare;
import io.tidegate.insight.EmergencyShares;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who answer for the process where too many changes are emergencies. */
@Component
class EmergenciesOnHome implements HomePanel {
  private final EmergencyShares shares;
  private final Clients clients;

  EmergenciesOnHome(EmergencyShares shares, Clients clients) {
    this.shares = shares;
    this.clients = clients;
  }

  @Override
  public Optional<View> of(Actor reader) {
    if (!reader.holdsSomewhere(Role.CHANGE_MANAGER) && !reader.holdsSomewhere(Role.IT_LEADERSHIP)) {
      return Optional.empty();
    }
    List<EmergencyShare> raised =
        shares.list(reader).stream().filter(EmergencyShare::raised).toList();
    if (raised.isEmpty()) {
      return Optional.empty();
    }
    Map<ClientId, Client> named =
        clients.named(raised.stream().map(EmergencyShare::client).toList());
    return Optional.of(
        new EmergencyFlags(
            raised.stream()
                .filter(share -> named.containsKey(share.client()))
                .map(share -> line(share, Objects.requireNonNull(named.get(share.client()))))
                .toList()));
  }

  private static EmergencyFlags.Line line(EmergencyShare share, Client client) {
    return new EmergencyFlags.Line(
        client.name(), share.share().words(), share.rule(), EmergencyController.path(client.id()));
  }
}
