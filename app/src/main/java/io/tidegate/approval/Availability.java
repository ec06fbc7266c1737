package io.tidegate.approval;

import io.tidegate.directory.Delegation;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who of a stage can decide now, and from when enough of them can. No I/O.
 *
 * @param chairs those who have yet to decide
 * @param enoughFrom from when enough of them, or who stands in for them, are there; null when they
 *     are now, or the stage waits for nobody
 */
public record Availability(List<Chair> chairs, @Nullable Instant enoughFrom) {
  public Availability {
    chairs = List.copyOf(chairs);
  }

  /**
   * One who has yet to decide.
   *
   * @param away until when they are away; null while they are there
   * @param standIns who may give their vote meanwhile and are there
   */
  public record Chair(PersonId voter, @Nullable Instant away, Set<PersonId> standIns) {
    public Chair {
      standIns = Set.copyOf(standIns);
    }
  }

  /**
   * How it is at an instant.
   *
   * @param absences what each has given that is not over yet; of stand-ins too
   */
  static Availability of(JudgedStage stage, Map<PersonId, List<Delegation>> absences, Instant now) {
    List<PersonId> waiting = stage.bench().eligible().stream().filter(stage::waitsFor).toList();
    List<Chair> chairs = chairs(stage, waiting, absences, now);
    int missing = missing(stage.standing().evidence());
    if (waiting.isEmpty() || hands(chairs) >= missing) {
      return new Availability(chairs, null);
    }
    return new Availability(
        chairs,
        absences.values().stream()
            .flatMap(List::stream)
            .map(Delegation::endsAt)
            .filter(now::isBefore)
            .sorted()
            .filter(then -> hands(chairs(stage, waiting, absences, then)) >= missing)
            .findFirst()
            .orElse(null));
  }

  /** How many more must say something for the stage to be met. */
  private static int missing(Evidence evidence) {
    int yes = evidence.needed() - evidence.yes();
    int there = evidence.attendance() - evidence.votes().size();
    return Math.max(1, Math.max(yes, there));
  }

  private static List<Chair> chairs(
      JudgedStage stage,
      List<PersonId> waiting,
      Map<PersonId, List<Delegation>> absences,
      Instant at) {
    List<Chair> chairs = new ArrayList<>();
    for (PersonId voter : waiting) {
      Set<PersonId> hands = new LinkedHashSet<>();
      Stream.concat(
              absences.getOrDefault(voter, List.of()).stream()
                  .filter(given -> given.holdsAt(at))
                  .map(Delegation::delegate),
              stage.escalated().to().stream())
          .filter(hand -> away(hand, absences, at).isEmpty())
          .filter(hand -> BallotPolicy.refusal(stage, voter, hand, Set.of(voter)).isEmpty())
          .forEach(hands::add);
      chairs.add(new Chair(voter, away(voter, absences, at).orElse(null), hands));
    }
    return chairs;
  }

  private static Optional<Instant> away(
      PersonId person, Map<PersonId, List<Delegation>> absences, Instant at) {
    return absences.getOrDefault(person, List.of()).stream()
        .filter(given -> given.holdsAt(at))
        .map(Delegation::endsAt)
        .max(Instant::compareTo);
  }

  /**
   * How many of them can be decided: each hand gives one vote in a stage, each vote is given once.
   */
  static int hands(List<Chair> chairs) {
    Map<PersonId, Chair> taken = new HashMap<>();
    int given = 0;
    for (Chair chair : chairs) {
      if (seat(chair, taken, new HashSet<>())) {
        given++;
      }
    }
    return given;
  }

  /** Finds the chair a hand, moving others to another of theirs where need be. */
  private static boolean seat(Chair chair, Map<PersonId, Chair> taken, Set<PersonId> tried) {
    for (PersonId hand : possible(chair)) {
      if (tried.add(hand)) {
        Chair other = taken.get(hand);
        if (other == null || seat(other, taken, tried)) {
          taken.put(hand, chair);
          return true;
        }
      }
    }
    return false;
  }

  private static Set<PersonId> possible(Chair chair) {
    Set<PersonId> hands = new LinkedHashSet<>();
    if (chair.away() == null) {
      hands.add(chair.voter());
    }
    hands.addAll(chair.standIns());
    return hands;
  }
}
