package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of an agenda, without a database. */
class AgendaPolicyTest {
  private static final MeetingId MEETING = MeetingId.next();
  private static final ClientId CLIENT = ClientId.next();
  private static final Instant SOON = Instant.parse("2026-12-01T10:00:00Z");

  @Test
  void decisionsComeFirstThenEmergenciesThenWhatWentWrongEachTheSoonestFirst() {
    Candidate late = change("CHG-1", SOON.plusSeconds(60));
    Candidate soon = change("CHG-2", SOON);
    Candidate emergency = of(ItemKind.EMERGENCY, "CHG-3");
    Candidate mishap = of(ItemKind.MISHAP, "CHG-4");

    assertThat(AgendaPolicy.missing(List.of(), List.of(mishap, late, emergency, soon)))
        .containsExactly(soon, late, emergency, mishap);
  }

  @Test
  void whatStandsThereIsNotAddedAgainWhateverBecameOfIt() {
    Candidate waiting = change("CHG-1", SOON);
    for (ItemState state : ItemState.values()) {
      assertThat(AgendaPolicy.missing(List.of(item(waiting, 1, state)), List.of(waiting)))
          .isEmpty();
    }
  }

  @Test
  void oneChangeMayBeReviewedAsAnEmergencyAndAsWhatWentWrong() {
    Candidate emergency = of(ItemKind.EMERGENCY, "CHG-1");
    Candidate mishap =
        new Candidate(
            ItemKind.MISHAP, CLIENT, emergency.change(), null, "CHG-1", "Swap", SOON, false, null);

    assertThat(AgendaPolicy.missing(List.of(item(emergency, 1, ItemState.OPEN)), List.of(mishap)))
        .containsExactly(mishap);
  }

  @Test
  void aChangeThatWaitsNoLongerIsSettledUnlessSomebodyPutItThere() {
    Candidate gone = change("CHG-1", SOON);
    Candidate byHand =
        new Candidate(
            ItemKind.CHANGE, CLIENT, ChangeId.next(), null, "CHG-2", "Swap", SOON, true, null);
    Candidate emergency = of(ItemKind.EMERGENCY, "CHG-3");
    List<AgendaItem> agenda =
        List.of(
            item(gone, 1, ItemState.OPEN),
            item(byHand, 2, ItemState.OPEN),
            item(emergency, 3, ItemState.OPEN));

    assertThat(AgendaPolicy.settled(agenda, List.of()))
        .extracting(AgendaItem::reference)
        .containsExactly("CHG-1");
    assertThat(AgendaPolicy.back(List.of(item(gone, 1, ItemState.SETTLED)), List.of(gone)))
        .hasSize(1);
  }

  @Test
  void anOrderPutsWhatItNamesFirstAndKnowsNothingElse() {
    List<AgendaItem> agenda = agenda(4);
    List<AgendaItemId> ids = agenda.stream().map(AgendaItem::id).toList();

    assertThat(AgendaPolicy.ordered(agenda, List.of(ids.get(3), ids.get(1))))
        .hasValue(List.of(ids.get(3), ids.get(1), ids.get(0), ids.get(2)));
    assertThat(AgendaPolicy.ordered(agenda, List.of(AgendaItemId.next()))).isEmpty();
    assertThat(AgendaPolicy.ordered(agenda, List.of(ids.get(0), ids.get(0)))).isEmpty();
  }

  @Test
  void whateverTheOrderAndStatesNextReachesEachOpenItemOnceAndThenNone() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("AgendaPolicyTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<AgendaItem> agenda = new ArrayList<>(agenda(1 + random.nextInt(12)));
      agenda.replaceAll(one -> random.nextInt(3) == 0 ? with(one, ItemState.DECIDED) : one);
      Collections.shuffle(agenda, random);
      List<AgendaItemId> seen = new ArrayList<>();
      AgendaItemId at = AgendaPolicy.first(agenda).orElse(null);
      while (at != null) {
        AgendaItemId here = at;
        assertThat(seen).as("seed %d", seed).doesNotContain(here);
        seen.add(here);
        agenda.replaceAll(one -> one.id().equals(here) ? with(one, ItemState.DECIDED) : one);
        AgendaItem item =
            agenda.stream().filter(one -> one.id().equals(here)).findFirst().orElseThrow();
        at = AgendaPolicy.next(agenda, item).orElse(null);
      }
      assertThat(agenda).as("seed %d", seed).noneMatch(AgendaItem::open);
    }
  }

  @Test
  void theBoardDecidesOnAChangeOnlyWhatItsVotesSay() {
    BoardStanding none = new BoardStanding(null, false);

    assertThat(AgendaPolicy.decisions(ItemKind.CHANGE, none))
        .isEqualTo(Set.of(BoardDecision.NOTED));
    assertThat(AgendaPolicy.decisions(ItemKind.EMERGENCY, none))
        .isEqualTo(Set.of(BoardDecision.REVIEWED));
    assertThat(AgendaPolicy.decisions(ItemKind.TOPIC, none)).isEqualTo(Set.of(BoardDecision.NOTED));
  }

  private static List<AgendaItem> agenda(int size) {
    List<AgendaItem> agenda = new ArrayList<>();
    for (int place = 1; place <= size; place++) {
      agenda.add(item(change("CHG-" + place, SOON), place, ItemState.OPEN));
    }
    return agenda;
  }

  private static Candidate change(String reference, Instant urgency) {
    return new Candidate(
        ItemKind.CHANGE, CLIENT, ChangeId.next(), null, reference, "Swap", urgency, false, null);
  }

  private static Candidate of(ItemKind kind, String reference) {
    return new Candidate(kind, CLIENT, ChangeId.next(), null, reference, "Swap", SOON, false, null);
  }

  private static AgendaItem with(AgendaItem item, ItemState state) {
    return new AgendaItem(
        item.id(),
        item.meeting(),
        item.client(),
        item.kind(),
        item.change(),
        null,
        item.reference(),
        item.title(),
        item.place(),
        state,
        item.byHand(),
        null,
        Duration.ZERO,
        decided(state),
        "",
        "",
        null,
        null,
        "");
  }

  private static @Nullable BoardDecision decided(ItemState state) {
    return state == ItemState.DECIDED ? BoardDecision.NOTED : null;
  }

  private static AgendaItem item(Candidate one, int place, ItemState state) {
    return new AgendaItem(
        AgendaItemId.next(),
        MEETING,
        one.client(),
        one.kind(),
        one.change(),
        one.model(),
        one.reference(),
        one.title(),
        place,
        state,
        one.byHand(),
        null,
        Duration.ZERO,
        decided(state),
        "",
        "",
        null,
        null,
        "");
  }
}
