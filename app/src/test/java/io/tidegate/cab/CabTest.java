package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.Decision;
import io.tidegate.approval.Story;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Move;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.mail.CalendarPart;
import io.tidegate.mail.StoredMail;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A board meets: what it deals with, what it decides, who sees what of it, who is invited. */
@TidegateTest
class CabTest {
  private static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:00");

  @Autowired Story.Doors doors;
  @Autowired Meetings meetings;
  @Autowired RecurringMeetings recurring;
  @Autowired Agendas agendas;
  @Autowired Sittings sittings;
  @Autowired ActionItems actionItems;
  @Autowired MeetingMaker maker;
  @Autowired Approvals approvals;
  @Autowired Changes changes;
  @Autowired Outbox outbox;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void whatWaitsForTheBoardComesOntoTheNextAgendaAndWaitsNoLongerOnceItIsSettled() {
    Story story = asked();
    Meeting meeting = convene();
    assertThat(items(meeting)).extracting(AgendaItem::change).containsExactly(story.id);

    story.votes(world.cabMember, "CAB", new Decision.Reject("No spare"));
    story.votes(world.secondCabMember, "CAB", new Decision.Reject("No spare"));
    round();

    assertThat(items(meeting)).extracting(AgendaItem::state).containsExactly(ItemState.SETTLED);
    assertThat(items(meeting).getFirst().because()).isEqualTo("It is in Rejected.");
  }

  @Test
  void theBoardRecordsWhatItsVotesCameToAndNothingElse() {
    Story story = asked();
    Meeting meeting = begun();
    AgendaItem item = items(meeting).getFirst();
    story.approves(world.cabMember, "CAB");

    assertThatThrownBy(() -> decide(world.cabMember, item, BoardDecision.APPROVED, ""))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("One yes is missing");
    story.votes(world.secondCabMember, "CAB", new Decision.Approve("Only on a Sunday"));
    assertThatThrownBy(() -> decide(world.cabMember, item, BoardDecision.REJECTED, ""))
        .isInstanceOf(Forbidden.class);
    decide(world.cabMember, item, BoardDecision.APPROVED, "Go");

    AgendaItem decided = items(meeting).getFirst();
    assertThat(decided.decision()).isEqualTo(BoardDecision.APPROVED);
    assertThat(decided.tally()).contains("on condition “Only on a Sunday”");
    assertThatThrownBy(() -> decide(world.cabMember, item, BoardDecision.APPROVED, "Go"))
        .isInstanceOf(Stale.class);
    assertThat(story.change().state()).isEqualTo(State.AUTHORIZE);
  }

  @Test
  void aChangeThatWasCancelledMeanwhileIsApprovedByNobody() {
    Story story = asked();
    Meeting meeting = begun();
    AgendaItem item = items(meeting).getFirst();
    story.approves(world.cabMember, "CAB");
    story.approves(world.secondCabMember, "CAB");
    Move cancel = Move.of(Transition.CANCEL, story.change().version()).because("Not needed");
    world.as(
        world.changeManager,
        () -> changes.take(world.actor(world.changeManager), story.id, cancel));

    assertThatThrownBy(() -> decide(world.cabMember, item, BoardDecision.APPROVED, ""))
        .isInstanceOf(Forbidden.class);
    decide(world.cabMember, item, BoardDecision.NOTED, "It was cancelled.");
    assertThat(items(meeting).getFirst().decision()).isEqualTo(BoardDecision.NOTED);
  }

  @Test
  void aVoteThatAnEditTookAwayIsSaidToHaveLapsed() {
    Story story = asked();
    Meeting meeting = begun();
    story.approves(world.cabMember, "CAB");
    story.moveWindow(9);

    assertThat(world.inAccount(() -> approvals.lapsed(story.change())))
        .extracting(vote -> vote.voter())
        .containsExactly(world.cabMember.id());
    assertThat(world.inAccount(() -> agendas.standing(items(meeting).getFirst())).yesMissing())
        .isEqualTo(2);
  }

  @Test
  void whatIsPostponedOrNotReachedComesToTheNextMeetingOnce() {
    Story story = asked();
    Meeting meeting = begun();
    AgendaItemId topic = as(() -> agendas.addTopic(actor(), meeting.id(), "Ports in the cellar"));
    as(() -> agendas.addTopic(actor(), meeting.id(), "The year's plan"));
    assertThatThrownBy(() -> as(() -> agendas.postpone(actor(), topic, " ")))
        .isInstanceOf(Invalid.class);
    as(() -> agendas.postpone(actor(), topic, "The electrician is away"));
    as(() -> sittings.end(actor(), meeting.id()));
    Meeting next = convene();
    round();

    assertThat(items(next))
        .extracting(AgendaItem::title)
        .containsExactlyInAnyOrder(
            story.change().title(), "Ports in the cellar", "The year's plan");
    assertThat(items(meeting)).extracting(AgendaItem::state).containsOnly(ItemState.POSTPONED);
  }

