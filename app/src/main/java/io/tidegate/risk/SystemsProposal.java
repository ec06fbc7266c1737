package io.tidegate.risk;

import io.tidegate.risk.RiskFacts.Touched;
import java.util.List;
import java.util.stream.Stream;

/** How critical what is touched and what depends on it are. */
final class SystemsProposal {
  private static final int CRITICAL = 4;
  private static final int MOST_CRITICAL = 5;

  private SystemsProposal() {}

  static Proposal of(RiskFacts facts) {
    return new Proposal(Question.SYSTEMS, score(facts), reason(facts));
  }

  private static int score(RiskFacts facts) {
    if (facts.affected().isEmpty()) {
      return 1;
    }
    int affected = highest(facts.affected());
    if (facts.clients() > 1 && Math.max(affected, highest(facts.impacted())) >= CRITICAL) {
      return MOST_CRITICAL;
    }
    return Math.max(affected, reached(facts.impacted()));
  }

  /**
   * What is only reached counts less than what is worked on: a critical one a step, several none.
   */
  private static int reached(List<Touched> impacted) {
    int highest = highest(impacted);
    if (highest < CRITICAL) {
      return highest;
    }
    return critical(impacted).size() > 1 ? CRITICAL : highest - 1;
  }

  private static String reason(RiskFacts facts) {
    if (facts.affected().isEmpty()) {
      return "No item of the inventory is affected";
    }
    List<String> reached = critical(facts.impacted());
    if (!reached.isEmpty()) {
      return Wording.capital(
          "%s %s on these items, %s: %s"
              .formatted(
                  Wording.count(reached.size(), "critical service"),
                  reached.size() == 1 ? "depends" : "depend",
                  Wording.count(facts.users(), "user"),
                  Wording.some(reached)));
    }
    List<String> own = critical(facts.affected());
    if (!own.isEmpty()) {
      return "%s %s critical".formatted(Wording.some(own), own.size() == 1 ? "is" : "are");
    }
    return "Nothing critical is touched or depends on it: the highest criticality is %d of 5"
        .formatted(highest(facts.touched().toList()));
  }

  private static int highest(List<Touched> items) {
    return items.stream().mapToInt(Touched::criticality).max().orElse(1);
  }

  /** Critical ones by name, the most critical first. */
  private static List<String> critical(List<Touched> items) {
    return Stream.of(MOST_CRITICAL, CRITICAL)
        .flatMap(
            level -> items.stream().filter(item -> item.criticality() == level).map(Touched::name))
        .toList();
  }
}
