package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one stage stands. No I/O: the same votes give the same answer. */
final class StagePolicy {
  private static final String WAY_OUT =
      "Add an approver to this stage, or let solo mode find a second person.";

  private StagePolicy() {}

  /**
   * Judges a stage.
   *
   * @param votes all votes ever given in the stage, in the order they were given
   * @param content what the change says now
   * @param override null unless somebody set the stage aside
   */
  static Standing judge(
      Stage stage,
      Bench bench,
      List<Vote> votes,
      Content content,
      Instant now,
      Standing.@Nullable Overriding override) {
    Evidence evidence = gather(stage, bench, votes, content, now);
    if (cannotBeMet(stage, evidence)) {
      return new Standing.Unsatisfied(evidence, true);
    }
    if (override != null && content.sameAs(override.seen(), stage.scope())) {
      return new Standing.Overridden(evidence, override);
    }
    if (evidence.eligible() < seats(stage, evidence)) {
      return tooFew(bench, evidence);
    }
    return met(evidence)
        ? new Standing.Satisfied(evidence)
        : new Standing.Unsatisfied(evidence, false);
  }

  private static Evidence gather(
      Stage stage, Bench bench, List<Vote> votes, Content content, Instant now) {
    int eligible = bench.eligible().size();
    return new Evidence(
        content.revision(),
        eligible,
        stage.rule().needed(eligible),
        stage.attendance().needed(eligible),
        counted(stage, bench, votes, content, now));
  }

  /** The last word of each approver, if it still counts, and of each hand only one. */
  private static List<Vote> counted(
      Stage stage, Bench bench, List<Vote> votes, Content content, Instant now) {
    Map<PersonId, Vote> last = new LinkedHashMap<>();
    votes.forEach(vote -> last.put(vote.voter(), vote));
    List<Vote> standing =
        last.values().stream()
            .filter(vote -> !vote.ended())
            .filter(vote -> bench.accepts(vote))
            .filter(vote -> content.sameAs(vote.seen(), stage.scope()))
            .filter(vote -> hasCooled(vote, bench, now))
            .toList();
    return oncePerHand(standing);
  }

  /** Somebody's own vote goes before those they gave for others; of these the oldest stands. */
  private static List<Vote> oncePerHand(List<Vote> standing) {
    List<Vote> ordered = new ArrayList<>(standing);
    ordered.sort(Comparator.comparing(Vote::standsIn).thenComparing(Vote::at));
    Set<PersonId> hands = new HashSet<>();
    return ordered.stream()
        .filter(vote -> hands.add(vote.hand()))
        .sorted(Comparator.comparing(Vote::at))
        .toList();
  }

  private static boolean hasCooled(Vote vote, Bench bench, Instant now) {
    return bench.countsFrom(vote).filter(now::isBefore).isEmpty();
  }

  private static boolean cannotBeMet(Stage stage, Evidence evidence) {
    boolean couldEver = evidence.eligible() >= seats(stage, evidence);
    return couldEver && evidence.yes() + evidence.open() < evidence.needed();
  }

  private static boolean met(Evidence evidence) {
    return evidence.yes() >= evidence.needed() && evidence.votes().size() >= evidence.attendance();
  }

  private static int seats(Stage stage, Evidence evidence) {
    return Math.max(stage.rule().needed(evidence.eligible()), evidence.attendance());
  }

  private static Standing tooFew(Bench bench, Evidence evidence) {
    int kept = (int) bench.members().stream().filter(bench::excludes).count();
    return new Standing.Broken(evidence, sentence(evidence, kept), WAY_OUT);
  }

  private static String sentence(Evidence evidence, int kept) {
    String may =
        evidence.eligible() == 0
            ? "Nobody may decide here"
            : "Only " + evidence.eligible() + " may decide here";
    String because =
        kept == 0 ? "" : " (" + kept + " asked for this change or make it, and do not count)";
    int seats = Math.max(evidence.needed(), evidence.attendance());
    return may + because + "; " + seats + (seats == 1 ? " is needed." : " are needed.");
  }
}
