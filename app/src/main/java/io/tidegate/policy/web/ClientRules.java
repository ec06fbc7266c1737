package io.tidegate.policy.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.ClientPanel;
import io.tidegate.kernel.Actor;
import io.tidegate.policy.Editors;
import io.tidegate.policy.Policies;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a client's page, for staff: by whose rules it lives. */
@Component
@Order(ClientRules.AFTER_WHAT_IS_DONE_THERE)
class ClientRules implements ClientPanel {
  static final int AFTER_WHAT_IS_DONE_THERE = 80;

  private final Policies policies;
  private final Editors editors;

  ClientRules(Policies policies, Editors editors) {
    this.policies = policies;
    this.editors = editors;
  }

  @Override
  public Optional<View> of(Client client, Actor reader) {
    if (reader.confinedTo() != null) {
      return Optional.empty();
    }
    List<String> own =
        policies.ownSections().getOrDefault(client.id(), Set.of()).stream()
            .map(editors::title)
            .sorted()
            .toList();
    return Optional.of(new ClientRulesPanel(client.id().toString(), own));
  }
}
