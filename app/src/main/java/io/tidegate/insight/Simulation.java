package io.tidegate.insight;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Sha256;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes of some months replayed against a draft of the policy.
 *
 * @param client whose rules the draft writes; null for the account's
 * @param draftVersion the draft as it was
 * @param digest of the draft's rules that choose a route; others make the result stale
 * @param since changes written before are left out
 * @param because why it failed, in a sentence; empty when it did not
 * @param position the number of the last change that was replayed
 * @param looked how many were
 * @param total how many there were to replay when it began
 * @param kept how many clients keep rules of their own, whatever the draft says
 * @param finishedAt null until it is done
 */
public record Simulation(
    SimulationId id,
    AccountId account,
    @Nullable ClientId client,
    DraftId draft,
    long draftVersion,
    String digest,
    int months,
    Instant since,
    String startedBy,
    Instant startedAt,
    State state,
    String because,
    int position,
    int looked,
    int total,
    int kept,
    Waits waits,
    Tally tally,
    @Nullable Instant finishedAt) {
  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    STOPPED,
    FAILED
  }

  /** Names the rules of the draft that a simulation looks at. */
  static String digest(Draft draft) {
    return Sha256.of(
            draft.written().getOrDefault("approval", "")
                + "\n"
                + draft.written().getOrDefault("risk", ""))
        .hex();
  }

  /** Whether a draft says something else by now. */
  public boolean stale(Draft now) {
    return !digest.equals(digest(now));
  }

  /** Whether a job works on it. */
  public boolean atWork() {
    return state == State.RUNNING;
  }

  /** How far it is, in per cent. */
  public int share() {
    return total == 0 ? 0 : (int) Math.min(100, 100L * looked / total);
  }

  Simulation advanced(int position, int looked, Tally tally) {
    return with(state, because, position, looked, tally, null);
  }

  Simulation done(Instant at) {
    return with(State.DONE, "", position, looked, tally, at);
  }

  Simulation stopped() {
    return with(State.STOPPED, "", position, looked, tally, null);
  }

  Simulation failed(String sentence) {
    return with(State.FAILED, sentence, position, looked, tally, null);
  }

  private Simulation with(
      State state, String because, int position, int looked, Tally tally, @Nullable Instant at) {
    return new Simulation(
        id,
        account,
        client,
        draft,
        draftVersion,
        digest,
        months,
        since,
        startedBy,
        startedAt,
        state,
        because,
        position,
        looked,
        total,
        kept,
        waits,
        tally,
        at);
  }
}
