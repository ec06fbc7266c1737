package io.tidegate.directory;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The organisations that run the process. Each is a world of its own. */
@Service
public class Accounts {
  private final AccountStore store;
  private final ClientStore clients;
  private final PersonStore people;
  private final GrantStore grants;
  private final Journal journal;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Accounts(
      AccountStore store,
      ClientStore clients,
      PersonStore people,
      GrantStore grants,
      Journal journal,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.clients = clients;
    this.people = people;
    this.grants = grants;
    this.journal = journal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Opens an account with its first client and its first administrator. Binds the new tenant by
   * itself; a caller that wants to do more in the same transaction binds {@code founding.id()}
   * before it begins one. Throws {@code Invalid} with fields {@code account}, {@code name} and
   * {@code email}.
   */
  public FoundedAccount create(NewAccount founding) {
    String name = founding.name().strip();
    Person administrator = administratorOf(founding);
    new Check()
        .refuseIf(name.isEmpty(), "account", "Say what the organisation is called.")
        .refuseIf(
            name.length() > 200,
            "account",
            "Keep the organisation's name to 200 characters or fewer.")
        .name(administrator.name(), "Say who administers it.")
        .email(administrator.email())
        .done();
    Account account = new Account(founding.id(), founding.kind(), name, founding.zone(), false, 0);
    return Tenancy.call(
        Tenant.of(account.id()),
        () -> Objects.requireNonNull(transaction.execute(_ -> found(account, administrator))));
  }

  /** The account; not found for another tenant's. */
  @Transactional(readOnly = true)
  public Account get(AccountId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such account."));
  }

  /**
   * The ids of all accounts, for background work that must visit each and for asking whether there
   * is any yet. Needs no tenant.
   */
  @Transactional(readOnly = true)
  public List<AccountId> forSweep() {
    return store.forSweep();
  }

  /** Changes the name and the time zone. Administrators only. */
  @Transactional
  public Account edit(Actor actor, String name, ZoneId zone, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    new Check().name(name.strip(), "Say what the organisation is called.").done();
    Account before = get(actor.account());
    Account after =
        new Account(before.id(), before.kind(), name.strip(), zone, before.solo(), version);
    journal.requireUpdated(store.update(after), before.id().value(), "the account");
    journal.write(
        actor,
        journal
            .deed(before.id().value(), null, "account-edited")
            .changing(factsOf(before), factsOf(after)));
    return get(before.id());
  }

  /** Switches solo mode on or off, for this stated reason. Administrators only. */
  @Transactional
  public Account switchSoloMode(Actor actor, boolean on, String reason, long version) {
    AdministrationPolicy.requireAdministrator(actor);
    new Check().refuseIf(reason.isBlank(), "reason", "Say why; it stands in the record.").done();
    Account before = get(actor.account());
    Account after =
        new Account(before.id(), before.kind(), before.name(), before.zone(), on, version);
    journal.requireUpdated(store.update(after), before.id().value(), "the account");
    journal.write(
        actor,
        journal
            .deed(
                before.id().value(), null, on ? "solo-mode-switched-on" : "solo-mode-switched-off")
            .changing(Map.of("solo", before.solo()), Map.of("solo", on))
            .because(reason.strip()));
    return get(before.id());
  }

  private FoundedAccount found(Account account, Person administrator) {
    store.insert(account, clock.instant());
    Client client = firstClientOf(account);
    clients.insert(account.id(), client, clock.instant());
    people.insert(account.id(), administrator, clock.instant());
    Set<Grant> rights = Set.of(Grant.everywhere(Role.ADMINISTRATOR));
    grants.insert(
        account.id(),
        administrator.id(),
        Grant.everywhere(Role.ADMINISTRATOR),
        clock.instant(),
        administrator.id());
    Actor actor =
        new Actor(account.id(), administrator.id(), administrator.name(), rights, null, "set-up");
    journal.write(actor, account.id().value(), null, "account-created", factsOf(account));
    return new FoundedAccount(account, client, administrator, actor);
  }

  private static Client firstClientOf(Account account) {
    Client.Kind kind =
        account.kind() == Account.Kind.MSP ? Client.Kind.INTERNAL : Client.Kind.EXTERNAL;
    return new Client(
        ClientId.next(),
        account.name(),
        ShortName.from(account.name()),
        kind,
        account.zone(),
        false,
        0);
  }

  private static Person administratorOf(NewAccount founding) {
    return People.fresh(
        PersonDetails.staff(
            founding.administrator(), founding.administratorEmail(), founding.zone()));
  }

  private static Map<String, Object> factsOf(Account account) {
    return Map.of(
        "kind", account.kind().name(), "name", account.name(), "zone", account.zone().getId());
  }
}
