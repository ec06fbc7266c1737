package io.tidegate.cab;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Live;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every act on a meeting has in common: the meeting is locked first, so that of two people who
 * press at once one is told; then the ledger is written, and whoever watches is told.
 */
@Component
class Clerk {
  private final MeetingStore meetings;
  private final AgendaStore items;
  private final Ledger ledger;
  private final Live live;

  Clerk(MeetingStore meetings, AgendaStore items, Ledger ledger, Live live) {
    this.meetings = meetings;
    this.items = items;
    this.ledger = ledger;
    this.live = live;
  }

  Meeting read(Actor actor, MeetingId id) {
    return Optional.of(id)
        .filter(_ -> MeetingPolicy.mayRead(actor))
        .flatMap(meetings::find)
        .orElseThrow(() -> new NotFound("There is no such meeting."));
  }

  AgendaItem item(Actor actor, AgendaItemId id) {
    return Optional.of(id)
        .filter(_ -> MeetingPolicy.mayRead(actor))
        .flatMap(items::find)
        .orElseThrow(() -> new NotFound("There is no such item."));
  }

  /** The meeting, locked, for somebody who may hold it. */
  Meeting lock(Actor actor, MeetingId id) {
    read(actor, id);
    if (!MeetingPolicy.mayRun(actor)) {
      throw new Forbidden("Only the CAB and change managers hold its meetings.");
    }
    return lockAsReader(actor, id);
  }

  /** The same for whoever sees it, since not only who holds a meeting votes at it. */
  Meeting lockAsReader(Actor actor, MeetingId id) {
    read(actor, id);
    return meetings.lock(id).orElseThrow(() -> new NotFound("There is no such meeting."));
  }

  /** The same, of which somebody saw this version. */
  Meeting lock(Actor actor, MeetingId id, long seen) {
    Meeting meeting = lock(actor, id);
    if (meeting.version() != seen) {
      throw new Stale("Somebody was faster: the meeting has changed meanwhile.");
    }
    return meeting;
  }

  Meeting lockRunning(Actor actor, MeetingId id) {
    Meeting meeting = lock(actor, id);
    if (!meeting.running()) {
      throw new Stale(
          meeting.state() == MeetingState.PLANNED
              ? "The meeting has not begun."
              : "The meeting is over: it was %s."
                  .formatted(meeting.state().title().toLowerCase(Locale.ROOT)));
    }
    return meeting;
  }

  /** The meeting, locked, to whose agenda something may still be added. */
  Meeting lockOpen(Actor actor, MeetingId id) {
    Meeting meeting = lock(actor, id);
    if (meeting.state().over()) {
      throw new Stale("The meeting is over; its agenda stands as it was.");
    }
    return meeting;
  }

  /** The item as it is once its meeting is locked. */
  AgendaItem open(AgendaItemId id) {
    AgendaItem item = items.find(id).orElseThrow(() -> new NotFound("There is no such item."));
    if (!item.open()) {
      throw new Stale(
          "Somebody was faster: “%s” is %s."
              .formatted(item.title(), item.state().title().toLowerCase(Locale.ROOT)));
    }
    return item;
  }

  void save(Meeting meeting) {
    if (meetings.update(meeting) == 0) {
      throw new Stale("Somebody was faster: the meeting has changed meanwhile.");
    }
  }

  void enter(Actor actor, Meeting meeting, String deed, Map<String, ?> facts, String reason) {
    enter(actor, meeting, (ClientId) null, deed, facts, reason);
  }

  /** An act on an item is its client's to read as well. */
  void enter(
      Actor actor,
      Meeting meeting,
      @Nullable AgendaItem item,
      String deed,
      Map<String, ?> facts,
      String reason) {
    enter(actor, meeting, item == null ? null : item.client(), deed, facts, reason);
  }

  /** An act of somebody of a client is that client's. */
  void enter(
      Actor actor,
      Meeting meeting,
      @Nullable ClientId client,
      String deed,
      Map<String, ?> facts,
      String reason) {
    enter(
        actor,
        meeting,
        Deed.of("cab", meeting.id().value(), client, deed).with(facts).because(reason));
  }

  void enter(Actor actor, Meeting meeting, Deed deed) {
    ledger.append(actor, deed);
    changed(meeting);
  }

  /** An act on an item, about which there is more to say. */
  static Deed deed(Meeting meeting, AgendaItem item, String name) {
    return Deed.of("cab", meeting.id().value(), item.client(), name);
  }

  void changed(Meeting meeting) {
    live.changed(meeting.account(), meeting.id().value());
  }

  static void requireReason(String field, String reason, String sentence) {
    if (reason.isBlank()) {
      throw new Invalid(field, sentence);
    }
  }
}
