package io.tidegate.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Plan;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.change.Scope;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.database.Login;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A change that is about to run, told in a few words. How it came to be scheduled is no concern of
 * these rooms, so it is put there by the owner of the database.
 */
public final class Night {
  public final World world;
  public final ChangeId id;
  private final Changes changes;

  private Night(World world, ChangeId id, Changes changes) {
    this.world = world;
    this.id = id;
    this.changes = changes;
  }

  /** A scheduled change whose four-hour window began at this moment. */
  public static Night scheduled(
      World world, Changes changes, ChangeType type, Instant begin, Set<ItemId> items) {
    Change drafted =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), type, "Replace the firewall pair", null)));
    Night night = new Night(world, drafted.id(), changes);
    night.write(begin, items);
    night.put(State.SCHEDULED);
    return night;
  }

  /** Lets the run begin, as if the change had started. */
  public Night started(ApplicationEventPublisher events, TransactionTemplate transaction) {
    put(State.IMPLEMENT);
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql("update change.change set actual_start = window_start where id = :id")
        .param("id", id.value())
        .update();
    hear(
        moved(
            Transition.START,
            State.SCHEDULED,
            world.implementer,
            Objects.requireNonNull(change().window()).start()),
        events,
        transaction);
    return this;
  }

  /** That the change took this transition to where it was put. */
  public ChangeMoved moved(Transition transition, State from, Person by, Instant at) {
    Change change = change();
    return new ChangeMoved(
        change.account(), id, change.number(), transition, from, change.state(), by.id(), "", at);
  }

  /** Has everybody hear it who listens. */
  public void hear(
      ChangeMoved moved, ApplicationEventPublisher events, TransactionTemplate transaction) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          events.publishEvent(moved);
          return true;
        }));
  }

  private void write(Instant begin, Set<ItemId> items) {
    Step upload = Step.of(Step.Kind.IMPLEMENTATION, "Load the configuration", "It answers", 20);
    Step move = Step.of(Step.Kind.IMPLEMENTATION, "Move the uplinks", "Both are up", 30);
    Step measure = Step.of(Step.Kind.TEST, "Measure each tunnel", "400 Mbit/s", 40);
    Step back = Step.of(Step.Kind.ROLLBACK, "Move the uplinks back", "Both are up", 20);
    Step check = Step.of(Step.Kind.ROLLBACK, "Check four services", "All answer", 25);
    edit(
        new Edit.WritePlan(
            new Plan(List.of(upload, move, measure, back, check), "", 90, "", null)));
    edit(new Edit.ChooseScope(new Scope(items, items.isEmpty() ? "Not in the inventory" : "")));
    edit(new Edit.ChooseWindow(new Window(begin, begin.plus(Duration.ofHours(4)))));
    edit(
        new Edit.NamePeople(
            new People(
                world.requester.id(),
                world.requester.id(),
                Set.of(world.implementer.id(), world.secondImplementer.id()),
                world.serviceOwner.id(),
                world.leader.id())));
  }

  /** Writes one aspect, as the requester. */
  public void edit(Edit edit) {
    assertThat(
            world.as(
                world.requester,
                () -> changes.edit(world.actor(world.requester), id, change().version(), edit)))
        .isInstanceOf(Moved.class);
  }

  /** Puts the change into a state, however it came there. */
  public void put(State state) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql("update change.change set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id.value())
        .update();
  }

  /** The change as it is now. */
  public Change change() {
    return world.inAccount(() -> changes.get(id));
  }

  /** The id of a step by its place in the plan, from 0. */
  public UUID step(int place) {
    return change().plan().steps().get(place).id();
  }

  /** Takes a transition as somebody who has just looked. */
  public Ruling takes(Person person, Transition transition, String reason) {
    return world.as(
        person,
        () ->
            changes.take(
                world.actor(person), id, Move.of(transition, change().version()).because(reason)));
  }

  /** The same, and it must succeed. */
  public Night did(Person person, Transition transition) {
    assertThat(takes(person, transition, "Because")).isInstanceOf(Moved.class);
    return this;
  }

  /** Does something as somebody, within their own view. */
  public <T> T as(Person person, Function<io.tidegate.kernel.Actor, T> deed) {
    return world.as(person, () -> deed.apply(world.actor(person)));
  }

  /** The codes that stop a transition now. */
  public List<String> codes(Person person, Transition transition) {
    return codes(takes(person, transition, "Because"));
  }

  /** The codes of a refusal; none when it was none. */
  public static List<String> codes(Ruling answer) {
    return answer instanceof Refused refused
        ? refused.blockers().stream().filter(b -> !b.caution()).map(Blocker::code).toList()
        : List.of();
  }
}