  @Test
  void theTimeOfEachItemIsKeptOnTheServer() {
    asked();
    Meeting meeting = begun();
    AgendaItemId first = items(meeting).getFirst().id();
    AgendaItemId topic = as(() -> agendas.addTopic(actor(), meeting.id(), "Ports"));
    clock.tick(Duration.ofMinutes(7));
    as(() -> sittings.next(actor(), meeting.id(), first));
    clock.tick(Duration.ofMinutes(3));

    assertThat(taken(meeting, first)).isEqualTo(Duration.ofMinutes(7));
    assertThat(taken(meeting, topic)).isEqualTo(Duration.ofMinutes(3));
    as(() -> sittings.turn(actor(), meeting.id(), topic, first));
    clock.tick(Duration.ofMinutes(1));
    as(() -> sittings.end(actor(), meeting.id()));
    clock.tick(Duration.ofHours(1));
    assertThat(taken(meeting, first)).isEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void somebodyOfAClientFindsTheirOwnItemsAlone() {
    asked();
    Meeting meeting = begun();
    as(() -> agendas.addTopic(actor(), meeting.id(), "What the clinic owes"));
    AgendaItem own = items(meeting).getFirst();

    assertThat(seenBy(world.clientApprover, meeting)).containsExactly(own.id());
    assertThatThrownBy(() -> seenBy(world.otherClientApprover, meeting))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> seenBy(world.clientViewer, meeting)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() ->
            world.as(
                world.clientApprover,
                () -> {
                  agendas.postpone(world.actor(world.clientApprover), own.id(), "Not now");
                  return true;
                }))
        .isInstanceOf(Forbidden.class);
    World rival = world.rival();
    assertThatThrownBy(() ->
            rival.as(
                rival.changeManager,
                () -> meetings.get(rival.actor(rival.changeManager), meeting.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsToBeDoneStandsThereUntilItIsDone() {
    Meeting meeting = begun();
    LocalDate due = LocalDate.parse("2026-11-30");
    assertThatThrownBy(
            () -> as(() -> actionItems.ask(actor(), meeting.id(), null, " ", null, null)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.problems()).hasSize(3));
    var action =
        as(() ->
            actionItems.ask(
                actor(), meeting.id(), null, "Book the vendor", world.implementer.id(), due));
    as(() -> sittings.end(actor(), meeting.id()));

    assertThat(as(() -> actionItems.list(actor(), ActionFilter.OPEN, null, 50).items())).hasSize(1);
    assertThatThrownBy(() -> finish(world.auditor, action, "Seen")).isInstanceOf(Forbidden.class);
    finish(world.implementer, action, "Order 4711");
    assertThatThrownBy(() -> finish(world.implementer, action, "Order 4711"))
        .isInstanceOf(Stale.class);
    assertThat(as(() -> actionItems.list(actor(), ActionFilter.OPEN, null, 50).items())).isEmpty();
  }

  @Test
  void theBoardIsInvitedInAFormThatCalendarsTakeAndMoveAndStrikeOut() {
    Meeting meeting = convene();
    VEvent invited = event(world.cabMember, "meeting-invitation", "REQUEST");
    as(() ->
        meetings.move(
            actor(),
            meeting.id(),
            0,
            new MeetingFacts("CAB", "Room 3", Recurrence.once(TUESDAY.plusHours(1), 45))));
    VEvent moved = event(world.cabMember, "meeting-invitation", "REQUEST");
    assertThat(outbox.to(world, world.cabMember, "meeting-invitation").getFirst())
        .satisfies(letter -> assertThat(letter.subject()).startsWith("Moved: CAB"))
        .satisfies(letter ->
            assertThat(letter.text())
                .contains("It is held at another time", "Instead of: Tue 24 Nov, 10:00"));
    as(() -> meetings.name(actor(), meeting.id(), world.implementer.id()));
    assertThat(outbox.awaited(world, world.implementer, "meeting-invitation"))
        .as("knows of no other time")
        .satisfies(letter -> assertThat(letter.subject()).startsWith("CAB, "))
        .satisfies(letter -> assertThat(letter.text()).contains("You are invited"));
    as(() -> meetings.cancel(actor(), meeting.id(), 1, "Nobody can come"));
    VEvent struck = event(world.cabMember, "meeting-cancelled", "CANCEL");

    assertThat(List.of(moved, struck))
        .allSatisfy(one -> assertThat(one.getUid()).isEqualTo(invited.getUid()));
    assertThat(List.of(invited, moved, struck))
        .extracting(one -> one.getSequence().getValue())
        .containsExactly(0, 1, 2);
    assertThat(invited.getOrganizer().getEmail()).isEqualTo(world.changeManager.email());
    assertThat(invited.getAttendees())
        .extracting(one -> one.getEmail())
        .contains(world.cabMember.email(), world.thirdCabMember.email());
    assertThat(invited.getAttendees()).allMatch(one -> Boolean.TRUE.equals(one.getRsvp()));
    assertThat(moved.getDateStart().getValue().toInstant())
        .isEqualTo(TUESDAY.plusHours(1).atZone(meeting.zone()).toInstant());
    assertThat(struck.getStatus().getValue()).isEqualTo("CANCELLED");
  }

  @Test
  void meetingsThatComeBackAreMadeAheadAndEndTogether() {
    Meeting first =
        as(() ->
            meetings.convene(
                actor(),
                new MeetingFacts(
                    "CAB", "", Recurrence.once(TUESDAY, 60).by("FREQ=WEEKLY;BYDAY=TU"))));
    round();
    assertThat(starts())
        .containsExactly(
            TUESDAY.atZone(first.zone()).toInstant(),
            TUESDAY.plusWeeks(1).atZone(first.zone()).toInstant(),
            TUESDAY.plusWeeks(2).atZone(first.zone()).toInstant());

    as(() -> meetings.cancel(actor(), first.id(), first.version(), "Holiday"));
    clock.tick(Duration.ofDays(9));
    round();
    assertThat(starts().getLast()).isEqualTo(TUESDAY.plusWeeks(3).atZone(first.zone()).toInstant());
    as(() -> recurring.end(actor(), Objects.requireNonNull(first.series()), "Too often"));
    round();
    assertThat(starts()).isEmpty();
  }

  @Test
  void aBoardOfTwoHoldsItsMeetingWithoutAChangeManager() {
    Meeting meeting = convene();
    Person member = world.secondCabMember;
    world.doAs(member, () -> sittings.begin(world.actor(member), meeting.id()));
    world.doAs(world.cabMember, () -> sittings.come(world.actor(world.cabMember), meeting.id()));

    assertThat(world.inAccount(() -> meetings.seats(meeting.id())))
        .filteredOn(Seat::here)
        .extracting(Seat::person)
        .containsExactlyInAnyOrder(member.id(), world.cabMember.id());
    assertThatThrownBy(() ->
            world.doAs(
                world.implementer,
                () -> sittings.end(world.actor(world.implementer), meeting.id())))
        .isInstanceOf(Forbidden.class);
  }

  private List<Instant> starts() {
    return as(() -> meetings.toCome(actor())).stream()
        .filter(one -> one.time().start().isAfter(clock.instant()))
        .map(one -> one.time().start())
        .toList();
  }

  private VEvent event(Person person, String purpose, String method) {
    StoredMail mail = outbox.awaited(world, person, purpose);
    CalendarPart part = Objects.requireNonNull(mail.calendar());
    assertThat(part.method()).isEqualTo(method);
    ICalendar calendar = Biweekly.parse(part.text()).first();
    assertThat(calendar.getMethod().getValue()).isEqualTo(method);
    assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
        .as("%s", calendar.validate(ICalVersion.V2_0))
        .isTrue();
    return calendar.getEvents().getFirst();
  }

  private void finish(Person person, UUID action, String how) {
    world.doAs(person, () -> actionItems.finish(world.actor(person), action, how));
  }

  private List<AgendaItemId> seenBy(Person person, Meeting meeting) {
    return world.as(person, () -> agendas.of(world.actor(person), meeting.id())).stream()
        .map(AgendaItem::id)
        .toList();
  }

  private Duration taken(Meeting meeting, AgendaItemId id) {
    return items(meeting).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow()
        .taken(clock.instant());
  }

  private void decide(Person person, AgendaItem item, BoardDecision decision, String words) {
    world.doAs(person, () -> sittings.decide(world.actor(person), item.id(), decision, words));
  }

  private Story asked() {
    return Story.asked(world, doors, ChangeType.NORMAL, true, 2);
  }

  private Meeting convene() {
    return as(() ->
        meetings.convene(actor(), new MeetingFacts("CAB", "Room 2", Recurrence.once(TUESDAY, 60))));
  }

  private Meeting begun() {
    Meeting meeting = convene();
    as(() -> sittings.begin(actor(), meeting.id()));
    return as(() -> meetings.get(actor(), meeting.id()));
  }

  private List<AgendaItem> items(Meeting meeting) {
    return as(() -> agendas.of(actor(), meeting.id()));
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
