package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.change.Scope;
import io.tidegate.directory.Client;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.Passerby;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Every client whose service a change may interrupt is asked, and learns no more than it may. */
@TidegateTest
class InterruptedClientsTest {
  private static final Stage STAGE =
      Stage.of("Client approver", new Rule.AnyOne(), new Approvers.Clients(true, null));

  @Autowired Story.Doors doors;
  @Autowired Seating seating;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Clients clients;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Worlds worlds;
  @Autowired Outbox outbox;
  @Autowired Passerby passerby;

  World world;
  Actor dan;
  final Map<ItemId, Client> owners = new HashMap<>();
  final Map<ItemId, Set<ItemId>> carried = new HashMap<>();

  @BeforeEach
  void northlight() {
    world = worlds.msp();
    dan = world.actor(world.implementer);
  }

  @Test
  void atRandomJustThoseAreAskedWhomAPlainSearchFinds() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("Seed of interrupted clients: " + seed);
    Random chance = new Random(seed);
    List<Client> all = new ArrayList<>(List.of(world.internal, world.bakery, world.clinic));
    Actor admin = world.actor(world.administrator);
    for (String name : List.of("Dune Dairy", "Elm Estate", "Fern Forge")) {
      Client client =
          world.as(
              world.administrator,
              () -> clients.add(admin, new ClientDetails(name, "", world.bakery.zone())));
      worlds.personOf(world, client, "Approver of " + name, Role.CLIENT_APPROVER);
      all.add(client);
    }
    List<ItemId> known = new ArrayList<>();
    all.forEach(client -> {
      for (int i = 0; i < (client.equals(world.internal) ? 8 : 3); i++) {
        known.add(item(client, "n" + known.size()));
      }
    });
    Change change = draft(world.internal);
    for (int round = 0; round < 40; round++) {
      rely(known.get(chance.nextInt(known.size())), known.get(chance.nextInt(known.size())));
      Set<ItemId> affected =
          known.stream()
              .filter(id -> owned(id, world.internal) && chance.nextInt(6) == 0)
              .collect(Collectors.toSet());
      change = scoped(change, affected);
      assertThat(asked(change, STAGE))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(expected(affected));
    }
  }

  @Test
  void aboveANumberOfClientsTheyAreToldByNoticeAndChangeManagersAnswerForIt() {
    ItemId shared = item(world.internal, "HV-CLUSTER");
    rely(item(world.bakery, "Till"), shared);
    rely(item(world.clinic, "X-ray"), shared);
    Change change = scoped(draft(world.internal), Set.of(shared));
    Stage one = Stage.of("Client approver", new Rule.AnyOne(), new Approvers.Clients(true, 1));

    List<Seated> seated = world.as(world.implementer, () -> seating.seat(one, change));

    assertThat(seated).hasSize(2);
    assertThat(seated.getFirst().stage().name()).endsWith(world.internal.name());
    assertThat(seated.getLast().stage().name())
        .isEqualTo("Notice to 2 clients, with a term for objections");
    assertThat(seated.getLast().members())
        .contains(world.changeManager.id(), world.secondChangeManager.id())
        .doesNotContain(world.otherClientApprover.id());
  }

  @Test
  void anotherClientDecidesByMailAndNeitherLearnsOfTheOther() {
    ItemId shared = item(world.internal, "HV-CLUSTER");
    rely(item(world.clinic, "X-ray"), shared);
    Story story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
    story.edit(new Edit.ChooseScope(new Scope(Set.of(shared), "")));

    StoredMail mail = outbox.awaited(world, world.otherClientApprover, "approval-asked");
    assertThat(mail.subject() + mail.text())
        .contains(story.change().code(), "X-ray", "You decide for Cedar Clinic")
        .doesNotContain("Birch Bakery", "HV-CLUSTER", "Replace the switch", "It fails");
    String link = outbox.link(world, world.otherClientApprover, "approval-asked");
    assertThat(passerby.open(link))
        .hasStatusOk()
        .bodyText()
        .contains("X-ray", "Work on infrastructure that you share", "Approve")
        .doesNotContain("Birch Bakery", "HV-CLUSTER", "Replace the switch", "It fails");
    assertThat(passerby.send(link + "/questions", Map.of("questions-comment", "Who?")))
        .hasStatus(HttpStatus.CONFLICT);

    assertThat(
            passerby.send(
                link,
                Map.of(
                    "option",
                    story.stage("Client approver, Cedar").id()
                        + ":"
                        + world.otherClientApprover.id(),
                    "revision",
                    Integer.toString(story.change().revision()),
                    "decision",
                    "APPROVE")))
        .hasStatusOk()
        .bodyText()
        .contains("You approved revision")
        .doesNotContain("Birch Bakery", "Replace the switch");
    assertThat(story.stage("Client approver, Cedar").standing())
        .isInstanceOf(Standing.Satisfied.class);
    assertThat(passerby.open(link)).hasStatus(HttpStatus.GONE);
    assertThat(world.as(world.clientViewer, () -> approvals.of(changes.get(story.id))))
        .hasValueSatisfying(approval ->
            assertThat(approval.stages())
                .extracting(stage -> stage.stage().name())
                .contains("Client approver, another client", "Client approver, Birch Bakery")
                .doesNotContain("Client approver, Cedar Clinic"));
  }

  private Set<String> asked(Change change, Stage stage) {
    return world.as(world.implementer, () -> seating.seat(stage, change)).stream()
        .map(seated -> seated.stage().name().replace("Client approver, ", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Its own client, those whose items it touches, and whoever relies on one of these, over any way.
   */
  private Set<String> expected(Set<ItemId> affected) {
    Set<ItemId> fallen = new HashSet<>();
    List<ItemId> next = new ArrayList<>(affected);
    while (!next.isEmpty()) {
      ItemId item = next.removeLast();
      if (fallen.add(item)) {
        next.addAll(carried.getOrDefault(item, Set.of()));
      }
    }
    Set<String> names = new TreeSet<>(Set.of(world.internal.name()));
    fallen.forEach(item -> names.add(owner(item).name()));
    return names;
  }

  private void rely(ItemId source, ItemId target) {
    boolean meet =
        owner(source).equals(owner(target))
            || owned(source, world.internal)
            || owned(target, world.internal);
    if (!source.equals(target)
        && meet
        && carried.computeIfAbsent(target, _ -> new HashSet<>()).add(source)) {
      as(() -> dependencies.add(dan, NewDependency.of(source, DependencyType.RUNS_ON, target)));
    }
  }

  private boolean owned(ItemId item, Client client) {
    return owner(item).equals(client);
  }

  private Client owner(ItemId item) {
    return java.util.Objects.requireNonNull(owners.get(item));
  }

  private ItemId item(Client client, String name) {
    ItemId id = as(() -> items.add(dan, ItemFacts.of(client.id(), name, Kind.SERVER, 3)));
    owners.put(id, client);
    return id;
  }

  private Change draft(Client client) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(client.id(), ChangeType.NORMAL, "Renew the cluster", null)));
  }

  private Change scoped(Change change, Set<ItemId> affected) {
    return world.as(
        world.requester,
        () -> {
          Scope scope = new Scope(affected, affected.isEmpty() ? "None" : "");
          changes.edit(
              world.actor(world.requester),
              change.id(),
              changes.get(change.id()).version(),
              new Edit.ChooseScope(scope));
          return changes.get(change.id());
        });
  }

  private <T> T as(Supplier<T> deed) {
    return world.as(world.implementer, deed);
  }
}
