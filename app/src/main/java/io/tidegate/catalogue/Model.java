package io.tidegate.catalogue;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A pre-approved procedure as it is now.
 *
 * @param stateReason why it is suspended or archived; empty while active
 * @param lapse the rule that suspended it; null where no rule did
 * @param approved whether the board has ever admitted it
 * @param facts what it says and for whom, in the version in use
 * @param current the version in use; of a model that is not approved, its latest
 * @param proposed the number of the version that waits for the board; null when none does
 * @param origin the change it was drafted from; null when it was written afresh
 * @param version counts every write; whoever edits names the one they saw
 */
public record Model(
    ModelId id,
    ModelState state,
    String stateReason,
    @Nullable Lapse lapse,
    boolean approved,
    ModelFacts facts,
    ModelVersion current,
    @Nullable Integer proposed,
    @Nullable ChangeId origin,
    long version) {
  /** What is done, in a line. */
  public String title() {
    return facts.procedure().title();
  }

  /** Whether it may be used for this client. */
  public boolean isFor(ClientId client) {
    return facts.clients().isEmpty() || facts.clients().contains(client);
  }
}
