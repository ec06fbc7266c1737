package io.tidegate.demo;

import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.BoardDecision;
import io.tidegate.cab.ItemKind;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.Replies;
import io.tidegate.cab.Reply;
import io.tidegate.cab.Sittings;
import io.tidegate.cab.Substitutes;
import io.tidegate.calendar.Recurrence;
import io.tidegate.directory.Account;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ToldTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The board of the demo: a meeting that was held a week ago, and those that come. */
@Component
class DemoBoard {
  private static final LocalTime HOUR = LocalTime.of(10, 0);
  private static final int MINUTES = 60;
  private static final List<String> BOARD = List.of("Mara Lindqvist", "Priya Raman");
  private static final List<String> COMING =
      List.of("Mara Lindqvist", "Priya Raman", "Ben Achterberg");
  private static final Map<String, String> SUBSTITUTES =
      Map.of("Sofia Marchetti", "Lena Fuchs", "Dan Okafor", "Tomasz Wilk");

  private final Meetings meetings;
  private final Replies replies;
  private final Substitutes substitutes;
  private final Agendas agendas;
  private final Sittings sittings;
  private final Notebooks notebooks;
  private final ActionItems actionItems;
  private final InstantSource clock;

  DemoBoard(
      Meetings meetings,
      Replies replies,
      Substitutes substitutes,
      Agendas agendas,
      Sittings sittings,
      Notebooks notebooks,
      ActionItems actionItems,
      InstantSource clock) {
    this.meetings = meetings;
    this.replies = replies;
    this.substitutes = substitutes;
    this.agendas = agendas;
    this.sittings = sittings;
    this.notebooks = notebooks;
    this.actionItems = actionItems;
    this.clock = clock;
  }

  /** Holds and plans the meetings of an account that has none; its tenant is set. */
  void tell(DemoStage stage) {
    if (stage.account().kind() != Account.Kind.MSP) {
      return;
    }
    Actor chair = stage.actor("Mara Lindqvist");
    if (!meetings.toCome(chair).isEmpty() || !meetings.over(chair, null, 1).items().isEmpty()) {
      return;
    }
    LocalDate next =
        LocalDate.ofInstant(clock.instant(), stage.account().zone())
            .plusDays(1)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    nameSubstitutes(stage);
    hold(stage, chair, lastBefore(next, stage.account().zone()));
    Recurrence weekly = Recurrence.once(next.atTime(HOUR), MINUTES).by("FREQ=WEEKLY;BYDAY=TU");
    ToldTime.at(
        clock.instant().minus(Duration.ofMinutes(5)),
        () ->
            answer(
                stage,
                meetings
                    .convene(chair, new MeetingFacts("CAB", "Room 2, or the call", weekly))
                    .id()));
  }

  /** When the last meeting began that is over, on the same day of a week before. */
  private Instant lastBefore(LocalDate next, ZoneId zone) {
    Instant aWeekBefore = next.minusWeeks(1).atTime(HOUR).atZone(zone).toInstant();
    return aWeekBefore.plus(Duration.ofHours(1)).isBefore(clock.instant())
        ? aWeekBefore
        : next.minusWeeks(2).atTime(HOUR).atZone(zone).toInstant();
  }

  private void nameSubstitutes(DemoStage stage) {
    new TreeMap<>(SUBSTITUTES)
        .forEach((member, substitute) ->
            substitutes.name(
                stage.actor(member), stage.person(member).id(), stage.person(substitute).id()));
  }

  /** Sofia is away that week and sends who always comes for her; Dan has yet to answer. */
  private void answer(DemoStage stage, MeetingId id) {
    for (String name : COMING) {
      replies.reply(stage.actor(name), id, stage.person(name).id(), Reply.COMING, null);
    }
    replies.reply(
        stage.actor("Sofia Marchetti"),
        id,
        stage.person("Sofia Marchetti").id(),
        Reply.DECLINED,
        null);
  }

  private void hold(DemoStage stage, Actor chair, Instant start) {
    Recurrence once =
        Recurrence.once(start.atZone(stage.account().zone()).toLocalDateTime(), MINUTES);
    MeetingId[] convened = new MeetingId[1];
    ToldTime.at(
        start.minus(Duration.ofDays(5)),
        () ->
            convened[0] =
                meetings.convene(chair, new MeetingFacts("CAB", "Room 2, or the call", once)).id());
    MeetingId id = convened[0];
    ToldTime.at(
        start.minus(Duration.ofDays(1)),
        () -> agendas.addTopic(chair, id, "Change windows over the holidays"));
    ToldTime.at(start, () -> sittings.begin(chair, id));
    BOARD.stream()
        .skip(1)
        .forEach(name ->
            ToldTime.at(
                start.plus(Duration.ofMinutes(1)), () -> sittings.come(stage.actor(name), id)));
    deal(stage, chair, id, start.plus(Duration.ofMinutes(2)));
  }

  private void deal(DemoStage stage, Actor chair, MeetingId id, Instant start) {
    Instant at = start;
    for (AgendaItem item : agendas.of(chair, id)) {
      Instant now = at;
      Meeting meeting = meetings.get(chair, id);
      if (!item.id().equals(meeting.current())) {
        ToldTime.at(now, () -> sittings.turn(chair, id, meeting.current(), item.id()));
      }
      if (item.kind() != ItemKind.CHANGE && item.kind() != ItemKind.MODEL) {
        ToldTime.at(now.plus(Duration.ofMinutes(4)), () -> decide(stage, chair, item));
      }
      at = at.plus(Duration.ofMinutes(5));
    }
    ToldTime.at(at, () -> sittings.end(chair, id));
  }

  private void decide(DemoStage stage, Actor chair, AgendaItem item) {
    if (item.kind() == ItemKind.TOPIC) {
      notebooks.note(chair, item.id(), "Nothing that touches tills or clinics after 20 December.");
      actionItems.ask(
          chair,
          item.meeting(),
          item.id(),
          "Write the holiday windows into every client's calendar",
          stage.person("Priya Raman").id(),
          LocalDate.ofInstant(clock.instant(), stage.account().zone()).plusDays(20));
      sittings.decide(chair, item.id(), BoardDecision.NOTED, "Windows close on 20 December.");
    } else {
      sittings.decide(
          chair,
          item.id(),
          BoardDecision.REVIEWED,
          item.kind() == ItemKind.EMERGENCY
              ? "Rightly an emergency; the papers are complete."
              : "Understood. The plan gets a check before the step that failed.");
    }
  }
}
