package io.tidegate.cab;

import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a meeting while it is held: it begins, people come, the board goes from item to item
 * and decides, it ends. All of it stands on the server; whoever opens the page finds it as it is.
 */
@Service
public class Sittings {
  private final AgendaStore items;
  private final SeatStore seats;
  private final AgendaFiller filler;
  private final Replies replies;
  private final Agendas agendas;
  private final Motions motions;
  private final Verdicts verdicts;
  private final People people;
  private final Clerk clerk;
  private final InstantSource clock;

  Sittings(
      AgendaStore items,
      SeatStore seats,
      AgendaFiller filler,
      Replies replies,
      Agendas agendas,
      Motions motions,
      Verdicts verdicts,
      People people,
      Clerk clerk,
      InstantSource clock) {
    this.items = items;
    this.seats = seats;
    this.filler = filler;
    this.replies = replies;
    this.agendas = agendas;
    this.motions = motions;
    this.verdicts = verdicts;
    this.people = people;
    this.clerk = clerk;
    this.clock = clock;
  }

  /** Begins a planned meeting, with whoever presses; the board is at its first item. */
  @Transactional
  public void begin(Actor actor, MeetingId id) {
    Meeting meeting = clerk.lock(actor, id);
    if (meeting.state() != MeetingState.PLANNED) {
      throw new Stale(
          meeting.running() ? "Somebody was faster: it has begun." : "The meeting is over.");
    }
    filler.fill(Actor.system(meeting.account()), meeting);
    AgendaItemId first = AgendaPolicy.first(items.of(id)).orElse(null);
    Instant now = clock.instant();
    clerk.save(meeting.begun(now, first));
    if (first != null) {
      items.takeUp(first, now);
    }
    come(actor, meeting, now);
    clerk.enter(actor, meeting, "meeting-begun", Map.of("title", meeting.title()), "");
  }

  /** Says that the actor is here. Whoever may see a meeting that runs may come to it. */
  @Transactional
  public void come(Actor actor, MeetingId id) {
    Meeting meeting = clerk.read(actor, id);
    if (actor.confinedTo() == null && !MeetingPolicy.seesAll()) {
      throw new Forbidden("With a token of one client nobody sits in a meeting.");
    }
    if (!meeting.running()) {
      throw new Stale("The meeting is not under way.");
    }
    if (come(actor, meeting, clock.instant())) {
      clerk.enter(
          actor, meeting, actor.confinedTo(), "member-came", Map.of("person", actor.name()), "");
    }
  }

  private boolean come(Actor actor, Meeting meeting, Instant now) {
    replies.takePlace(meeting, actor.person());
    return seats.come(meeting, actor.person(), actor.confinedTo(), now) > 0;
  }

  /**
   * Goes from one item to another.
   *
   * @param from the item that the actor saw before the board, null for none; any other throws
   *     {@link Stale}, so that two who press at once move the board once
   */
  @Transactional
  public void turn(Actor actor, MeetingId id, @Nullable AgendaItemId from, AgendaItemId to) {
    Meeting meeting = clerk.lockRunning(actor, id);
    if (!Objects.equals(meeting.current(), from)) {
      throw new Stale("Somebody was faster: the board is at another item by now.");
    }
    AgendaItem item = clerk.item(actor, to);
    boolean there =
        item.meeting().equals(id)
            && (item.open() || item.state() == ItemState.DECIDED)
            && !to.equals(from);
    if (!there) {
      throw new Stale("The board cannot go there: “%s” is not open.".formatted(item.title()));
    }
    go(actor, meeting, item);
  }

  /** Goes to the next open item; {@link Stale} when there is none left. */
  @Transactional
  public void next(Actor actor, MeetingId id, @Nullable AgendaItemId from) {
    Meeting meeting = clerk.lockRunning(actor, id);
    if (!Objects.equals(meeting.current(), from)) {
      throw new Stale("Somebody was faster: the board is at another item by now.");
    }
    List<AgendaItem> agenda = items.of(id);
    AgendaItemId to =
        agenda.stream()
            .filter(item -> item.id().equals(from))
            .findFirst()
            .flatMap(here -> AgendaPolicy.next(agenda, here))
            .or(() -> from == null ? AgendaPolicy.first(agenda) : Optional.empty())
            .orElseThrow(() -> new Stale("Nothing is left on the agenda. End the meeting."));
    go(actor, meeting, items.find(to).orElseThrow());
  }

