package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.calendar.Recurrence;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.Window;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Meetings that come back are held otherwise from now on; what was held stays as it was. */
@TidegateTest
class RecurringMeetingsTest {
  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:00");
  private static final Recurrence WEEKLY = Recurrence.once(TUESDAY, 60).by("FREQ=WEEKLY");

  @Autowired Meetings meetings;
  @Autowired RecurringMeetings recurring;
  @Autowired Sittings sittings;
  @Autowired MeetingMaker maker;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  Meeting first;
  UUID id;

  @BeforeEach
  void aWeeklyBoard() {
    clock.set(TestClock.START);
    world = worlds.msp();
    first = as(() -> meetings.convene(actor(), new MeetingFacts("CAB", "Room 2", WEEKLY)));
    id = Objects.requireNonNull(first.series());
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void anotherNameAndRoomReachThoseToComeAndNotThoseThatWereHeld() {
    as(() -> sittings.begin(actor(), first.id()));
    as(() -> sittings.end(actor(), first.id()));
    edit(new MeetingFacts("Change board", "Room 7", 3, WEEKLY));

    assertThat(get(first))
        .extracting(Meeting::title, Meeting::place, Meeting::quorum)
        .containsExactly("CAB", "Room 2", null);
    assertThat(planned())
        .isNotEmpty()
        .allSatisfy(one -> {
          assertThat(one.title()).isEqualTo("Change board");
          assertThat(one.quorum()).isEqualTo(3);
          assertThat(one.sequence()).isOne();
        });
    VEvent update = newest(world.cabMember, "meeting-invitation", "REQUEST");
    assertThat(update.getSummary().getValue()).isEqualTo("Change board");
    assertThat(update.getSequence().getValue()).isOne();
    clock.tick(Duration.ofDays(7));
    round();
    assertThat(planned().getLast().title()).as("those made later too").isEqualTo("Change board");
    assertThat(deeds()).contains("series-edited");
  }

  @Test
  void whatOnlyTheBoardHasToKnowIsNotMailed() {
    int before = outbox.to(world, world.cabMember, "meeting-invitation").size();
    edit(new MeetingFacts("CAB", "Room 2", 2, WEEKLY));
    assertThat(outbox.to(world, world.cabMember, "meeting-invitation")).hasSize(before);
    assertThat(planned()).allMatch(one -> one.sequence() == 0 && Objects.equals(one.quorum(), 2));
  }

  @Test
  void anotherRuleMovesThoseThatArePlannedAndCallsOffWhatIsTooMany() {
    List<Meeting> before = planned();
    edit(
        new MeetingFacts(
            "CAB",
            "Room 2",
            Recurrence.once(TUESDAY.plusDays(2).plusHours(4), 45).by("FREQ=WEEKLY;COUNT=2")));

    assertThat(planned())
        .extracting(Meeting::id)
        .containsExactly(before.get(0).id(), before.get(1).id());
    assertThat(starts())
        .containsExactly(
            at(TUESDAY.plusDays(2).plusHours(4)), at(TUESDAY.plusDays(9).plusHours(4)));
    assertThat(get(before.get(2)).state()).isEqualTo(MeetingState.CANCELLED);
    VEvent struck = newest(world.cabMember, "meeting-cancelled", "CANCEL");
    assertThat(struck.getUid().getValue()).contains(before.get(2).id().toString());
    assertThat(struck.getSequence().getValue()).isOne();
    round();
    assertThat(planned()).as("the rule has no more").hasSize(2);
  }

  @Test
  void whoSitsInIsInvitedToEachAndStruckOutAgain() {
    edit(facts(), world.leader.id());
    assertThat(planned()).allSatisfy(one -> assertThat(seats(one)).contains(world.leader.id()));
    assertThat(outbox.to(world, world.leader, "meeting-invitation")).hasSize(3);
    clock.tick(Duration.ofDays(6));
    round();
    assertThat(seats(planned().getLast())).contains(world.leader.id());

    edit(facts());
    assertThat(planned())
        .allSatisfy(one -> assertThat(seats(one)).doesNotContain(world.leader.id()));
    assertThat(newest(world.leader, "meeting-cancelled", "CANCEL").getStatus().getValue())
        .isEqualTo("CANCELLED");
    assertThatThrownBy(() -> edit(facts(), world.clientApprover.id())).isInstanceOf(Invalid.class);
  }

  @Test
  void theChairPassesOnForThoseToComeOrForOneOfThem() {
    edit(chairedBy(world.cabMember));
    assertThat(planned()).allMatch(one -> one.chair().equals(world.cabMember.id()));
    assertThat(newest(world.secondCabMember, "meeting-invitation", "REQUEST").getOrganizer())
        .satisfies(one -> assertThat(one.getEmail()).isEqualTo(world.cabMember.email()));
    assertThat(newest(world.cabMember, "meeting-invitation", "PUBLISH").getSequence().getValue())
        .isOne();

    Meeting next = planned().getFirst();
    MeetingFacts once =
        new MeetingFacts(
            "CAB", "Room 2", null, world.secondCabMember.id(), Recurrence.once(TUESDAY, 60));
    as(() -> meetings.move(actor(), next.id(), next.version(), once));
    assertThat(planned())
        .extracting(Meeting::chair)
        .containsExactly(world.secondCabMember.id(), world.cabMember.id(), world.cabMember.id());
    edit(facts());
    assertThat(planned()).as("nobody named: it stays").allMatch(this::isChairedByTheMember);
    assertThatThrownBy(() -> edit(chairedBy(world.implementer)))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.problems().getFirst().field()).isEqualTo("chair"));
  }

  private boolean isChairedByTheMember(Meeting meeting) {
    return meeting.chair().equals(world.cabMember.id());
  }

  private static MeetingFacts chairedBy(Person chair) {
    return new MeetingFacts("CAB", "Room 2", null, chair.id(), WEEKLY);
  }

  @Test
  void whoeverIsLateIsToldAndWhoHasNoRightFindsNothing() {
    long seen = series().version();
    edit(new MeetingFacts("Change board", "Room 2", WEEKLY));
    assertThatThrownBy(() -> as(() -> recurring.edit(actor(), id, seen, facts(), List.of())))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> editBy(world, world.implementer)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> editBy(world, world.clientApprover)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> editBy(world.rival(), world.rival().changeManager))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> edit(new MeetingFacts("CAB", "Room 2", 0, Recurrence.once(TUESDAY, 60))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whateverTheRuleBecomesThePlannedOnesAreItsNextTimesThatWereNotCalledOff() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> rules =
        List.of("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=2TH", "FREQ=DAILY");
    Set<Instant> calledOff = new HashSet<>();
    Recurrence when = WEEKLY;
    for (int step = 0; step < 12; step++) {
      switch (random.nextInt(3)) {
        case 0 -> {
          Meeting one = planned().get(random.nextInt(planned().size()));
          as(() -> meetings.cancel(actor(), one.id(), one.version(), "Not this one"));
          calledOff.add(one.time().start());
        }
        case 1 -> clock.tick(Duration.ofHours(random.nextInt(40)));
        default -> {}
      }
      when =
          Recurrence.once(TUESDAY.plusDays(random.nextInt(5)), 60)
              .by(rules.get(random.nextInt(rules.size())));
      edit(new MeetingFacts("CAB", "Room " + step, when));
      // One that was called off is made good for by the next round, also where the rule stays.
      round();
      assertThat(starts())
          .as("RecurringMeetingsTest seed %d, step %d, %s", seed, step, when.rule())
          .containsExactlyElementsOf(reference(when, calledOff));
    }
  }

  private List<Instant> reference(Recurrence when, Set<Instant> calledOff) {
    return when.next(clock.instant(), 40, first.zone()).stream()
        .map(Window::start)
        .filter(start -> start.isAfter(clock.instant()) && !calledOff.contains(start))
        .limit(3)
        .toList();
  }

  @Test
  void thePageKeepsWhatWasTypedWhenItIsWrongOrLate() {
    String page = "/cab/series/" + id;
    assertThat(browser.get(world, world.changeManager, page))
        .hasStatusOk()
        .bodyText()
        .contains("CAB: Every Tuesday", "Planned", "Who sits in besides the board");
    assertThat(send(page, "0", "Board of\u00a0Wednesday", "0"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Board of\u00a0Wednesday", "Say how many are to be there");
    assertThat(send(page, "0", "Board", "3")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(send(page, "0", "Late board", "3"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("Somebody was faster", "Late board");
    assertThat(browser.get(world, world.implementer, page)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(browser.get(world, world.changeManager, "/cab")).bodyText().contains(page);
    assertThat(browser.post(world, world.changeManager, page + "/end").param("reason", "Too often"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, page)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void thePageKnowsItsRuleAgainAmongThoseToChooseFrom() {
    Map.of(
            "FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY",
            "FREQ=MONTHLY;BYDAY=4TU", "NTH",
            "FREQ=MONTHLY;BYDAY=-1TU", "RULE")
        .forEach((rule, choice) -> {
          edit(new MeetingFacts("CAB", "", Recurrence.once(TUESDAY, 60).by(rule)));
          assertThat(browser.get(world, world.changeManager, "/cab/series/" + id))
              .as(rule)
              .bodyText()
              .containsPattern("value=\"" + choice + "\"[^>]* selected");
        });
  }

  @Test
  void whoSitsOnTheBoardAnywayIsNotOfferedAsSomebodyBesides() {
    edit(facts(), world.secondCabMember.id());

    assertThat(browser.get(world, world.changeManager, "/cab/series/" + id))
        .bodyText()
        .contains(
            besides(world.implementer),
            besides(world.secondCabMember),
            besides(world.clientApprover))
        .doesNotContain(besides(world.thirdCabMember));
    assertThat(browser.get(world, world.changeManager, "/cab/" + first.id()))
        .bodyText()
        .containsPattern(invite(world.implementer))
        .containsPattern(invite(world.clientApprover))
        .doesNotContainPattern(invite(world.clientRequester))
        .doesNotContainPattern(invite(world.thirdCabMember));
  }

  private static String besides(Person person) {
    return "name=\"members\" value=\"" + person.id() + '"';
  }

  /** The person among those to choose from where somebody is asked in. */
  private static String invite(Person person) {
    return "(?s)<select[^>]* name=\"member-person\"(?:(?!</select>).)*" + person.id();
  }

  private MvcTestResult send(String page, String version, String title, String quorum) {
    return browser
        .post(world, world.changeManager, page)
        .param("version", version)
        .param("title", title)
        .param("place", "Room 2")
        .param("start", "2026-11-24T10:00")
        .param("minutes", "60")
        .param("repeats", "FREQ=WEEKLY")
        .param("quorum", quorum)
        .exchange();
  }

  private static MeetingFacts facts() {
    return new MeetingFacts("CAB", "Room 2", WEEKLY);
  }

  private Instant at(LocalDateTime wall) {
    ZoneId zone = first.zone();
    return wall.atZone(zone).toInstant();
  }

  private void editBy(World of, Person person) {
    of.doAs(person, () -> recurring.edit(of.actor(person), id, 0, facts(), List.of()));
  }

  private void edit(MeetingFacts facts, PersonId... members) {
    long seen = series().version();
    as(() -> recurring.edit(actor(), id, seen, facts, List.of(members)));
  }

  private Series series() {
    return as(() -> recurring.get(actor(), id));
  }

  private List<Meeting> planned() {
    return as(() -> recurring.planned(series()));
  }

  private List<Instant> starts() {
    return planned().stream().map(one -> one.time().start()).toList();
  }

  private Meeting get(Meeting meeting) {
    return as(() -> meetings.get(actor(), meeting.id()));
  }

  private List<PersonId> seats(Meeting meeting) {
    return as(() -> meetings.seats(meeting.id())).stream().map(Seat::person).toList();
  }

  private List<String> deeds() {
    return as(() -> ledger.of("cab", id, null, 20)).items().stream()
        .map(LedgerEvent::deed)
        .toList();
  }

  private VEvent newest(Person person, String purpose, String method) {
    StoredMail mail = outbox.awaited(world, person, purpose);
    assertThat(Objects.requireNonNull(mail.calendar()).method()).isEqualTo(method);
    return Biweekly.parse(Objects.requireNonNull(mail.calendar()).text())
        .first()
        .getEvents()
        .getFirst();
  }

  private void round() {
    world.inAccount(() -> {
      maker.round(world.id());
      return true;
    });
  }

  private Actor actor() {
    return world.actor(world.changeManager);
  }

  private <T> T as(Supplier<T> deed) {
    return world.as(world.changeManager, deed);
  }

  private void as(Runnable deed) {
    world.doAs(world.changeManager, deed);
  }
}
