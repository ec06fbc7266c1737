package io.tidegate.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.insight.Median;
import io.tidegate.insight.Simulation;
import io.tidegate.insight.SimulationId;
import io.tidegate.insight.Tally;
import io.tidegate.insight.Tally.Sum;
import io.tidegate.insight.Waits;
import io.tidegate.kernel.AccountId;
import io.tidegate.policy.DraftId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A simulation says what its numbers bear, and no more. */
class SimulationWordsTest {
  private static final Map<String, Median> KNOWN = Map.of("CAB", new Median(9, 600, 300, 900));
  private static final int DAY = 24 * 60;

  @Test
  void anotherWaitIsToldBesideTheOneBefore() {
    assertThat(waiting(KNOWN, 4, 4 * 90, 4 * 5 * 60))
        .startsWith("A change would wait about 5 h instead of 2 h.")
        .anyMatch(sentence -> sentence.startsWith("That is the mean of 4 of 10 changes"));
  }

  @Test
  void aWaitThatReadsTheSameIsSaidOnce() {
    assertThat(waiting(KNOWN, 2, 2 * 600, 2 * 590).getFirst())
        .isEqualTo("A change would wait as long as before: about 10 h.");
  }

  @Test
  void aClientWhoseWaitReadsTheSameSaysSoOnce() {
    assertThat(clientWaits(2 * 600, 2 * 590)).isEqualTo("10 h, as now");
    assertThat(clientWaits(2 * 600, 2 * 60)).isEqualTo("1 h instead of 10 h");
    assertThat(clientWaits(0, 0)).isEqualTo("not known");
  }

  @Test
  void whereNobodyWaitsOrNobodyKnowsNoWaitIsNamed() {
    assertThat(waiting(Map.of(), 4, 4, 4))
        .singleElement()
        .asString()
        .contains("cannot be said: of those who are asked, too little is on record");
    assertThat(waiting(KNOWN, 3, 0, 0))
        .singleElement()
        .asString()
        .contains("cannot be said: 3 changes wait for nobody, before as after");
    assertThat(waiting(KNOWN, 1, 0, 0))
        .singleElement()
        .asString()
        .contains("cannot be said: 1 change waits for nobody, before as after");
  }

  @Test
  void clientsWithRoutesOfTheirOwnAreNamedAsSuch() {
    assertThat(basis(12, 0)).noneMatch(sentence -> sentence.contains("of its own"));
    assertThat(basis(12, 1))
        .anyMatch(sentence ->
            sentence.startsWith("One client has routes of its own, which the draft leaves as"));
    assertThat(basis(12, 3))
        .anyMatch(sentence ->
            sentence.startsWith("3 clients have routes of their own, which the draft leaves as"));
  }

  @Test
  void oneIsNotSaidAsMany() {
    assertThat(basis(1, 0).getFirst()).startsWith("10 changes of the last month.");
    assertThat(basis(12, 0).getFirst()).startsWith("10 changes of the last 12 months.");
  }

  @Test
  void lengthsReadAsPeopleSayThem() {
    assertThat(List.of(0, 59, 60, 90, DAY, DAY + 4 * 60, 3 * DAY))
        .extracting(minutes -> SimulationWords.length(minutes))
        .containsExactly("0 min", "59 min", "1 h", "2 h", "1 d", "1 d 4 h", "3 d");
    assertThat(SimulationWords.length(DAY - 1)).isEqualTo("1 d");
  }

  private static List<String> waiting(
      Map<String, Median> known, int changes, long before, long after) {
    return words(new Waits(known), changes, before, after, 12, 0).waiting();
  }

  private static String clientWaits(long before, long after) {
    return words(new Waits(KNOWN), 2, before, after, 12, 0)
        .clients(_ -> "Bakery")
        .getFirst()
        .cells()
        .getLast()
        .text();
  }

  private static List<String> basis(int months, int kept) {
    return words(new Waits(Map.of()), 0, 0, 0, months, kept).basis();
  }

  private static SimulationWords words(
      Waits waits, int waiting, long before, long after, int months, int kept) {
    Sum sum = new Sum(10, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, waiting, before, after);
    Instant at = Instant.parse("2026-11-30T10:00:00Z");
    return new SimulationWords(
        new Simulation(
            new SimulationId(UUID.randomUUID()),
            AccountId.next(),
            null,
            DraftId.next(),
            1,
            "",
            months,
            at,
            "Mara",
            at,
            Simulation.State.DONE,
            "",
            10,
            10,
            10,
            kept,
            waits,
            new Tally(
                sum, Map.of(UUID.randomUUID().toString(), sum), List.of(), Map.of(), Map.of()),
            at),
        "/policy/drafts/1/simulation");
  }
}
