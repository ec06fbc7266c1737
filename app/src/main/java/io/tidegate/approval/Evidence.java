package io.tidegate.approval;

import java.util.List;

/**
 * What an answer rests on: the votes that count for the revision, oldest first, and the sums.
 *
 * @param eligible how many may decide
 * @param needed how many must say yes
 * @param attendance how many must have voted at all; 0 where it does not matter
 * @param votes the votes that count; a voter and a hand appear in it at most once
 */
public record Evidence(int revision, int eligible, int needed, int attendance, List<Vote> votes) {
  public Evidence {
    votes = List.copyOf(votes);
  }

  /** How many said yes. */
  public int yes() {
    return count(Decision.Approve.class);
  }

  /** How many said no. */
  public int no() {
    return count(Decision.Reject.class);
  }

  /** How many came and said neither. */
  public int abstained() {
    return count(Decision.Abstain.class);
  }

  /** How many have yet to say something. */
  public int open() {
    return eligible - votes.size();
  }

  private int count(Class<? extends Decision> kind) {
    return (int) votes.stream().filter(vote -> kind.isInstance(vote.decision())).count();
  }
}
