package io.tidegate.directory.web;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Signboard;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says at the head of the navigation whose house this is, and in which hat one is here. */
@Component
class DirectorySign implements Signboard {
  /** Of several hats, the one that says most about what somebody does here. */
  private static final List<Role> BY_WEIGHT =
      List.of(
          Role.CHANGE_MANAGER,
          Role.IT_LEADERSHIP,
          Role.CAB_MEMBER,
          Role.ECAB_MEMBER,
          Role.SERVICE_OWNER,
          Role.IMPLEMENTER,
          Role.ADMINISTRATOR,
          Role.AUDITOR,
          Role.REQUESTER,
          Role.CLIENT_APPROVER,
          Role.CLIENT_REQUESTER,
          Role.CLIENT_VIEWER);

  private final Accounts accounts;
  private final Clients clients;

  DirectorySign(Accounts accounts, Clients clients) {
    this.accounts = accounts;
    this.clients = clients;
  }

  @Override
  public Sign of(Actor actor) {
    String account = accounts.get(actor.account()).name();
    String scope =
        actor.confinedTo() == null ? "All clients" : clients.get(actor.confinedTo()).name();
    return new Sign(account, scope, hat(actor));
  }

  private static String hat(Actor actor) {
    return actor.grants().stream()
        .map(Grant::role)
        .min(Comparator.comparingInt(BY_WEIGHT::indexOf))
        .map(Roles::title)
        .orElse("");
  }
}
