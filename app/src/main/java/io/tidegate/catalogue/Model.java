package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A pre-approved procedure as it is now.
 *
 * @param stateReason why it is suspended or archived; empty while active
 * @param lapse the rule that suspended it; null where no rule did
 * @param facts what it says and for whom, in its latest version
 * @param current the latest version
 * @param version counts every write; whoever edits names the one they saw
 */
public record Model(
    ModelId id,
    ModelState state,
    String stateReason,
    @Nullable Lapse lapse,
    ModelFacts facts,
    ModelVersion current,
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
