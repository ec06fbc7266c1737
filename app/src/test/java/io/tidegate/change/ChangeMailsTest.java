package io.tidegate.change;

import static io.tidegate.testkit.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Mail;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;

@TidegateTest
class ChangeMailsTest {
  @Autowired Changes changes;
  @Autowired ChangeMailListener listener;
  @Autowired PredecessorMailListener predecessors;
  @Autowired ChangeStore store;
  @Autowired Mail mail;
  @Autowired Worlds worlds;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

  World world;

  @BeforeEach
  void northlight() {
    world = worlds.msp();
  }

  @Test
  void changeManagersAreToldOfAnEmergencyOnceEach() {
    Change change = draft(ChangeType.EMERGENCY);
    edit(change, new Edit.Describe(purpose(), false));
    edit(change, new Edit.ChooseScope(new Scope(Set.of(), "Only a cable")));
    edit(
        change,
        new Edit.BriefEmergency(
            new EmergencyBrief(
                "outage",
                "The shop cannot sell",
                "INC-7",
                "All tills",
                "Swap it",
                "Swap back",
                20)));
    world.as(
        world.requester,
        () ->
            changes.take(
                world.actor(world.requester),
                change.id(),
                Move.of(Transition.SUBMIT, now(change).version())));

    await().until(() -> told().size() >= 2);

    assertThat(told()).extracting(StoredMail::subject).containsOnly("Emergency: Swap the uplink");
    assertThat(told())
        .extracting(StoredMail::recipientAddress)
        .containsExactlyInAnyOrder(world.changeManager.email(), world.secondChangeManager.email());
    assertThat(told().getFirst().text())
        .contains("Rosa Request asks for an emergency", "The shop cannot sell", "/changes/");
  }

