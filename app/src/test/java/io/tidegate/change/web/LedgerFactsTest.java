package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerFactsTest {
  private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

  @Test
  void capitalsThatPeopleWroteAreTheirsAndThoseOfTheProgramAreNot() {
    assertThat(told(Map.of("stage", "CAB"))).containsExactly("CAB");
    assertThat(told(Map.of("title", "ERP"))).containsExactly("ERP");
    assertThat(told(Map.of("verdict", "NOT_ACCEPTABLE"))).containsExactly("not acceptable");
  }

  @Test
  void anIdOfWhichNobodyKnowsANameIsNotShown() {
    assertThat(told(Map.of("comment", TimeOrderedUuid.next().toString()))).isEmpty();
  }

  private static List<String> told(Map<String, Object> after) {
    LedgerFacts facts =
        new LedgerFacts(Map.of(), new Times(ZoneId.of("Europe/London"), InstantSource.fixed(NINE)));
    return facts.of(event(after)).stream()
        .map(difference -> String.valueOf(difference.after()))
        .toList();
  }

  private static LedgerEvent event(Map<String, Object> after) {
    return new LedgerEvent(
        TimeOrderedUuid.next(),
        NINE,
        new PersonId(new UUID(1, 2)),
        "Dan",
        null,
        "web",
        "change",
        new UUID(1, 1),
        "voted",
        Map.of(),
        after,
        "");
  }
}
