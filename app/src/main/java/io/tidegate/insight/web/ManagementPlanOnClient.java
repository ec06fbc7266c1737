package io.tidegate.insight.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.ClientPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a client's page to how its changes are managed. */
@Component
@Order(15)
class ManagementPlanOnClient implements ClientPanel {
  @Override
  public Optional<View> of(Client client, Actor reader) {
    return Optional.of(new ManagementPlanPanel(ManagementPlanController.path(client.id())));
  }
}
