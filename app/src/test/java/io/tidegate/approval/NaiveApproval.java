package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of approval once more, written from the design's words alone and as plainly as can be:
 * slow, without any type of the product's but the ids. The property test holds the product against
 * it.
 */
final class NaiveApproval {
  /**
   * Somebody tries to vote: {@code word} is yes, no or abstain; {@code aspects} is what they saw.
   */
  record Said(
      int minute, int stage, PersonId as, PersonId by, String word, Map<Aspect, String> aspects) {}

  /** A stage: {@code rule} is any, n, majority or all. */
  record Part(Set<PersonId> members, String rule, int n, int attendance, Set<Aspect> scope) {}

  /** Somebody is away: from an instant until before another, unless they came back earlier. */
  record Absence(
      PersonId of, PersonId standIn, Instant from, Instant until, @Nullable Instant back) {
    boolean at(Instant moment) {
      boolean gone = !moment.isBefore(from) && moment.isBefore(until);
      return gone && (back == null || moment.isBefore(back));
    }
  }

  private final List<List<Part>> groups;
  private final Set<PersonId> involved;

  NaiveApproval(List<List<Part>> groups, Set<PersonId> involved) {
    this.groups = groups;
    this.involved = involved;
  }

  /** accepted, refused, waiting or broken. */
  String answer(List<Said> history, Map<Aspect, String> now) {
    List<String> answers = new ArrayList<>();
    int number = 0;
    for (List<Part> group : groups) {
      for (Part part : group) {
        answers.add(answerOf(part, number++, history, now));
      }
    }
    if (answers.contains("refused")) {
      return "refused";
    }
    if (answers.contains("broken") || answers.isEmpty()) {
      return "broken";
    }
    return answers.contains("waiting") ? "waiting" : "accepted";
  }

  /** The group that is being decided: the first with a stage that nobody has settled. */
  int turn(List<Said> history, Map<Aspect, String> now) {
    int number = 0;
    for (int group = 0; group < groups.size(); group++) {
      boolean settled = true;
      for (Part part : groups.get(group)) {
        settled &= answerOf(part, number++, history, now).equals("accepted");
      }
      if (!settled) {
        return group;
      }
    }
    return groups.size();
  }

  /**
   * Whether one may give another's vote in a stage now: never who asked or implements, only for
   * themselves or for somebody in whose place they stand, and each hand once.
   *
   * @param next to whom the stage was escalated, who stand in for everybody
   */
  boolean mayVote(
      int number,
      PersonId as,
      PersonId by,
      List<Said> history,
      Map<Aspect, String> now,
      List<Absence> absences,
      Set<PersonId> next,
      Instant moment) {
    Part part = partAt(number);
    if (groupOf(number) != turn(history, now)) {
      return false;
    }
    if (involved.contains(as) || involved.contains(by) || !part.members().contains(as)) {
      return false;
    }
    boolean inTheirPlace = as.equals(by) || next.contains(by);
    for (Absence absence : absences) {
      inTheirPlace |= absence.of().equals(as) && absence.standIn().equals(by) && absence.at(moment);
    }
    Set<PersonId> eligible = new HashSet<>(part.members());
    eligible.removeAll(involved);
    for (Said said : valid(part, number, history, now, eligible)) {
      if (said.by().equals(by) && !said.as().equals(as)) {
        return false;
      }
    }
    return inTheirPlace;
  }

  /** Whether a vote of this member is still missing in a stage. */
  boolean waitsFor(int number, PersonId member, List<Said> history, Map<Aspect, String> now) {
    Part part = partAt(number);
    Set<PersonId> eligible = new HashSet<>(part.members());
    eligible.removeAll(involved);
    if (!eligible.contains(member) || answerOf(part, number, history, now).equals("accepted")) {
      return false;
    }
    for (Said said : valid(part, number, history, now, eligible)) {
      if (said.as().equals(member)) {
        return false;
      }
    }
    return true;
  }

