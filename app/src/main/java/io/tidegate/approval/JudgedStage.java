package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stage with its people, its votes and its answer.
 *
 * @param turn whether it is being decided now
 * @param ballots every vote ever given in it, oldest first, those that ended included
 * @param dueAt null before its turn
 * @param escalated to whom it went on; they may give the vote of whoever has not decided
 */
public record JudgedStage(
    UUID id,
    Stage stage,
    int group,
    boolean turn,
    Bench bench,
    Standing standing,
    List<Ballot> ballots,
    @Nullable Instant dueAt,
    Escalated escalated) {
  private static final UUID APART = new UUID(0, 0);

  public JudgedStage {
    ballots = List.copyOf(ballots);
  }

  /**
   * A board's vote on what is no change, such as a model: judged by the same rules, but part of no
   * route. It is always its turn.
   *
   * @param asked what the vote is about; ballots on anything else do not count
   */
  public static JudgedStage apart(
      Stage stage, Bench bench, Content asked, List<Ballot> ballots, Instant now) {
    List<Vote> votes = ballots.stream().map(Ballot::vote).toList();
    Standing standing = StagePolicy.judge(stage, bench, votes, asked, now, null);
    return new JudgedStage(APART, stage, 0, true, bench, standing, ballots, null, Escalated.NOT);
  }

  /**
   * Whether the person may decide here and has not. What somebody gave in their place who asked for
   * the change since, or makes it, is no decision of theirs.
   */
  public boolean waitsFor(PersonId person) {
    boolean decided = given().anyMatch(vote -> vote.voter().equals(person));
    return turn && !standing.passes() && bench.eligible().contains(person) && !decided;
  }

  /** The votes that were not ended, by hands that may give them. */
  Stream<Vote> given() {
    return ballots.stream()
        .filter(ballot -> ballot.endedAt() == null)
        .map(Ballot::vote)
        .filter(bench::accepts);
  }

  /** The self-approvals of solo mode that still wait out their cool-off. */
  public List<Ballot> cooling() {
    return ballots.stream()
        .filter(b -> b.endedAt() == null && bench.countsFrom(b.vote()).isPresent())
        .filter(b -> turn && !standing.passes() && !standing.evidence().votes().contains(b.vote()))
        .toList();
  }

  /** Whether it passed by the word of somebody who asked for the change or makes it. */
  boolean selfApproved() {
    return standing.passes()
        && counted().stream().anyMatch(ballot -> bench.countsFrom(ballot.vote()).isPresent());
  }

  /** The ballots behind the votes that count. */
  public List<Ballot> counted() {
    return ballots.stream().filter(b -> standing.evidence().votes().contains(b.vote())).toList();
  }
}
