package io.tidegate.insight;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import io.tidegate.notification.NewNotice.Subject;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who answer for the process that a client has too many emergencies. */
@Component
class EmergencyLetters {
  private static final String KIND = "emergency-flag-raised";
  private static final Set<Role> ANSWERING = Set.of(Role.CHANGE_MANAGER, Role.IT_LEADERSHIP);

  private final Clients clients;
  private final People people;
  private final Tidings tidings;
  private final Ledger ledger;

  EmergencyLetters(Clients clients, People people, Tidings tidings, Ledger ledger) {
    this.clients = clients;
    this.people = people;
    this.tidings = tidings;
    this.ledger = ledger;
  }

  /** That its flag was raised just now. */
  void raised(AccountId account, EmergencyShare share) {
    ledger.append(
        Actor.system(account),
        Deed.of("insight", share.client().value(), share.client(), KIND)
            .with(
                Map.of(
                    "emergencies", share.share().part(),
                    "changes", share.share().whole(),
                    "days", share.flag().days())));
    Tiding tiding = tiding(share, clients.get(share.client()).name());
    for (Person reader : people.holding(ANSWERING, share.client())) {
      tidings.tell(account, reader, tiding);
    }
  }

  private static Tiding tiding(EmergencyShare share, String client) {
    Letter letter =
        Letter.of(
                "Many changes are emergencies: " + client,
                "%d of the %d changes of %d days were emergencies. When much is an emergency, planning does not work."
                    .formatted(share.share().part(), share.share().whole(), share.flag().days()))
            .fact("Client", client)
            .fact("The flag", "Raised at " + share.rule())
            .acting("See the emergencies", "/clients/" + share.client() + "/emergencies")
            .because("You manage changes of this client or lead its IT.");
    return new Tiding(
        "insight/%s/%s/%s".formatted(KIND, share.client(), share.counted()),
        KIND,
        share.client(),
        new Subject("insight", share.client().value(), "Emergencies of " + client),
        letter);
  }
}
