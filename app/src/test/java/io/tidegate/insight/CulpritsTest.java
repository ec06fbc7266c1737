package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.TidegateTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People say which change it was, and that is kept. */
@TidegateTest
class CulpritsTest extends FileServerInTrouble {
  @Autowired Changes changes;
  @Autowired Ledger ledger;

  @Test
  void theCulpritIsNamedChangedAndTakenBackAndKept() {
    int first = Happened.done("First", world.bakery, before(30), before(20), server).in(world);
    int second = Happened.done("Second", world.internal, before(90), before(60), core).in(world);
    Question question = question(world.changeManager, server);

    Culprit named = name(world.implementer, question, first, "  The service did not come back. ");
    assertThat(named.place()).isEqualTo(1);
    assertThat(named.note()).isEqualTo("The service did not come back.");
    assertThat(name(world.implementer, question, first, "The service did not come back.").id())
        .isEqualTo(named.id());
    Culprit other = name(world.changeManager, question, second, "");
    assertThat(standing(question)).containsExactly(other);
    assertThat(world.as(world.changeManager, () -> culprits.ofChange(change(second).id())))
        .containsExactly(other);
    assertThat(world.as(world.changeManager, () -> culprits.ofChange(change(first).id())))
        .isEmpty();

    world.doAs(
        world.changeManager,
        () -> culprits.withdraw(world.actor(world.changeManager), other.id(), "It came back."));
    assertThat(standing(question)).isEmpty();
    assertThatThrownBy(() ->
            world.doAs(
                world.changeManager,
                () -> culprits.withdraw(world.actor(world.changeManager), other.id(), "Again")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasNamedElsewhereIsAFactThatWeighsNothing() {
    int number = Happened.done("Core", world.internal, before(30), before(20), core).in(world);
    double before = find(world.changeManager, server).suspects().getFirst().suspicion().points();
    name(world.changeManager, question(world.changeManager, host), number, "");

    Suspect one = find(world.changeManager, server).suspects().getFirst();

    assertThat(one.named()).isEqualTo(1);
    assertThat(one.reason()).endsWith(", named as the cause of other trouble.");
    assertThat(one.suspicion().points()).isEqualTo(before);
  }

  @Test
  void onlyTheStaffNameAndOnlyWhatThereIs() {
    int number = Happened.done("Core", world.bakery, before(30), before(20), server).in(world);
    Question question = question(world.changeManager, server);
    for (Person reader :
        List.of(world.clientApprover, world.auditor, world.requester, world.cabMember)) {
      assertThatThrownBy(() -> name(reader, question, number, "")).isInstanceOf(Forbidden.class);
    }
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () ->
                    culprits.name(
                        world.actor(world.changeManager),
                        question,
                        new Cause(Cause.Kind.VENDOR, server.value()),
                        "")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> name(world.changeManager, question, number, "x".repeat(1001)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void workOfAnotherClientIsNotWrittenWhereTheClientReads() {
    int number = Happened.done("Core", world.internal, before(30), before(20), core).in(world);
    Question question = question(world.changeManager, server);
    Culprit named = name(world.changeManager, question, number, "Ours");

    assertThat(deeds(world.changeManager, named)).isEqualTo(1);
    assertThat(deeds(world.clientViewer, named)).isZero();
  }

  private int deeds(Person reader, Culprit named) {
    return world
        .as(reader, () -> ledger.of("insight", named.id().value(), null, 10))
        .items()
        .size();
  }

  private Culprit name(Person person, Question question, int number, String note) {
    Cause cause = new Cause(Cause.Kind.CHANGE, change(number).id().value());
    return world.as(person, () -> culprits.name(world.actor(person), question, cause, note));
  }

  private List<Culprit> standing(Question question) {
    return world.as(world.changeManager, () -> culprits.standing(question)).stream().toList();
  }

  private io.tidegate.change.Change change(int number) {
    return world.as(world.changeManager, () -> changes.get(number));
  }
}
