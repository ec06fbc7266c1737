package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.calendar.Maintnote;
import io.tidegate.calendar.VendorNotices;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating.Level;
import io.tidegate.change.State;
import io.tidegate.inventory.AttributeName;
import io.tidegate.inventory.Observation;
import io.tidegate.inventory.ObservationBatch;
import io.tidegate.inventory.Observations;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was changed near a file server that is in trouble, the likeliest first. */
@TidegateTest
class WhatChangedTest extends FileServerInTrouble {
  @Autowired Observations observations;
  @Autowired VendorNotices vendors;

  @Test
  void theLikeliestStandsFirstWithItsReason() {
    Happened.done("Firmware of the core switch", world.internal, before(90), before(12), core)
        .went(Level.HIGH, Outcome.ROLLED_BACK_FULLY)
        .in(world);
    Happened.done("Updates of the file server", world.bakery, before(900), before(840), server)
        .in(world);
    Happened.done("Paper", world.bakery, before(20), before(5), printer).in(world);

    Findings found = find(world.changeManager, server);

    assertThat(titles(found))
        .containsExactly("Firmware of the core switch", "Updates of the file server");
    assertThat(reasons(found))
        .containsExactly(
            "Ended 12 min before, on SW-CORE-1, which FS01 depends on (2 steps), high risk, rolled"
                + " back.",
            "Ended 14 h before, on FS01 itself, low risk, successful.");
    assertThat(found.looked()).isEqualTo(3);
    assertThat(found.upstream()).isEqualTo(3);
  }

