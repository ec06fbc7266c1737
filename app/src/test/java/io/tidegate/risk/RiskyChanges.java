package io.tidegate.risk;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Relation;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Safeguards;
import io.tidegate.change.Scope;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.execution.NewRehearsal;
import io.tidegate.execution.Rehearsals;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A change of the bakery's that is ready to be assessed, and ways to make it worse. */
public final class RiskyChanges {
  private static final Window SATURDAY_NIGHT =
      new Window(Instant.parse("2026-11-21T21:00:00Z"), Instant.parse("2026-11-22T02:00:00Z"));

  private final Changes changes;
  private final Items items;
  private final Rehearsals rehearsals;

  public RiskyChanges(Changes changes, Items items, Rehearsals rehearsals) {
    this.changes = changes;
    this.items = items;
    this.rehearsals = rehearsals;
  }

  /** A firewall that 84 people need, to be replaced on Saturday night; in Assess. */
  public Change firewall(World world) {
    Change change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace FW-01", null)));
    ItemId firewall = item(world, "FW-01");
    edit(world, change, new Edit.Describe(purpose("Replace FW-01"), false));
    edit(world, change, new Edit.ChooseScope(new Scope(Set.of(firewall), "")));
    edit(world, change, new Edit.WritePlan(honest()));
    edit(world, change, new Edit.ChooseWindow(SATURDAY_NIGHT));
    return world.as(
        world.requester,
        () ->
            moved(
                changes.take(
                    world.actor(world.requester),
                    change.id(),
                    Move.of(Transition.SUBMIT, changes.get(change.id()).version()))));
  }

  /** A draft with the same plan that touches another item alone. */
  public Change copyOnto(World world, Change origin, String name) {
    ItemId item = item(world, name);
    Change copy =
        world.as(
            world.requester,
            () -> {
              Change fresh =
                  changes.create(
                      world.actor(world.requester),
                      new NewChange(world.bakery.id(), ChangeType.NORMAL, "Copy", null));
              changes.relate(world.actor(world.requester), fresh.id(), Relation.COPY, origin.id());
              return fresh;
            });
    edit(world, copy, new Edit.ChooseScope(new Scope(Set.of(item), "")));
    return edit(world, copy, new Edit.WritePlan(origin.plan()));
  }

  /** The assessed change, before its approvers. */
  public Change requestApproval(World world, Change change) {
    edit(
        world,
        change,
        new Edit.StateSafeguards(
            new Safeguards("Rules are converted", "None", "None", false, null)));
    NewRehearsal tried = new NewRehearsal(world.implementer.id(), TestClock.START, "Lab", 40);
    world.doAs(
        world.changeManager,
        () -> rehearsals.record(world.actor(world.changeManager), change.id(), tried, null));
    return world.as(
        world.changeManager,
        () ->
            moved(
                changes.take(
                    world.actor(world.changeManager),
                    change.id(),
                    Move.of(Transition.REQUEST_APPROVAL, changes.get(change.id()).version()))));
  }

  /** What, why and what for, with this title. */
  public Purpose purpose(String title) {
    return new Purpose(
        title,
        "The old one is out of support",
        "All tunnels are up on Monday",
        "network",
        Priority.MEDIUM);
  }

  /** The change with another plan. */
  public Change plan(World world, Change change, Plan plan) {
    return edit(world, change, new Edit.WritePlan(plan));
  }

  /** A plan without a finding. */
  public Plan honest() {
    return plan(Step.of(Step.Kind.ROLLBACK, "Boot FW-01 from its old image", "7.4.5 shows", 40));
  }

  /** The same with a rollback that says nothing. */
  public Plan boilerplate() {
    return plan(
        Step.of(Step.Kind.ROLLBACK, "Revert changes if issues arise", "tunnels are up", 40));
  }

  /** One edit by the requester, on the change as it is. */
  public Change edit(World world, Change change, Edit edit) {
    return world.as(
        world.requester,
        () ->
            moved(
                changes.edit(
                    world.actor(world.requester),
                    change.id(),
                    changes.get(change.id()).version(),
                    edit)));
  }

  /** The proposals taken as they are, but for these. */
  public Given given(
      List<Proposal> proposals, Map<Question, Integer> departing, Map<Question, String> reasons) {
    Map<Question, Integer> scores = new EnumMap<>(Question.class);
    proposals.forEach(proposal -> scores.put(proposal.question(), proposal.score()));
    scores.putAll(departing);
    return new Given(scores, reasons);
  }

  private ItemId item(World world, String name) {
    return world.as(
        world.changeManager,
        () ->
            items.add(
                world.actor(world.changeManager),
                ItemFacts.of(world.bakery.id(), name, Kind.FIREWALL, 4).serving(84)));
  }

  private static Plan plan(Step rollback) {
    List<Step> steps =
        Stream.of(
                Step.of(Step.Kind.IMPLEMENTATION, "Load 7.4.6 on FW-01", "7.4.6 shows", 30),
                Step.of(Step.Kind.TEST, "Measure the tunnel to Leeds", "", 10),
                rollback)
            .toList();
    return new Plan(steps, "", 90, "Ivan, console cable", null);
  }

  private static Change moved(Ruling answer) {
    if (answer instanceof Moved moved) {
      return moved.change();
    }
    throw new AssertionError(answer.toString());
  }
}