  @Test
  void ownerAndImplementersAreToldThatItIsScheduledButNotWhoDidIt() {
    Change change = scheduled(world.implementer, world.secondImplementer);
    hear(change, Transition.AUTHORIZE, State.AUTHORIZE, world.secondImplementer);
    assertThat(told())
        .extracting(StoredMail::recipientAddress, StoredMail::subject)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                world.requester.email(), change.code() + " is scheduled"),
            org.assertj.core.groups.Tuple.tuple(
                world.implementer.email(), "You carry out " + change.code()));
  }

  @Test
  void anEventHeardTwiceIsMailedOnce() {
    Change change = scheduled(world.implementer);
    hear(change, Transition.AUTHORIZE, State.AUTHORIZE, world.changeManager);
    hear(change, Transition.AUTHORIZE, State.AUTHORIZE, world.changeManager);
    assertThat(told()).hasSize(2);
  }

  @Test
  void nobodyIsAskedForWhatHasGoneOnMeanwhile() {
    Change change = scheduled(world.implementer);
    listen(
        new ChangeMoved(
            world.id(),
            change.id(),
            change.number(),
            Transition.ACCEPT,
            State.VALIDATE,
            State.REVIEW,
            world.implementer.id(),
            "",
            TestClock.START));
    assertThat(told()).isEmpty();
  }

  @Test
  void whoAskedIsToldOfTheRejectionWithItsReasonBesideTheOwner() {
    Change change = put(owned(), State.REJECTED);
    hear(change, Transition.REJECT, State.AUTHORIZE, world.leader);
    assertThat(told())
        .extracting(StoredMail::recipientAddress)
        .containsExactlyInAnyOrder(world.requester.email(), world.serviceOwner.email());
    assertThat(told()).allMatch(mail -> mail.text().contains("Why: Because"));
  }

  @Test
  void managersAreToldWhatIsToAssess() {
    Change change = put(owned(), State.ASSESS);
    hear(change, Transition.SUBMIT, State.DRAFT, world.requester);
    assertThat(told())
        .extracting(StoredMail::recipientAddress)
        .containsExactlyInAnyOrder(world.changeManager.email(), world.secondChangeManager.email());
  }

  @Test
  void whoWorksOnItIsToldThatItIsHeldResumedAndCancelled() {
    Change change = scheduled(world.implementer);
    hear(change, Transition.HOLD, State.SCHEDULED, world.changeManager);
    hear(change, Transition.RESUME, State.SCHEDULED, world.changeManager);
    hear(put(change, State.CANCELLED), Transition.CANCEL, State.SCHEDULED, world.changeManager);
    assertThat(told())
        .filteredOn(mail -> mail.recipientAddress().equals(world.implementer.email()))
        .extracting(StoredMail::purpose)
        .containsExactlyInAnyOrder("change-hold", "change-resume", "change-cancel");
  }

  @Test
  void whoWasNeverToWorkOnADraftIsNotToldThatItIsCancelled() {
    Change change = put(scheduled(world.implementer), State.CANCELLED);
    hear(change, Transition.CANCEL, State.DRAFT, world.changeManager);
    assertThat(told())
        .extracting(StoredMail::recipientAddress)
        .containsExactly(world.requester.email());
  }

  @Test
  void aRollbackIsToldToWhoAskedAndToTheManagers() {
    Change change = put(owned(), State.IMPLEMENT);
    hear(change, Transition.ROLL_BACK, State.IMPLEMENT, world.implementer);
    assertThat(told())
        .extracting(StoredMail::recipientAddress)
        .containsExactlyInAnyOrder(
            world.requester.email(),
            world.serviceOwner.email(),
            world.changeManager.email(),
            world.secondChangeManager.email());
  }

  @Test
  void whoAskedIsToldWhenItIsClosed() {
    Change change = put(owned(), State.REVIEW);
    edit(
        change,
        new Edit.TellResult(
            new Result(Outcome.SUCCESSFUL, "All tills sell", null, null, "", null, null)));
    hear(put(change, State.CLOSED), Transition.CLOSE, State.REVIEW, world.changeManager);
    assertThat(told())
        .extracting(StoredMail::recipientAddress)
        .containsExactlyInAnyOrder(world.requester.email(), world.serviceOwner.email());
    assertThat(told())
        .extracting(StoredMail::text)
        .allMatch(text -> text.contains("All tills sell") && text.contains("Outcome: Successful"));
  }

  @Test
  void whoWaitedForAnotherChangeIsToldOnceNothingBeforeItIsOpen() {
    Change first = draft(ChangeType.NORMAL);
    Change second = draft(ChangeType.NORMAL);
    Change waiting = scheduled(world.implementer);
    follows(waiting, first);
    follows(waiting, second);
    over(first);
    assertThat(freed()).isEmpty();
    over(second);
    assertThat(freed())
        .extracting(StoredMail::recipientAddress)
        .containsExactlyInAnyOrder(world.requester.email(), world.implementer.email());
  }

  private void follows(Change change, Change other) {
    world.doAs(
        world.requester,
        () ->
            changes.relate(world.actor(world.requester), change.id(), Relation.AFTER, other.id()));
  }

  private void over(Change change) {
    put(change, State.CANCELLED);
    PredecessorMailListener bare = AopTestUtils.getUltimateTargetObject(predecessors);
    ChangeMoved moved =
        new ChangeMoved(
            world.id(),
            change.id(),
            change.number(),
            Transition.CANCEL,
            State.DRAFT,
            State.CANCELLED,
            world.requester.id(),
            "Because",
            TestClock.START);
    world.inAccount(() ->
        transaction.execute(_ -> {
          bare.on(moved);
          return true;
        }));
  }

  private List<StoredMail> freed() {
    return told().stream().filter(mail -> mail.purpose().equals("change-freed")).toList();
  }

  /** A draft whose owner is not who asked for it. */
  private Change owned() {
    Change change = draft(ChangeType.NORMAL);
    edit(
        change,
        new Edit.NamePeople(
            new People(world.requester.id(), world.serviceOwner.id(), Set.of(), null, null)));
    return now(change);
  }

  private Change put(Change change, State state) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          Change locked = store.lock(change.id()).orElseThrow();
          store.update(locked, new Alteration(locked).state(state).build());
          return true;
        }));
    return now(change);
  }

  /** A change that stands in Scheduled, however it came there. */
  private Change scheduled(Person... implementers) {
    Change change = draft(ChangeType.NORMAL);
    PersonId rosa = world.requester.id();
    Set<PersonId> names =
        java.util.Arrays.stream(implementers)
            .map(Person::id)
            .collect(java.util.stream.Collectors.toSet());
    edit(change, new Edit.NamePeople(new People(rosa, rosa, names, null, null)));
    return put(change, State.SCHEDULED);
  }

  private void hear(Change change, Transition transition, State from, Person by) {
    listen(
        new ChangeMoved(
            world.id(),
            change.id(),
            change.number(),
            transition,
            from,
            change.state(),
            by.id(),
            "Because",
            TestClock.START));
  }

  /** As the listener is called, but here and now. */
  private void listen(ChangeMoved event) {
    ChangeMailListener bare = AopTestUtils.getUltimateTargetObject(listener);
    world.inAccount(() ->
        transaction.execute(_ -> {
          bare.on(event);
          return true;
        }));
  }

  private Change draft(ChangeType type) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(world.bakery.id(), type, "Swap the uplink", null)));
  }

  private void edit(Change change, Edit edit) {
    world.as(
        world.requester,
        () -> changes.edit(world.actor(world.requester), change.id(), now(change).version(), edit));
  }

  private Change now(Change change) {
    return world.inAccount(() -> changes.get(change.id()));
  }

  private static Purpose purpose() {
    return new Purpose("Swap the uplink", "It is dead", "Tills sell", "", Priority.MEDIUM);
  }

  private List<StoredMail> told() {
    Actor admin = world.actor(world.administrator);
    return world.as(world.administrator, () -> mail.list(admin, null, null, 50)).items().stream()
        .filter(one -> one.purpose().startsWith("change-"))
        .toList();
  }
}