  @Test
  void whatNoChangeCoversAndWhatAVendorDoesCountToo() {
    AttributeName build = AttributeName.of("build");
    see(new Observation(host, build, "8.0", before(600)), true);
    see(new Observation(host, build, "8.1", before(10)), false);
    see(new Observation(printer, build, "2", before(10)), false);
    Maintnote splice =
        Maintnote.of("SW-CORE-1")
            .without("DTSTART")
            .without("DTEND")
            .with("DTSTART", "20261121T090000Z")
            .with("DTEND", "20261121T094500Z");
    world.doAs(
        world.changeManager,
        () -> vendors.receive(world.actor(world.changeManager), splice.text()));

    Findings found = find(world.changeManager, server);

    assertThat(titles(found))
        .containsExactlyInAnyOrder("build: 8.1, before 8.0", "Fjord Fibre: WO-1");
    assertThat(reasons(found))
        .containsExactlyInAnyOrder(
            "First seen 10 min before, on ESX01, which FS01 depends on (1 step), no change covers"
                + " it.",
            "Ended 15 min before, on SW-CORE-1, which FS01 depends on (2 steps), announced by the"
                + " vendor.");
    assertThat(find(world.clientViewer, server).suspects())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.clue().source()).isEqualTo(Source.OTHERS);
          assertThat(one.clue().id()).isNull();
          assertThat(one.clue().href()).isNull();
          assertThat(one.clue().title()).isEqualTo("A vendor's work on shared infrastructure");
          assertThat(one.reason())
              .isEqualTo(
                  "Ended 15 min before, on shared infrastructure, which FS01 depends on (2"
                      + " steps).");
        });
    Suspect first = found.suspects().getFirst();
    Culprit named =
        world.as(
            world.changeManager,
            () ->
                culprits.name(
                    world.actor(world.changeManager),
                    question(world.changeManager, server),
                    Cause.of(first.clue()),
                    ""));
    assertThat(named.place()).isEqualTo(1);
  }

  private void see(Observation seen, boolean learn) {
    world.as(
        world.changeManager,
        () ->
            observations.take(
                world.actor(world.changeManager),
                new ObservationBatch("rmm", learn, List.of(seen))));
  }

  @Test
  void whatRunsComesBeforeWhatIsOverAndWhatIsToComeStandsLast() {
    Happened.planned(
            "Later", world.bakery, MOMENT.plusSeconds(1800), MOMENT.plusSeconds(3600), server)
        .in(world);
    Happened.done("Over", world.bakery, before(40), before(30), server).in(world);
    Happened.planned("Running", world.bakery, before(300), before(200), server)
        .in(State.IMPLEMENT, before(300), null, null)
        .in(world);
    Happened.planned("Open", world.bakery, before(10), MOMENT.plusSeconds(600), server).in(world);

    assertThat(titles(find(world.changeManager, server)))
        .containsExactly("Running", "Over", "Open", "Later");
  }

  @Test
  void whatBeganAfterwardsIsNotBehindItAndDraftsNeverAre() {
    Happened.done("Afterwards", world.bakery, before(10), before(5), server).in(world);
    Happened.planned("Draft", world.bakery, before(40), before(30), server)
        .in(State.DRAFT, null, null, null)
        .in(world);
    Question past = new Question(subject(world.changeManager, server), before(20), Question.USUAL);

    assertThat(world.as(world.changeManager, () -> whatChanged.find(past, 20)).suspects())
        .isEmpty();
  }

  @Test
  void whatWasOnlyRecordedWithWhenItBeganOrLastsForWeeksIsFound() {
    Happened.done("Recorded", world.bakery, before(30), before(20), server)
        .withoutWindow()
        .in(State.CLOSED, before(30), null, Outcome.SUCCESSFUL)
        .in(world);
    Happened.done("Migration", world.bakery, before(60 * 24 * 20), before(-60 * 24 * 20), server)
        .in(State.IMPLEMENT, before(60 * 24 * 20), null, null)
        .in(world);
    Happened.done("Long", world.bakery, before(60 * 24 * 40), before(-60 * 24 * 40), server)
        .in(State.CLOSED, null, null, Outcome.SUCCESSFUL)
        .in(world);

    assertThat(titles(find(world.changeManager, server)))
        .containsExactlyInAnyOrder("Recorded", "Migration", "Long");
  }

  @Test
  void ofAClientAnythingThatCouldHitAnyItemOfTheirsCounts() {
    Happened.done("Core", world.internal, before(30), before(20), core).in(world);
    Happened.done("Paper", world.bakery, before(30), before(20), printer).in(world);
    Happened.done("Nothing named", world.bakery, before(30), before(20)).in(world);
    Happened.done("Elsewhere", world.clinic, before(30), before(20)).in(world);
    Question anywhere = new Question(Subject.of(world.bakery), MOMENT, Question.USUAL);

    Findings found = world.as(world.changeManager, () -> whatChanged.find(anywhere, 20));

    assertThat(titles(found)).containsExactly("Paper", "Core", "Nothing named");
    assertThat(reasons(found).getLast()).contains("of this client, naming no item");
  }

  @Test
  void whereNothingIsRecordedTheNearestIsTold() {
    Happened.done("Last week", world.internal, before(60 * 24 * 5), before(60 * 24 * 4), core)
        .in(world);

    Findings found = find(world.changeManager, server);

    assertThat(found.suspects()).isEmpty();
    assertThat(found.nearest()).isNotNull();
    assertThat(found.nearest().reason()).startsWith("Ended 4 d before, on SW-CORE-1");
    assertThat(find(world.changeManager, printer).nearest()).isNull();
  }

  @Test
  void somebodyOfAClientLearnsThatOthersWorkedAndWhenAndNoMore() {
    Happened.done("Secret of the provider", world.internal, before(30), before(12), core)
        .went(Level.CRITICAL, Outcome.FAILED)
        .in(world);
    Happened.done(
            "Secret of the clinic",
            world.clinic,
            before(30),
            before(20),
            item(world.clinic, "SRV-C"))
        .in(world);

    Findings found = find(world.clientViewer, server);

    assertThat(found.suspects())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.clue().source()).isEqualTo(Source.OTHERS);
          assertThat(one.clue().id()).isNull();
          assertThat(one.clue().client()).isNull();
          assertThat(one.clue().work()).isNull();
          assertThat(one.clue().href()).isNull();
          assertThat(one.clue().way().from()).isNull();
          assertThat(one.reason())
              .isEqualTo(
                  "Ended 12 min before, on shared infrastructure, which FS01 depends on (2"
                      + " steps).");
          assertThat(one.suspicion().parts())
              .extracting(Suspicion.Part::aspect)
              .containsExactly(Suspicion.Aspect.TIME, Suspicion.Aspect.REACH);
        });
    assertThat(found.looked()).isZero();
  }

  @Test
  void noOtherAccountIsNoticed() {
    World rival = world.rival();
    Happened.done("Rival", rival.bakery, before(30), before(20), server).in(rival);

    assertThat(find(world.changeManager, server).suspects()).isEmpty();
    assertThat(find(world.clientViewer, server).suspects()).isEmpty();
    assertThatThrownBy(() -> find(world.otherClientApprover, server)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rival.as(rival.changeManager, () -> Subject.of(items.get(server))))
        .isInstanceOf(NotFound.class);
  }

  private static List<String> titles(Findings found) {
    return found.suspects().stream().map(one -> one.clue().title()).toList();
  }

  private static List<String> reasons(Findings found) {
    return found.suspects().stream().map(Suspect::reason).toList();
  }
}
