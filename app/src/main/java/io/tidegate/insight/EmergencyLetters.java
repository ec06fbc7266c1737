package io.tidegate.insight;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import io.tidegate.notification.NewNotice.Subject;
import io.tidegate.notification.Tidings;
import io.tidegate.notification.Tidings.Tiding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who answer for the process that clients have too many emergencies. */
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

  /** That these flags were raised just now: to each reader those of their clients, in one. */
  void raised(AccountId account, List<EmergencyShare> shares) {
    Map<PersonId, Person> readers = new LinkedHashMap<>();
    Map<PersonId, List<EmergencyShare>> theirs = new LinkedHashMap<>();
    for (EmergencyShare share : shares) {
      ledger.append(Actor.system(account), deed(share));
      for (Person reader : people.holding(ANSWERING, share.client())) {
        readers.put(reader.id(), reader);
        theirs.computeIfAbsent(reader.id(), _ -> new ArrayList<>()).add(share);
      }
    }
    Map<ClientId, Client> named =
        clients.named(shares.stream().map(EmergencyShare::client).toList());
    theirs.forEach((reader, some) ->
        tidings.tell(
            account, Objects.requireNonNull(readers.get(reader)), tiding(account, some, named)));
  }

  private static Deed deed(EmergencyShare share) {
    return Deed.of("insight", share.client().value(), share.client(), KIND)
        .with(
            Map.of(
                "emergencies", share.share().part(),
                "changes", share.share().whole(),
                "days", share.flag().days()));
  }

  private static Tiding tiding(
      AccountId account, List<EmergencyShare> shares, Map<ClientId, Client> named) {
    EmergencyShare first = shares.getFirst();
    ClientId client = shares.size() == 1 ? first.client() : null;
    String whose = client == null ? shares.size() + " clients" : name(first, named);
    Letter letter =
        Letter.of(
            "Many changes are emergencies: " + whose,
            (client == null ? "" : counted(first))
                + "When much is an emergency, planning does not work.");
    for (EmergencyShare share : shares) {
      letter =
          letter.fact(
              name(share, named),
              "%s. The flag is raised at %s.".formatted(share.share().words(), share.rule()));
    }
    return new Tiding(
        "insight/%s/%s/%s".formatted(KIND, first.client(), first.counted()),
        KIND,
        client,
        new Subject(
            "insight",
            client == null ? account.value() : client.value(),
            client == null ? "Emergencies" : "Emergencies of " + whose),
        letter
            .acting(
                "See the emergencies", client == null ? "/" : "/clients/" + client + "/emergencies")
            .because("You manage changes there or lead its IT."));
  }

  private static String counted(EmergencyShare share) {
    return "%d of the %d changes of %d days were emergencies. "
        .formatted(share.share().part(), share.share().whole(), share.flag().days());
  }

  private static String name(EmergencyShare share, Map<ClientId, Client> named) {
    return Objects.requireNonNull(named.get(share.client())).name();
  }
}
