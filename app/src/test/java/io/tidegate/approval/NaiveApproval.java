package io.tidegate.approval;

import io.tidegate.change.Aspect;
import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    return oneEach(valid);
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
