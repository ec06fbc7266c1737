package io.tidegate.cab;

import io.tidegate.approval.Approvals;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Aftermath;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Fills the agenda of the next meeting: with what waits for the board, and what it must look at.
 */
@Component
class AgendaFiller {
  private static final int MOST = 500;

  /** So far back the first board looks. */
  private static final Duration BACK = Duration.ofDays(30);

  private final MeetingStore meetings;
  private final AgendaStore items;
  private final Approvals approvals;
  private final Changes changes;
  private final Aftermath aftermath;
  private final Models models;
  private final Clerk clerk;
  private final Proxies proxies;
  private final InstantSource clock;

  AgendaFiller(
      MeetingStore meetings,
      AgendaStore items,
      Approvals approvals,
      Changes changes,
      Aftermath aftermath,
      Models models,
      Clerk clerk,
      Proxies proxies,
      InstantSource clock) {
    this.meetings = meetings;
    this.items = items;
    this.approvals = approvals;
    this.changes = changes;
    this.aftermath = aftermath;
    this.models = models;
    this.clerk = clerk;
    this.proxies = proxies;
    this.clock = clock;
  }

  /** The agenda of the meeting that comes next, if one is planned. */
  void fillNext(AccountId account) {
    meetings.toCome(MOST).stream()
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .findFirst()
        .flatMap(next -> meetings.lock(next.id()))
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .ifPresent(meeting -> fill(Actor.system(account), meeting));
  }

  /** Nothing is asked of people: it says what stands there by itself. The caller holds the lock. */
  void fill(Actor tidegate, Meeting meeting) {
    List<AgendaItem> agenda = items.of(meeting.id());
    List<Candidate> candidates = candidates(meeting);
    boolean moved = false;
    for (Candidate one : AgendaPolicy.missing(agenda, candidates)) {
      moved |= add(tidegate, meeting, one);
    }
    for (AgendaItem back : AgendaPolicy.back(agenda, candidates)) {
      items.put(back.id(), ItemState.OPEN, "");
      moved = true;
    }
    for (AgendaItem gone : AgendaPolicy.settled(agenda, candidates)) {
      items.put(gone.id(), ItemState.SETTLED, how(gone));
      moved = true;
    }
    if (moved) {
      clerk.changed(meeting);
    }
  }

  private boolean add(Actor tidegate, Meeting meeting, Candidate one) {
    return items
        .add(meeting.account(), meeting.id(), one, tidegate.person(), clock.instant())
        .map(id -> {
          if (one.carriedFrom() != null) {
            items.carried(one.carriedFrom(), id);
          }
          clerk.enter(
              tidegate,
              meeting,
              items.find(id).orElseThrow(),
              "item-came",
              Map.of("item", (one.reference() + " " + one.title()).strip()),
              "");
          proxies.came(meeting, one);
          return true;
        })
        .orElse(false);
  }

  private String how(AgendaItem gone) {
    return gone.change() == null
        ? "It was judged without the meeting."
        : "It is in %s.".formatted(changes.get(gone.change()).state().title());
  }

  private List<Candidate> candidates(Meeting meeting) {
    Instant since = meetings.lastHeld().orElse(clock.instant().minus(BACK));
    Set<UUID> underWay = items.underWay();
    Set<ChangeId> waiting = approvals.waitingFor(Role.CAB_MEMBER);
    List<Candidate> all = new ArrayList<>(carried(meeting, waiting));
    all.addAll(ofChanges(ItemKind.CHANGE, waiting));
    all.addAll(after(ItemKind.EMERGENCY, aftermath.emergencies(since, MOST)));
    all.addAll(after(ItemKind.MISHAP, aftermath.mishaps(since, MOST)));
    all.addAll(ofModels());
    return all.stream()
        .filter(one -> one.change() == null || !underWay.contains(one.change().value()))
        .filter(one -> one.model() == null || !underWay.contains(one.model().value()))
        .toList();
  }

  /** What was postponed, if it still waits: a change that was approved meanwhile does not. */
  private List<Candidate> carried(Meeting meeting, Set<ChangeId> waiting) {
    return items.toCarry().stream()
        .filter(item -> !item.meeting().equals(meeting.id()))
        .filter(item ->
            item.kind() != ItemKind.CHANGE
                || item.byHand()
                || waiting.contains(Objects.requireNonNull(item.change())))
        .map(item ->
            new Candidate(
                item.kind(),
                item.client(),
                item.change(),
                item.model(),
                item.reference(),
                item.title(),
                Instant.MIN,
                item.byHand(),
                item.id()))
        .toList();
  }

  private List<Candidate> after(ItemKind kind, List<ChangeId> found) {
    Set<ChangeId> fresh = new LinkedHashSet<>(found);
    fresh.removeAll(items.dealtWith(kind, found));
    return ofChanges(kind, fresh);
  }

  private List<Candidate> ofChanges(ItemKind kind, Set<ChangeId> ids) {
    return ids.isEmpty()
        ? List.of()
        : changes.named(ids).values().stream()
            .filter(change -> !change.stateSince().isAfter(clock.instant()))
            .map(change -> of(kind, change, false))
            .toList();
  }

  static Candidate of(ItemKind kind, Change change, boolean byHand) {
    return new Candidate(
        kind,
        change.client(),
        change.id(),
        null,
        change.code(),
        change.title(),
        change.window() == null ? change.stateSince() : change.window().start(),
        byHand,
        null);
  }

  private List<Candidate> ofModels() {
    return models.forBoard().stream().map(AgendaFiller::of).toList();
  }

  private static Candidate of(Model model) {
    return new Candidate(
        ItemKind.MODEL,
        null,
        null,
        model.id(),
        "",
        model.title(),
        model.facts().reviewOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
        false,
        null);
  }
}
