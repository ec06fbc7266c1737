package io.tidegate.testkit;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Account;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fresh account with people to play a story with, and a rival account beside it that must never
 * notice. The fields are the hats: {@code world.implementer}. Made by {@link Worlds}.
 */
public final class World {
  public final Account account;

  /** The MSP's own shared infrastructure; of an SMB, its one client. */
  public final Client internal;

  public final Person administrator;

  /** Another account, with the same shape where it matters. */
  public final @Nullable World rival;

  /** A client in Europe/Berlin; of an SMB, its one client. */
  public Client bakery;

  /** A client in America/New_York; of an SMB, its one client. */
  public Client clinic;

  /** Of a two-person shop this is {@link #administrator}. */
  public Person requester;

  public Person implementer;
  public Person secondImplementer;
  public Person changeManager;
  public Person secondChangeManager;
  public Person cabMember;
  public Person secondCabMember;
  public Person thirdCabMember;
  public Person ecabMember;
  public Person leader;
  public Person serviceOwner;
  public Person auditor;

  /** A person of {@link #bakery}; of an SMB there is none, and this is the administrator. */
  public Person clientViewer;

  public Person clientRequester;
  public Person clientApprover;

  /** A person of {@link #clinic}, who must never see what is the bakery's. */
  public Person otherClientApprover;

  private final Map<PersonId, Actor> actors = new LinkedHashMap<>();

  World(Account account, Client internal, Person administrator, @Nullable World rival) {
    this.account = account;
    this.internal = internal;
    this.administrator = administrator;
    this.rival = rival;
    bakery = clinic = internal;
    requester =
        implementer = secondImplementer = changeManager = secondChangeManager = administrator;
    cabMember =
        secondCabMember =
            thirdCabMember = ecabMember = leader = serviceOwner = auditor = administrator;
    clientViewer = clientRequester = clientApprover = otherClientApprover = administrator;
  }

  public AccountId id() {
    return account.id();
  }

  /** The person as they act, with the grants they were made with, from the web. */
  public Actor actor(Person person) {
    Actor actor = actors.get(person.id());
    if (actor == null) {
      throw new IllegalArgumentException(person.name() + " is not of this world");
    }
    return actor;
  }

  /** The rival account; every world of a test has one. */
  public World rival() {
    if (rival == null) {
      throw new IllegalStateException("A rival has no rival of its own");
    }
    return rival;
  }

  /** Does something within what this person may see, as a request of theirs would. */
  public <T> T as(Person person, Supplier<T> deed) {
    return Tenancy.call(Tenant.of(actor(person)), deed::get);
  }

  /** The same for deeds that give nothing back. */
  public void doAs(Person person, Runnable deed) {
    Tenancy.run(Tenant.of(actor(person)), deed);
  }

  /** Does something within the whole account, as a job would. */
  public <T> T inAccount(Supplier<T> work) {
    return Tenancy.call(Tenant.of(account.id()), work::get);
  }

  void knows(Person person, Actor actor) {
    actors.put(person.id(), actor);
  }
}
