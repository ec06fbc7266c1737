package io.tidegate.cab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The rules of an agenda. Pure: they read and write nothing. */
final class AgendaPolicy {
  private static final Set<ItemKind> PASSING = EnumSet.of(ItemKind.CHANGE, ItemKind.MODEL);

  private AgendaPolicy() {}

  /** What is to be added, in the order in which it stands there. */
  static List<Candidate> missing(List<AgendaItem> agenda, List<Candidate> candidates) {
    List<Candidate> missing = new ArrayList<>();
    candidates.stream()
        .sorted(Candidate.ORDER)
        .filter(one -> agenda.stream().noneMatch(one::isAbout))
        .filter(one -> missing.stream().noneMatch(other -> same(one, other)))
        .forEach(missing::add);
    return missing;
  }

  private static boolean same(Candidate one, Candidate other) {
    return one.kind() != ItemKind.TOPIC
        && one.kind() == other.kind()
        && Objects.equals(one.change(), other.change())
        && Objects.equals(one.model(), other.model());
  }

  /** What waits no longer: open, about a change or a model, and no candidate any more. */
  static List<AgendaItem> settled(List<AgendaItem> agenda, List<Candidate> candidates) {
    return agenda.stream()
        .filter(item -> item.open() && !item.byHand() && PASSING.contains(item.kind()))
        .filter(item -> candidates.stream().noneMatch(one -> one.isAbout(item)))
        .toList();
  }

  /** What was settled and waits again. */
  static List<AgendaItem> back(List<AgendaItem> agenda, List<Candidate> candidates) {
    return agenda.stream()
        .filter(item -> item.state() == ItemState.SETTLED)
        .filter(item -> candidates.stream().anyMatch(one -> one.isAbout(item)))
        .toList();
  }

  /**
   * The agenda in another order: these first, as named, then the rest as it stood. Empty when
   * something is named that is not there, or twice.
   */
  static Optional<List<AgendaItemId>> ordered(List<AgendaItem> agenda, List<AgendaItemId> wanted) {
    List<AgendaItemId> all = inOrder(agenda).stream().map(AgendaItem::id).toList();
    if (!all.containsAll(wanted) || Set.copyOf(wanted).size() != wanted.size()) {
      return Optional.empty();
    }
    List<AgendaItemId> order = new ArrayList<>(wanted);
    all.stream().filter(id -> !wanted.contains(id)).forEach(order::add);
    return Optional.of(order);
  }

  static List<AgendaItem> inOrder(List<AgendaItem> agenda) {
    return agenda.stream().sorted(Comparator.comparingInt(AgendaItem::place)).toList();
  }

  /** The open item that follows this one, or else the first that is left. */
  static Optional<AgendaItemId> next(List<AgendaItem> agenda, AgendaItem after) {
    List<AgendaItem> open =
        inOrder(agenda).stream()
            .filter(item -> item.open() && !item.id().equals(after.id()))
            .toList();
    return open.stream()
        .filter(item -> item.place() > after.place())
        .findFirst()
        .or(() -> open.stream().findFirst())
        .map(AgendaItem::id);
  }

  /** The first open item. */
  static Optional<AgendaItemId> first(List<AgendaItem> agenda) {
    return inOrder(agenda).stream().filter(AgendaItem::open).findFirst().map(AgendaItem::id);
  }

  /**
   * What may be recorded, as the votes stand; a board that decides otherwise must vote otherwise.
   */
  static Set<BoardDecision> decisions(ItemKind kind, BoardStanding standing) {
    return switch (kind) {
      case CHANGE -> {
        Set<BoardDecision> may = EnumSet.noneOf(BoardDecision.class);
        if (standing.carried()) {
          may.add(BoardDecision.APPROVED);
        }
        if (standing.lost()) {
          may.add(BoardDecision.REJECTED);
        }
        if (standing.stage() == null) {
          may.add(BoardDecision.NOTED);
        }
        yield may;
      }
      case EMERGENCY, MISHAP -> EnumSet.of(BoardDecision.REVIEWED);
      case MODEL, TOPIC -> EnumSet.of(BoardDecision.NOTED);
    };
  }

  /**
   * The same of a model about which something is asked. A board of those involved alone does not
   * vote, and says it; a review may also end with words.
   */
  static Set<BoardDecision> decisions(Motion motion, BoardStanding standing) {
    boolean alone = motion.judges().alone();
    boolean admission = motion.kind() == Motion.Kind.ADMISSION;
    Set<BoardDecision> may = EnumSet.noneOf(BoardDecision.class);
    if (alone || standing.carried()) {
      may.add(admission ? BoardDecision.ADMITTED : BoardDecision.RENEWED);
    }
    if (alone || standing.lost()) {
      may.add(admission ? BoardDecision.REFUSED : BoardDecision.WITHDRAWN);
    }
    if (!admission) {
      may.add(BoardDecision.NOTED);
    }
    return may;
  }

  /** How many of these are left to deal with. */
  static int left(List<AgendaItem> agenda) {
    return (int) agenda.stream().filter(AgendaItem::open).count();
  }
}