  /** What is left of the votes after an edit: those whose part it touched never come back. */
  List<Said> afterEdit(List<Said> history, Map<Aspect, String> now) {
    List<Said> left = new ArrayList<>();
    for (Said said : history) {
      if (sawTheSame(partAt(said.stage()), said.aspects(), now)) {
        left.add(said);
      }
    }
    return left;
  }

  /** Several at once: each of low risk, not major, and opened by this person as it is now. */
  static boolean mayTogether(boolean low, boolean major, boolean opened) {
    return low && !major && opened;
  }

  private int groupOf(int number) {
    int left = number;
    int group = 0;
    while (left >= groups.get(group).size()) {
      left -= groups.get(group++).size();
    }
    return group;
  }

  private Part partAt(int number) {
    int left = number;
    for (List<Part> group : groups) {
      if (left < group.size()) {
        return group.get(left);
      }
      left -= group.size();
    }
    throw new IllegalArgumentException("There is no stage " + number);
  }

  String answerOf(Part part, int number, List<Said> history, Map<Aspect, String> now) {
    Set<PersonId> eligible = new HashSet<>(part.members());
    eligible.removeAll(involved);
    List<Said> counting = counting(part, number, history, now, eligible);
    long yes = counting.stream().filter(said -> said.word().equals("yes")).count();
    long silent = eligible.size() - counting.size();
    double half = eligible.size() / 2.0;
    boolean enough =
        switch (part.rule()) {
          case "any" -> yes >= 1;
          case "n" -> yes >= part.n();
          case "majority" -> yes > half;
          default -> yes == eligible.size();
        };
    boolean hopeless =
        switch (part.rule()) {
          case "any" -> yes + silent < 1;
          case "n" -> yes + silent < part.n();
          case "majority" -> !(yes + silent > half);
          default -> counting.stream().anyMatch(said -> !said.word().equals("yes"));
        };
    int fewest = part.rule().equals("n") ? part.n() : 1;
    if (eligible.size() < fewest || eligible.size() < part.attendance()) {
      return "broken";
    }
    if (hopeless) {
      return "refused";
    }
    return enough && counting.size() >= part.attendance() ? "accepted" : "waiting";
  }

  /** Goes through the eligible one by one and looks for the word that binds each. */
  private List<Said> counting(
      Part part, int number, List<Said> history, Map<Aspect, String> now, Set<PersonId> eligible) {
    return oneEach(valid(part, number, history, now, eligible));
  }

  private List<Said> valid(
      Part part, int number, List<Said> history, Map<Aspect, String> now, Set<PersonId> eligible) {
    List<Said> valid = new ArrayList<>();
    for (PersonId person : eligible) {
      Said last = null;
      for (Said said : history) {
        if (said.stage() == number && said.as().equals(person)) {
          last = said;
        }
      }
      boolean binds =
          last != null
              && !last.word().equals("withdrawn")
              && !involved.contains(last.by())
              && sawTheSame(part, last.aspects(), now);
      if (binds) {
        valid.add(last);
      }
    }
    return valid;
  }

  private static List<Said> oneEach(List<Said> valid) {
    List<Said> counting = new ArrayList<>();
    for (Said said : valid) {
      boolean better = false;
      for (Said other : valid) {
        boolean sameHand = other != said && other.by().equals(said.by());
        boolean otherIsOwn = other.as().equals(other.by());
        boolean thisIsOwn = said.as().equals(said.by());
        boolean otherIsOlder = other.minute() < said.minute();
        if (sameHand && !thisIsOwn && (otherIsOwn || otherIsOlder)) {
          better = true;
        }
      }
      if (!better) {
        counting.add(said);
      }
    }
    return counting;
  }

  private static boolean sawTheSame(Part part, Map<Aspect, String> then, Map<Aspect, String> now) {
    Set<Aspect> aspects = part.scope().isEmpty() ? now.keySet() : part.scope();
    for (Aspect aspect : aspects) {
      if (!Objects.equals(then.get(aspect), now.get(aspect))) {
        return false;
      }
    }
    return true;
  }
}
