package io.tidegate.change;

import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Somebody of the client is known who is told, where the policy asks for it. Who looks after
 * themselves knows: an account's own infrastructure has no such people.
 */
@Component
class RecipientGate implements Gate {
  private final Audiences audiences;
  private final Clients clients;
  private final Accounts accounts;

  RecipientGate(Audiences audiences, Clients clients, Accounts accounts) {
    this.audiences = audiences;
    this.clients = clients;
    this.accounts = accounts;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    if (!question.asks(Requirement.RECIPIENTS)
        || own(change)
        || !audiences.of(change, Audience.CLIENT_PEOPLE).isEmpty()) {
      return List.of();
    }
    return List.of(
        question.by(
            Requirement.RECIPIENTS,
            Blocker.of(
                "recipients-missing",
                "Nobody of the client is known who could be told",
                "Add somebody who approves, asks or reads there.",
                "/clients/" + change.client())));
  }

  private boolean own(Change change) {
    return clients.get(change.client()).kind() == Client.Kind.INTERNAL
        || accounts.get(change.account()).kind() == Account.Kind.SMB;
  }
}
