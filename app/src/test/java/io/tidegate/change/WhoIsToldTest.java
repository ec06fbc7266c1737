package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Person;
import io.tidegate.execution.Night;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import io.tidegate.mail.StoredMail;
import io.tidegate.notification.Preferences;
import io.tidegate.notification.Topic;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class WhoIsToldTest {
  @Autowired Changes changes;
  @Autowired Comments comments;
  @Autowired Questions questions;
  @Autowired Followers followers;
  @Autowired Preferences preferences;
  @Autowired CommentNewsListener listener;
  @Autowired io.tidegate.directory.People directory;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  World world;
  Night night;
  Change change;
  Told told;

  @BeforeEach
  void aChangeThatIsAssessed() {
    world = worlds.msp();
    told = new Told(world, jdbc, transaction);
    night =
        Night.scheduled(
            world, changes, ChangeType.NORMAL, TestClock.START.plus(Duration.ofDays(1)), Set.of());
    change = night.change();
    night.put(State.DRAFT);
    name(world.requester, world.serviceOwner, Set.of(world.implementer), world.cabMember);
    night.put(State.ASSESS);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void itsOwnPeopleHearOfACommentWithoutFollowingAndNobodyOfTheirOwn() {
    say(world.implementer, "Done by noon");
    assertThat(told.ofKind("change-comment"))
        .containsExactlyInAnyOrder("Rosa Request", "Sofia Service", "Carla Board");
    assertThat(told.titles(world.requester)).contains("Ivan Implement comments on " + code());
  }

  @Test
  void whoFollowsHearsOfItAndWhoDoesNotHearsNothing() {
    choose(world.auditor, Stance.FOLLOWING);
    say(world.implementer, "Done by noon");
    assertThat(told.ofKind("change-comment")).contains("Ada Audit").doesNotContain("Lena Lead");
    choose(world.auditor, Stance.USUAL);
    say(world.implementer, "Done at last");
    assertThat(told.kinds(world.auditor)).hasSize(1);
  }

  @Test
  void whoMutesItHearsOnlyWhatIsAskedOfThem() {
    choose(world.serviceOwner, Stance.MUTED);
    choose(world.implementer, Stance.MUTED);
    say(world.requester, "Hello");
    moveWindow(world.changeManager, 3);
    assertThat(told.kinds(world.serviceOwner)).isEmpty();
    assertThat(told.kinds(world.implementer)).isEmpty();
    world.as(
        world.changeManager,
        () -> questions.ask(world.actor(world.changeManager), change.id(), "Is it needed?"));
    say(world.requester, "What does @" + world.implementer.name() + " say?");
    assertThat(told.kinds(world.serviceOwner)).containsExactly("change-question");
    assertThat(told.kinds(world.implementer)).containsExactly("change-mention");
  }

  @Test
  void whoMutesItGetsNoLetterWithNewsEither() {
    choose(world.requester, Stance.MUTED);
    take(world.changeManager, Transition.HOLD);
    assertThat(outbox.to(world, world.serviceOwner, "change-hold")).hasSize(1);
    assertThat(outbox.to(world, world.requester, "change-hold")).isEmpty();
    assertThat(told.kinds(world.requester)).isEmpty();
  }

  @Test
  void aLetterStandsInTheInboxUnderItsSubjectAndNewsReachesTheOthers() {
    choose(world.auditor, Stance.FOLLOWING);
    take(world.changeManager, Transition.HOLD);
    assertThat(told.titles(world.requester)).containsExactly("On hold: " + code());
    assertThat(told.titles(world.auditor)).containsExactly("On hold: " + code());
    assertThat(told.titles(world.cabMember)).containsExactly("On hold: " + code());
    assertThat(told.titles(world.changeManager)).isEmpty();
    assertThat(outbox.to(world, world.requester, "change-hold")).hasSize(1);
    assertThat(outbox.to(world, world.auditor, "change-hold")).isEmpty();
  }

  @Test
  void whoFollowsGetsNewsByMailWhenTheyWantIt() {
    choose(world.auditor, Stance.FOLLOWING);
    world.doAs(
        world.auditor,
        () -> preferences.choose(world.actor(world.auditor), Set.of(Topic.FOLLOWED)));
    say(world.requester, "Hello");
    assertThat(outbox.to(world, world.auditor, "change-comment"))
        .extracting(StoredMail::subject)
        .containsExactly("Rosa Request comments on " + code());
  }

  @Test
  void whoIsNamedIsToldOnceByMailToo() {
    say(world.requester, "Ask @mira manage, and @Mira Manage again");
    assertThat(told.titles(world.changeManager))
        .containsExactly("Rosa Request names you on " + code());
    assertThat(outbox.to(world, world.changeManager, "change-mention")).hasSize(1);
  }

  @Test
  void whoIsNamedButWantsNoMailFindsItInTheInboxAlone() {
    world.doAs(
        world.changeManager, () -> preferences.choose(world.actor(world.changeManager), Set.of()));
    say(world.requester, "Ask @Mira Manage");
    assertThat(told.kinds(world.changeManager)).containsExactly("change-mention");
    assertThat(outbox.to(world, world.changeManager, "change-mention")).isEmpty();
  }

  @Test
  void whoNamesThemselvesIsNotTold() {
    say(world.requester, "I, @Rosa Request, did it");
    assertThat(told.kinds(world.requester)).isEmpty();
  }

  @Test
  void whoCannotSeeTheChangeIsNotNamedAndNothingIsSaid() {
    assertThatThrownBy(() -> say(world.requester, "Hello @Otto Other"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("Otto Other cannot see " + code());
    assertThat(world.inAccount(() -> comments.list(change.id()))).isEmpty();
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
  }

  @Test
  void aClientsPersonNamesTheirOwnAndTheStaffAndLearnsOfNobodyElse() {
    say(world.clientRequester, "Hello @Anna Approve and @Ivan Implement and @Otto Other");
    assertThat(told.kinds(world.clientApprover)).containsExactly("change-mention");
    assertThat(told.kinds(world.implementer)).containsExactly("change-mention");
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
  }

  @Test
  void ofTwoOfTheSameNameTheAddressTellsWhoIsMeant() {
    Person other = worlds.staff(world, "Ivan Implement", Role.IMPLEMENTER);
    assertThatThrownBy(() -> say(world.requester, "Hello @Ivan Implement"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("Several people are called Ivan Implement");
    say(world.requester, "Hello @" + other.email());
    assertThat(told.kinds(other)).containsExactly("change-mention");
  }

  @Test
  void nobodyFollowsWhatTheyCannotSeeAndWhoLostSightIsNotTold() {
    assertThatThrownBy(() -> choose(world.otherClientApprover, Stance.FOLLOWING))
        .isInstanceOf(NotFound.class);
    world.inAccount(() ->
        transaction.execute(_ -> {
          new FollowerStore(jdbc)
              .put(change, world.otherClientApprover.id(), Stance.FOLLOWING, TestClock.START);
          return true;
        }));
    say(world.requester, "Hello");
    assertThat(told.kinds(world.otherClientApprover)).isEmpty();
  }

  @Test
  void whoIsGivenAPartHearsOfItAtOnceOrWhenItIsNoDraftAnyMore() {
    assertThat(told.kinds(world.implementer)).isEmpty();
    name(world.serviceOwner, world.changeManager, Set.of(world.secondImplementer), world.leader);
    assertThat(told.titles(world.changeManager)).containsExactly("You own " + code());
    assertThat(told.titles(world.secondImplementer)).containsExactly("You carry out " + code());
    assertThat(told.titles(world.leader)).containsExactly("You validate " + code());
    assertThat(told.titles(world.implementer)).isEmpty();
  }

  @Test
  void aPartInADraftIsToldWhenItIsSubmitted() {
    night.put(State.DRAFT);
    world.as(
        world.requester,
        () ->
            changes.edit(
                world.actor(world.requester),
                change.id(),
                now().version(),
                java.util.List.of(
                    new Edit.Describe(
                        new Purpose("Swap", "It is dead", "Tills sell", "", Priority.MEDIUM),
                        false),
                    new Edit.ChooseScope(new Scope(Set.of(), "Only a cable")))));
    assertThat(told.kinds(world.implementer)).isEmpty();
    take(world.requester, Transition.SUBMIT);
    assertThat(told.titles(world.implementer)).containsExactly("You carry out " + code());
    assertThat(told.titles(world.cabMember)).containsExactly("You validate " + code());
    assertThat(told.titles(world.serviceOwner)).containsExactly("You own " + code());
    assertThat(told.titles(world.changeManager)).hasSize(1).allMatch(it -> it.contains("assess"));
    assertThat(told.titles(world.requester)).isEmpty();
  }

  @Test
  void aListenerThatRunsTwiceTellsOnce() {
    Comment said = say(world.requester, "Hello @Mira Manage");
    told.atRest();
    CommentNewsListener bare = AopTestUtils.getUltimateTargetObject(listener);
    for (int i = 0; i < 2; i++) {
      world.inAccount(() ->
          transaction.execute(_ -> {
            bare.on(new Commented(world.id(), change.id(), said.id()));
            return true;
          }));
    }
    assertThat(told.kinds(world.changeManager)).containsExactly("change-mention");
    assertThat(told.kinds(world.implementer)).containsExactly("change-comment");
    assertThat(outbox.to(world, world.changeManager, "change-mention")).hasSize(1);
  }

  @Test
  void anybodyWhateverHappensIsToldAsAModelSays() {
    long seed = System.nanoTime();
    TellingModel model = new TellingModel(this, new Random(seed));
    for (int i = 0; i < 60; i++) {
      clock.tick(Duration.ofMinutes(1));
      String deed = model.step();
      assertThat(model.found()).as("seed %s, step %s: %s", seed, i, deed).isEqualTo(model.told());
    }
  }

  Comment say(Person person, String text) {
    return world.as(person, () -> comments.add(world.actor(person), change.id(), text));
  }

  void choose(Person person, Stance stance) {
    world.doAs(person, () -> followers.choose(world.actor(person), change.id(), stance));
  }

  void moveWindow(Person person, int days) {
    Window window =
        new Window(
            TestClock.START.plus(Duration.ofDays(days)),
            TestClock.START.plus(Duration.ofDays(days)).plus(Duration.ofHours(2)));
    edit(person, new Edit.ChooseWindow(window));
  }

  void name(Person by, Person owner, Set<Person> implementers, @Nullable Person validator) {
    People parts =
        new People(
            world.requester.id(),
            owner.id(),
            implementers.stream().map(Person::id).collect(java.util.stream.Collectors.toSet()),
            validator == null ? null : validator.id(),
            null);
    edit(by, new Edit.NamePeople(parts));
  }

  void take(Person person, Transition transition) {
    Ruling ruling =
        world.as(
            person,
            () ->
                changes.take(
                    world.actor(person),
                    change.id(),
                    Move.of(transition, now().version()).because("Because")));
    assertThat(ruling).as("%s", ruling).isInstanceOf(Ruling.Moved.class);
  }

  Change now() {
    return night.change();
  }

  String code() {
    return change.code();
  }

  private void edit(Person person, Edit edit) {
    Ruling ruling =
        world.as(
            person, () -> changes.edit(world.actor(person), change.id(), now().version(), edit));
    assertThat(ruling).as("%s", ruling).isInstanceOf(Ruling.Moved.class);
  }
}
