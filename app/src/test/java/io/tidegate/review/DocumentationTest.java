package io.tidegate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Outcome;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.review.Documentation.Word;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class DocumentationTest {
  private static final Word IN_THE_WIKI =
      new Word(Documentation.Answer.UPDATED, "https://wiki.example.com/sw");
  private static final Word LIKE_FOR_LIKE =
      new Word(Documentation.Answer.UNCHANGED, "Like for like");

  @Autowired Changes changes;
  @Autowired Runs runs;
  @Autowired Documentations documentations;
  @Autowired Items items;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void aChangeClosesOnceSomebodyHasSpokenOfEachItemThatItTouched() {
    Touched change = touched(ChangeType.NORMAL, "SW-01", "SW-02").reviewed(Outcome.SUCCESSFUL);
    say(change, 0, Map.of(change.item("SW-01"), IN_THE_WIKI), false);
    assertThat(change.night.codes(world.changeManager, Transition.CLOSE))
        .containsExactly("documentation-open");

    say(change, 1, Map.of(change.item("SW-02"), LIKE_FOR_LIKE), false);

    change.night.did(world.changeManager, Transition.CLOSE);
    assertThat(change.night.change().state()).isEqualTo(State.CLOSED);
  }

  @Test
  void anEmergencyIsDocumentedLikeAnyOtherAlsoWhenItWasRecordedAfterwards() {
    Touched change = touched(ChangeType.EMERGENCY, "SW-01").reviewed(Outcome.SUCCESSFUL);

    assertThat(change.night.codes(world.changeManager, Transition.CLOSE))
        .contains("documentation-open");
  }

  @Test
  void nobodyPassesItSinceToSayThatNothingHadToChangeIsTheWayPast() {
    Touched change = touched(ChangeType.NORMAL, "SW-01").reviewed(Outcome.SUCCESSFUL);

    assertThatThrownBy(() ->
            change.night.as(
                world.changeManager,
                actor -> {
                  changes.override(
                      actor, change.night.id, Transition.CLOSE, "documentation-open", "Later");
                  return true;
                }))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void oneClickSpeaksOfEveryItemAndKeepsWhatWasSaidOtherwise() {
    Touched change = touched(ChangeType.NORMAL, "SW-01", "SW-02", "SW-03");
    say(change, 0, Map.of(change.item("SW-01"), LIKE_FOR_LIKE), false);

    say(
        change,
        1,
        Map.of(
            change.item("SW-01"),
            LIKE_FOR_LIKE,
            change.item("SW-02"),
            new Word(null, "In the book")),
        true);

    Map<ItemId, Documentation> said = said(change);
    assertThat(said.get(change.item("SW-01")).word()).isEqualTo(LIKE_FOR_LIKE);
    assertThat(said.get(change.item("SW-01")).version()).isEqualTo(1);
    assertThat(said.get(change.item("SW-02")).word())
        .isEqualTo(new Word(Documentation.Answer.UPDATED, "In the book"));
    assertThat(said.get(change.item("SW-03")).word()).isEqualTo(Word.UPDATED);
  }

  @Test
  void allThatIsMissingIsToldAtOnceAndNothingIsWritten() {
    Touched change = touched(ChangeType.NORMAL, "SW-01", "SW-02", "SW-03");
    Map<ItemId, Word> words =
        Map.of(
            change.item("SW-01"), new Word(Documentation.Answer.UNCHANGED, " "),
            change.item("SW-02"), new Word(null, "In the book"),
            change.item("SW-03"), new Word(Documentation.Answer.UPDATED, "x".repeat(2001)));

    assertThatThrownBy(() -> say(change, 0, words, false))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::field)
                    .containsExactlyInAnyOrder(
                        "note-" + change.item("SW-01"),
                        "answer-" + change.item("SW-02"),
                        "note-" + change.item("SW-03")));
    assertThat(said(change)).isEmpty();
  }

  @Test
  void whoTouchedNothingHasNothingToDocument() {
    Touched change = touched(ChangeType.NORMAL).reviewed(Outcome.SUCCESSFUL);

    change.night.did(world.changeManager, Transition.CLOSE);
  }

  @Test
  void whatWasRolledBackFullyIsAsItWasAndOnlyAPartWouldHaveToBeDocumented() {
    Touched change = touched(ChangeType.NORMAL, "SW-01");
    change.night.did(world.implementer, Transition.ROLL_BACK).put(State.REVIEW);
    assertThat(change.night.codes(world.changeManager, Transition.CLOSE))
        .doesNotContain("documentation-open");

    change.told(Outcome.ROLLED_BACK_PARTIALLY);
    assertThat(change.night.codes(world.changeManager, Transition.CLOSE))
        .contains("documentation-open");

    change.told(Outcome.ROLLED_BACK_FULLY);
    assertThat(change.night.codes(world.changeManager, Transition.CLOSE))
        .containsExactly("pir-missing");
  }

  @Test
  void whatWasSaidBeforeARollbackIsMootAndStaysInTheLedger() {
    Touched change = touched(ChangeType.NORMAL, "SW-01");
    say(change, 0, Map.of(change.item("SW-01"), IN_THE_WIKI), false);

    change.night.did(world.implementer, Transition.ROLL_BACK);
    change.reviewed(Outcome.ROLLED_BACK_PARTIALLY);

    assertThat(said(change)).isEmpty();
    assertThat(change.night.codes(world.changeManager, Transition.CLOSE))
        .contains("documentation-open");
    assertThat(confirmed(change)).isEqualTo(1);
  }

  @Test
  void aStandardChangeFinishedAsPlannedSaysItWithTheSameClick() {
    Touched change = touched(ChangeType.STANDARD, "SW-01", "SW-02");
    say(change, 0, Map.of(change.item("SW-02"), LIKE_FOR_LIKE), false);
    long seen = change.night.change().version();

    Ruling answer =
        change.night.as(
            world.implementer,
            actor -> runs.finishAsPlanned(actor, change.night.id, seen, "Done as planned"));

    assertThat(((Moved) answer).change().state()).isEqualTo(State.CLOSED);
    Documentation said = said(change).get(change.item("SW-01"));
    assertThat(said.word()).isEqualTo(new Word(Documentation.Answer.UPDATED, "As planned"));
    assertThat(said.by()).isEqualTo(world.implementer.id());
    assertThat(said(change).get(change.item("SW-02")).word()).isEqualTo(LIKE_FOR_LIKE);
  }

  @Test
  void aStandardChangeFinishedStepByStepWaitsForItsDocumentation() {
    Touched change = touched(ChangeType.STANDARD, "SW-01").told(Outcome.SUCCESSFUL);
    for (RunStep step : world.inAccount(() -> runs.of(change.night.change())).toDo()) {
      change.night.as(world.implementer, actor -> runs.finish(actor, change.night.id, step.id()));
    }
    change.night.did(world.implementer, Transition.FINISH);

    assertThat(change.night.change().state()).isEqualTo(State.REVIEW);
    say(change, 0, Map.of(), true);
    change.night.did(world.changeManager, Transition.CLOSE);
  }

  @Test
  void itIsTellableForManyChangesAtOnceWhichStillWait() {
    Touched open = touched(ChangeType.NORMAL, "SW-01", "SW-02").reviewed(Outcome.SUCCESSFUL);
    Touched said = touched(ChangeType.NORMAL, "SW-03").reviewed(Outcome.SUCCESSFUL);
    Touched back = touched(ChangeType.NORMAL, "SW-04").reviewed(Outcome.ROLLED_BACK_FULLY);
    say(open, 0, Map.of(open.item("SW-01"), IN_THE_WIKI), false);
    say(said, 0, Map.of(), true);

    assertThat(
            world.inAccount(() ->
                documentations.open(
                    List.of(open.night.change(), said.night.change(), back.night.change()))))
        .containsExactly(open.night.id);
  }

  @Test
  void whoeverWritesSecondIsToldSo() {
    Touched change = touched(ChangeType.NORMAL, "SW-01", "SW-02");
    say(change, 0, Map.of(change.item("SW-01"), IN_THE_WIKI), false);

    assertThatThrownBy(() -> say(change, 0, Map.of(change.item("SW-01"), LIKE_FOR_LIKE), false))
        .isInstanceOf(Stale.class);
    assertThat(said(change).get(change.item("SW-01")).word()).isEqualTo(IN_THE_WIKI);
  }

  @Test
  void onlyThePeopleOfAChangeUnderWaySpeakOfWhatItTouched() {
    Touched change = touched(ChangeType.NORMAL, "SW-01");
    Touched other = touched(ChangeType.NORMAL, "SW-09");

    assertThatThrownBy(() -> say(world.auditor, change, 0, Map.of(), true))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> say(change, 0, Map.of(other.item("SW-09"), IN_THE_WIKI), false))
        .isInstanceOf(NotFound.class);
    change.night.put(State.SCHEDULED);
    assertThatThrownBy(() -> say(change, 0, Map.of(), true)).isInstanceOf(Forbidden.class);
  }

  @Test
  void anotherAccountFindsNothingToDocument() {
    Touched change = touched(ChangeType.NORMAL, "SW-01");
    World rival = world.rival();

    assertThatThrownBy(() ->
            rival.doAs(
                rival.administrator,
                () ->
                    documentations.say(
                        rival.actor(rival.administrator), change.night.id, 0, Map.of(), true)))
        .isInstanceOf(NotFound.class);
    say(change, 0, Map.of(), true);
    assertThat(rival.inAccount(() -> documentations.of(change.night.change()))).isEmpty();
  }

  private Touched touched(ChangeType type, String... names) {
    return Touched.by(type, world, changes, items, events, transaction, names);
  }

  private void say(Touched change, long seen, Map<ItemId, Word> words, boolean rest) {
    say(world.implementer, change, seen, words, rest);
  }

  private void say(
      Person person, Touched change, long seen, Map<ItemId, Word> words, boolean rest) {
    world.doAs(
        person, () -> documentations.say(world.actor(person), change.night.id, seen, words, rest));
  }

  private Map<ItemId, Documentation> said(Touched change) {
    return world.inAccount(() -> documentations.of(change.night.change()));
  }

  private long confirmed(Touched change) {
    return world
        .inAccount(() -> ledger.of("review", change.night.id.value(), null, 100))
        .items()
        .stream()
        .map(LedgerEvent::deed)
        .filter("documentation-confirmed"::equals)
        .count();
  }
}
