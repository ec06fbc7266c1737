package io.tidegate.cab;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to agendas: what stands there, in which order, what waits for another meeting. */
@Service
public class Agendas {
  private static final int LONGEST_TOPIC = 200;

  private final AgendaStore store;
  private final AgendaFiller filler;
  private final Clerk clerk;
  private final Proxies proxies;
  private final Changes changes;
  private final Approvals approvals;
  private final InstantSource clock;

  Agendas(
      AgendaStore store,
      AgendaFiller filler,
      Clerk clerk,
      Proxies proxies,
      Changes changes,
      Approvals approvals,
      InstantSource clock) {
    this.store = store;
    this.filler = filler;
    this.clerk = clerk;
    this.proxies = proxies;
    this.changes = changes;
    this.approvals = approvals;
    this.clock = clock;
  }

  /** The agenda in its order: of a client's person the items of that client alone. */
  @Transactional(readOnly = true)
  public List<AgendaItem> of(Actor actor, MeetingId meeting) {
    clerk.read(actor, meeting);
    return store.of(meeting);
  }

  /** One item; not found when it is not the actor's to see. */
  @Transactional(readOnly = true)
  public AgendaItem get(Actor actor, AgendaItemId id) {
    return clerk.item(actor, id);
  }

  /** The approval of the change that the item is about, as it stands now; empty for none. */
  @Transactional(readOnly = true)
  public Optional<Approval> approval(AgendaItem item) {
    return Optional.ofNullable(item.change()).flatMap(changes::find).flatMap(approvals::of);
  }

  /** How the board's votes on the item stand. */
  @Transactional(readOnly = true)
  public BoardStanding standing(AgendaItem item) {
    return standing(approval(item).orElse(null));
  }

  /** The same of an approval that was read already. */
  public BoardStanding standing(@Nullable Approval approval) {
    return BoardStanding.of(approval == null || approval.lapsed() ? List.of() : approval.stages());
  }

  /** Looks at once for what waits for the board, instead of within two minutes. */
  @Transactional
  public void refresh(Actor actor, MeetingId id) {
    Meeting meeting = clerk.lockOpen(actor, id);
    if (meeting.state() == MeetingState.PLANNED) {
      filler.fillNext(meeting.account());
    }
  }

  /** Adds something to talk about. Throws {@code Invalid}: topic. */
  @Transactional
  public AgendaItemId addTopic(Actor actor, MeetingId id, String topic) {
    Meeting meeting = clerk.lockOpen(actor, id);
    if (topic.isBlank() || topic.strip().length() > LONGEST_TOPIC) {
      throw new Invalid(
          "topic", "Say what it is about, within %d characters.".formatted(LONGEST_TOPIC));
    }
    return add(
        actor,
        meeting,
        new Candidate(
            ItemKind.TOPIC, null, null, null, "", topic.strip(), Instant.MAX, true, null));
  }

  /**
   * Adds a change by its number: to be decided when it waits for a board, else to be talked about.
   * Throws {@code Invalid}: topic.
   */
  @Transactional
  public AgendaItemId addChange(Actor actor, MeetingId id, int number) {
    Meeting meeting = clerk.lockOpen(actor, id);
    Change change = found(number);
    return add(actor, meeting, AgendaFiller.of(ItemKind.CHANGE, change, true));
  }

  private Change found(int number) {
    try {
      return changes.get(number);
    } catch (NotFound _) {
      throw new Invalid("topic", "There is no CHG-%d.".formatted(number));
    }
  }

  private AgendaItemId add(Actor actor, Meeting meeting, Candidate candidate) {
    AgendaItemId added =
        store
            .add(meeting.account(), meeting.id(), candidate, actor.person(), clock.instant())
            .orElseThrow(
                () -> new Invalid("topic", candidate.reference() + " is on the agenda already."));
    clerk.enter(
        actor,
        meeting,
        store.find(added).orElseThrow(),
        "item-added",
        Map.of("item", named(candidate.reference(), candidate.title())),
        "");
    proxies.came(meeting, candidate);
    return added;
  }

  /**
   * Puts these items first, in this order; the rest follows as it stood. Throws {@link Stale} when
   * one of them is not there.
   */
  @Transactional
  public void order(Actor actor, MeetingId id, List<AgendaItemId> wanted) {
    Meeting meeting = clerk.lockOpen(actor, id);
    List<AgendaItemId> order =
        AgendaPolicy.ordered(store.of(id), wanted)
            .orElseThrow(() -> new Stale("The agenda has changed meanwhile; look at it again."));
    store.order(order);
    clerk.enter(actor, meeting, "agenda-ordered", Map.of("items", order.size()), "");
  }

  /** Moves an item by so many places, up when below zero. */
  @Transactional
  public void shift(Actor actor, AgendaItemId id, int by) {
    Meeting meeting = clerk.lockOpen(actor, clerk.item(actor, id).meeting());
    List<AgendaItemId> order =
        new ArrayList<>(
            AgendaPolicy.inOrder(store.of(meeting.id())).stream().map(AgendaItem::id).toList());
    int to = Math.clamp(order.indexOf(id) + (long) by, 0, order.size() - 1);
    order.remove(id);
    order.add(to, id);
    store.order(order);
    clerk.enter(actor, meeting, "agenda-ordered", Map.of("items", order.size()), "");
  }

  /** Leaves an open item to the next meeting, with a reason. */
  @Transactional
  public void postpone(Actor actor, AgendaItemId id, String reason) {
    Meeting meeting = clerk.lockOpen(actor, clerk.item(actor, id).meeting());
    AgendaItem item = clerk.open(id);
    Clerk.requireReason("reason", reason, "Say why it waits for another meeting.");
    store.put(id, ItemState.POSTPONED, reason.strip());
    clerk.enter(
        actor,
        meeting,
        item,
        "item-postponed",
        Map.of("item", named(item.reference(), item.title())),
        reason.strip());
  }

  static String named(String reference, String title) {
    return (reference + " " + title).strip();
  }
}