  private void go(Actor actor, Meeting meeting, AgendaItem item) {
    Instant now = clock.instant();
    items.leave(meeting.id(), now);
    items.takeUp(item.id(), now);
    clerk.save(meeting.at(item.id()));
    clerk.enter(
        actor,
        meeting,
        item,
        "item-taken-up",
        Map.of("item", Agendas.named(item.reference(), item.title())),
        "");
  }

  /**
   * Records what the board decided on an open item. On a change and on a model it is what the votes
   * came to: {@link Forbidden} as long as they do not. What is said of a model is done in the
   * catalogue, as its own rules allow. Throws {@link Invalid}: words, decision.
   */
  @Transactional
  public void decide(Actor actor, AgendaItemId id, BoardDecision decision, String words) {
    Meeting meeting = clerk.lockRunning(actor, clerk.item(actor, id).meeting());
    AgendaItem item = clerk.open(id);
    Motion motion = motions.of(item).orElse(null);
    BoardStanding standing = motion == null ? agendas.standing(item) : motions.standing(motion);
    require(item, decision, decisions(item, motion, standing), standing);
    if (item.kind() != ItemKind.CHANGE) {
      Clerk.requireReason("words", words, "Say what the board found and what follows from it.");
    }
    String tally = motion == null && item.kind() != ItemKind.CHANGE ? "" : tally(standing);
    items.decide(id, decision, words.strip(), tally, actor.person(), clock.instant());
    if (motion != null) {
      verdicts.carryOut(actor, motion, decision, words.strip());
      motions.close(motion);
    }
    clerk.enter(
        actor,
        meeting,
        item,
        "item-decided",
        Map.of("item", Agendas.named(item.reference(), item.title()), "decision", decision.title()),
        words.strip());
  }

  private String tally(BoardStanding standing) {
    Map<PersonId, Person> named = people.named(standing.voters());
    return standing.tally(
        id -> named.containsKey(id) ? Objects.requireNonNull(named.get(id)).name() : "Somebody");
  }

  private static void require(
      AgendaItem item, BoardDecision decision, Set<BoardDecision> may, BoardStanding standing) {
    if (!may.contains(decision)) {
      throw standing.stage() != null && !standing.missing().isEmpty() && item.votedOn()
          ? new Forbidden(
              "The votes do not say so. %s Vote, or postpone it.".formatted(standing.missing()))
          : new Forbidden("That is not what the votes or the item allow.");
    }
  }

  /**
   * What may be recorded on an item, as the votes stand.
   *
   * @param motion what is asked about its model; null for nothing
   */
  public Set<BoardDecision> decisions(
      AgendaItem item, @Nullable Motion motion, BoardStanding standing) {
    return motion == null
        ? AgendaPolicy.decisions(item.kind(), standing)
        : AgendaPolicy.decisions(motion, standing);
  }

  /** Whether the actor may record what the board says of a model. */
  @Transactional(readOnly = true)
  public boolean mayRecord(Actor actor, Motion motion) {
    return verdicts.mayRecord(actor, motion);
  }

  /** Ends it: what was not reached waits for the next meeting. */
  @Transactional
  public void end(Actor actor, MeetingId id) {
    Meeting meeting = clerk.lockRunning(actor, id);
    Instant now = clock.instant();
    items.leave(id, now);
    items.of(id).stream()
        .filter(AgendaItem::open)
        .forEach(
            item -> items.put(item.id(), ItemState.POSTPONED, "The board came to no decision."));
    clerk.save(meeting.held(now));
    clerk.enter(actor, meeting, "meeting-ended", Map.of("title", meeting.title()), "");
    filler.fillNext(meeting.account());
  }
}
