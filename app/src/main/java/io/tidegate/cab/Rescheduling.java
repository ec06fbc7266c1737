package io.tidegate.cab;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Window;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Moves planned meetings and calls them off; whoever is invited is told. The caller holds the
 * meeting's lock.
 */
@Component
class Rescheduling {
  private final AgendaStore items;
  private final SeatStore seats;
  private final Clerk clerk;
  private final Invitations invitations;

  Rescheduling(AgendaStore items, SeatStore seats, Clerk clerk, Invitations invitations) {
    this.items = items;
    this.seats = seats;
    this.clerk = clerk;
    this.invitations = invitations;
  }

  /** Whether everybody who has a seat was told; not where an invitation says nothing new. */
  boolean move(Actor actor, Meeting meeting, MeetingFacts facts, Window when) {
    Meeting moved = meeting.moved(facts, when);
    if (moved.equals(meeting)) {
      return false;
    }
    clerk.save(moved);
    clerk.enter(
        actor,
        meeting,
        "meeting-moved",
        Map.of(
            "title", facts.title(),
            "place", facts.place(),
            "start", when.start().toString(),
            "end", when.end().toString(),
            "chair", moved.chair().toString()),
        "");
    if (!moved.time().equals(meeting.time())) {
      seats.forgetReplies(meeting.id());
    }
    boolean told = moved.sequence() > meeting.sequence();
    if (told) {
      invitations.update(moved, meeting);
    }
    return told;
  }

  /** What stood on its agenda comes to the next meeting. */
  void cancel(Actor actor, Meeting meeting, String reason) {
    Meeting cancelled = meeting.cancelled(reason);
    items.of(meeting.id()).stream()
        .filter(AgendaItem::open)
        .forEach(item -> items.put(item.id(), ItemState.POSTPONED, reason));
    clerk.save(cancelled);
    clerk.enter(actor, meeting, "meeting-cancelled", Map.of("title", meeting.title()), reason);
    invitations.send(cancelled);
  }
}
