package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.audit.LedgerQuery;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class TagsTest {
  @Autowired Tags tags;
  @Autowired Changes changes;
  @Autowired ChangeLists lists;
  @Autowired Ledger ledger;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aChange() {
    world = worlds.msp();
    change = draft(world.bakery);
  }

  @Test
  void aTagIsOneLowerCaseWordOrSeveralWithoutACommaAndStandsOnce() {
    assertThat(put(world.requester, "  Windows,  11 ")).isTrue();
    assertThat(put(world.requester, "windows 11")).isFalse();
    assertThat(of(change)).containsExactly("windows 11");
  }

  @Test
  void itMakesNobodyStaleAndStandsInTheLedger() {
    put(world.requester, "q4");
    world.as(world.requester, () -> tags.take(world.actor(world.requester), change.id(), "Q4"));

    assertThat(of(change)).isEmpty();
    assertThat(world.as(world.requester, () -> changes.get(change.id())).version())
        .isEqualTo(change.version());
    assertThat(
            world.as(
                world.requester,
                () -> ledger.about(change.id().value(), LedgerQuery.ALL, null, 9).items()))
        .extracting(LedgerEvent::deed)
        .startsWith("untagged", "tagged");
  }

  @Test
  void listsAreNarrowedByItWithAndWithoutWords() {
    draft(world.bakery);
    put(world.requester, "q4");
    for (ChangeFilter filter : List.of(ChangeFilter.ALL, ChangeFilter.ALL.saying("renew"))) {
      assertThat(world.as(world.requester, () -> lists.list(filter.tagged("q4"), null, 9)).items())
          .extracting(ChangeLine::number)
          .containsExactly(change.number());
      assertThat(world.as(world.requester, () -> lists.count(filter.tagged("q5")))).isZero();
    }
  }

  @Test
  void whatIsInUseIsSaidOnceAndOnlyOfWhatTheReaderSees() {
    put(world.requester, "q4");
    Change other = draft(world.clinic);
    for (String tag : List.of("q4", "audit")) {
      world.as(world.requester, () -> tags.put(world.actor(world.requester), other.id(), tag));
    }
    assertThat(world.as(world.requester, () -> tags.inUse(9))).containsExactly("audit", "q4");
    assertThat(world.as(world.requester, () -> tags.inUse(1))).containsExactly("audit");
    assertThat(world.as(world.clientViewer, () -> tags.inUse(9))).containsExactly("q4");
    World rival = world.rival();
    assertThat(rival.as(rival.requester, () -> tags.inUse(9))).isEmpty();
  }

  @Test
  void onlyWhoWritesIntoTheChangeTagsIt() {
    assertThatThrownBy(() -> put(world.auditor, "q4")).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> put(world.otherClientApprover, "q4")).isInstanceOf(NotFound.class);
    World rival = world.rival();
    assertThatThrownBy(() ->
            rival.as(
                rival.changeManager,
                () -> tags.put(rival.actor(rival.changeManager), change.id(), "q4")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void noneTooLongAndNotTooMany() {
    assertThatThrownBy(() -> put(world.requester, " , ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> put(world.requester, "x".repeat(41))).isInstanceOf(Invalid.class);
    for (int i = 0; i < 20; i++) {
      put(world.requester, "tag " + i);
    }
    assertThatThrownBy(() -> put(world.requester, "one more")).isInstanceOf(Invalid.class);
    assertThat(of(change)).hasSize(20);
  }

  private boolean put(Person person, String tag) {
    return world.as(person, () -> tags.put(world.actor(person), change.id(), tag));
  }

  private List<String> of(Change tagged) {
    return world.as(world.requester, () -> tags.of(tagged.id()));
  }

  private Change draft(Client client) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(client.id(), ChangeType.NORMAL, "Renew", null)));
  }
}
