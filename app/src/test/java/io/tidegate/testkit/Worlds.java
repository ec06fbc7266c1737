package io.tidegate.testkit;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Account;
import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.directory.FoundedAccount;
import io.tidegate.directory.NewAccount;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonDetails;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.Role;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes worlds through the doors of the directory; names and addresses are new each time. */
@TestComponent
public class Worlds {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Accounts accounts;
  private final Clients clients;
  private final People people;
  private final TransactionTemplate transaction;

  public Worlds(
      Accounts accounts, Clients clients, People people, PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A managed service provider with two clients, everybody the process knows, and a rival. */
  public World msp() {
    return msp(msp(null));
  }

  /**
   * A two-person shop: one is administrator, requester and implementer, the other change manager;
   * and a rival.
   */
  public World smb() {
    World world = found(Account.Kind.SMB, "Corner Shop", msp(null));
    Actor admin = world.actor(world.administrator);
    return inOneTransaction(
        world,
        () -> {
          give(world, world.administrator, Role.REQUESTER, Role.IMPLEMENTER);
          world.requester = world.implementer = world.administrator;
          world.changeManager =
              staff(
                  world,
                  admin,
                  "Sam Second",
                  Role.CHANGE_MANAGER,
                  Role.REQUESTER,
                  Role.IMPLEMENTER);
          world.secondImplementer = world.changeManager;
        });
  }

  /** Somebody more of the staff, with these roles everywhere. */
  public Person staff(World world, String name, Role... roles) {
    return world.as(
        world.administrator, () -> staff(world, world.actor(world.administrator), name, roles));
  }

  /** Somebody more of a client, with these roles there. */
  public Person personOf(World world, Client client, String name, Role... roles) {
    Actor admin = world.actor(world.administrator);
    return world.as(world.administrator, () -> personOf(world, admin, client, name, roles));
  }

  private World msp(@Nullable World rival) {
    World world = found(Account.Kind.MSP, "Northlight IT", rival);
    Actor admin = world.actor(world.administrator);
    return inOneTransaction(
        world,
        () -> {
          world.bakery = clients.add(admin, new ClientDetails("Birch Bakery", "BB", BERLIN));
          world.clinic = clients.add(admin, new ClientDetails("Cedar Clinic", "CC", NEW_YORK));
          hire(world, admin);
          meetTheClients(world, admin);
        });
  }

  private void hire(World world, Actor admin) {
    world.requester = staff(world, admin, "Rosa Request", Role.REQUESTER);
    world.implementer = staff(world, admin, "Ivan Implement", Role.IMPLEMENTER, Role.REQUESTER);
    world.secondImplementer = staff(world, admin, "Ines Implement", Role.IMPLEMENTER);
    world.changeManager = staff(world, admin, "Mira Manage", Role.CHANGE_MANAGER);
    world.secondChangeManager = staff(world, admin, "Max Manage", Role.CHANGE_MANAGER);
    world.cabMember = staff(world, admin, "Carla Board", Role.CAB_MEMBER);
    world.secondCabMember = staff(world, admin, "Chen Board", Role.CAB_MEMBER);
    world.thirdCabMember = staff(world, admin, "Cem Board", Role.CAB_MEMBER);
    world.ecabMember = staff(world, admin, "Ella Emergency", Role.ECAB_MEMBER);
    world.leader = staff(world, admin, "Lena Lead", Role.IT_LEADERSHIP);
    world.serviceOwner = staff(world, admin, "Sofia Service", Role.SERVICE_OWNER);
    world.auditor = staff(world, admin, "Ada Audit", Role.AUDITOR);
  }

  private void meetTheClients(World world, Actor admin) {
    world.clientViewer = personOf(world, admin, world.bakery, "Vera View", Role.CLIENT_VIEWER);
    world.clientRequester =
        personOf(world, admin, world.bakery, "Rene Request", Role.CLIENT_REQUESTER);
    world.clientApprover =
        personOf(world, admin, world.bakery, "Anna Approve", Role.CLIENT_APPROVER);
    world.otherClientApprover =
        personOf(world, admin, world.clinic, "Otto Other", Role.CLIENT_APPROVER);
  }

  private World found(Account.Kind kind, String name, @Nullable World rival) {
    int number = NUMBER.incrementAndGet();
    FoundedAccount founded =
        accounts.create(
            NewAccount.of(
                kind,
                name + " " + number,
                LONDON,
                "Alex Admin",
                "alex.admin." + number + "@example.com"));
    World world = new World(founded.account(), founded.client(), founded.administrator(), rival);
    world.knows(founded.administrator(), founded.actor());
    return world;
  }

  private World inOneTransaction(World world, Runnable work) {
    Tenancy.run(
        Tenant.of(world.account.id()), () -> transaction.executeWithoutResult(_ -> work.run()));
    return world;
  }

  private Person staff(World world, Actor admin, String name, Role... roles) {
    Person person = people.add(admin, PersonDetails.staff(name, address(name), LONDON));
    give(world, person, roles);
    return person;
  }

  private Person personOf(World world, Actor admin, Client client, String name, Role... roles) {
    Person person =
        people.add(admin, PersonDetails.of(client.id(), name, address(name), client.zone()));
    Actor administrator = world.actor(world.administrator);
    Arrays.stream(roles)
        .forEach(role -> people.give(administrator, person.id(), new Grant(role, client.id())));
    world.knows(person, people.actorOf(world.account.id(), person.id(), "web"));
    return person;
  }

  private void give(World world, Person person, Role... roles) {
    Actor admin = world.actor(world.administrator);
    Stream.of(roles).forEach(role -> people.give(admin, person.id(), Grant.everywhere(role)));
    world.knows(person, people.actorOf(world.account.id(), person.id(), "web"));
  }

  private static String address(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.')
        + "."
        + NUMBER.incrementAndGet()
        + "@example.com";
  }
}
