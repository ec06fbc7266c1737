package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.LedgerLine;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
  private static final PersonId DAN = new PersonId(UUID.randomUUID());
  private static final PersonId MARA = new PersonId(UUID.randomUUID());

  private final Timeline timeline =
      new Timeline(new Times(ZoneId.of("Europe/London"), InstantSource.fixed(NINE)));

  @Test
  void editsInARowByOnePersonAreOneLine() {
    List<LedgerLine> lines =
        timeline.of(
            List.of(
                event(DAN, 22, "edited-plan"),
                event(DAN, 15, "edited-scope"),
                event(DAN, 10, "edited-plan")),
            9);

    assertThat(lines)
        .extracting(LedgerLine::what)
        .containsExactly("edited the plan and scope, 3 times, 09:10–09:22");
  }

  @Test
  void somebodyElseInBetweenBreaksTheRow() {
    assertThat(
            timeline.of(
                List.of(
                    event(DAN, 22, "edited-plan"),
                    event(MARA, 15, "edited-plan"),
                    event(DAN, 10, "edited-plan")),
                9))
        .extracting(LedgerLine::what)
        .containsExactly("edited the plan", "edited the plan", "edited the plan");
  }

  @Test
  void whatMovesTheStateOrHasAReasonStandsAlone() {
    LedgerEvent first = moved(DAN, 1, "DRAFT", "ASSESS");
    LedgerEvent second = moved(DAN, 2, "ASSESS", "DRAFT");

    assertThat(timeline.of(List.of(second, first), 9))
        .extracting(LedgerLine::what)
        .containsExactly("moved Assess to Draft", "moved Draft to Assess");
  }

  @Test
  void deedsAreSaidTheWayPeopleSpeak() {
    assertThat(timeline.of(List.of(event(DAN, 1, "step-finished")), 9).getFirst().what())
        .isEqualTo("finished the step");
    assertThat(timeline.of(List.of(event(DAN, 1, "uat-confirmed")), 9).getFirst().what())
        .isEqualTo("confirmed the UAT");
    assertThat(timeline.of(List.of(event(DAN, 1, "commented")), 9).getFirst().what())
        .isEqualTo("commented");
  }

  @Test
  void itEndsAfterAsManyLinesAsAsked() {
    assertThat(
            timeline.of(
                List.of(
                    event(DAN, 3, "commented"),
                    event(MARA, 2, "commented"),
                    event(DAN, 1, "commented")),
                2))
        .hasSize(2);
  }

  private static LedgerEvent event(PersonId who, int minute, String deed) {
    return event(who, minute, deed, Map.of(), Map.of());
  }

  private static LedgerEvent moved(PersonId who, int minute, String from, String to) {
    return event(who, minute, "submit", Map.of("state", from), Map.of("state", to));
  }

  private static LedgerEvent event(
      PersonId who,
      int minute,
      String deed,
      Map<String, Object> before,
      Map<String, Object> after) {
    return new LedgerEvent(
        TimeOrderedUuid.next(),
        NINE.plusSeconds(60L * minute),
        who,
        who.equals(DAN) ? "Dan" : "Mara",
        null,
        "web",
        "change",
        new UUID(1, 1),
        deed,
        before,
        after,
        "");
  }
}
