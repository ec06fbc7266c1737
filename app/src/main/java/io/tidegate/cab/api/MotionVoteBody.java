package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.approval.Decision;
import io.tidegate.cab.MotionVote;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vote on a model. */
@Schema(
    name = "ModelVoteBody",
    example = "{\"motion\": \"admission-3\", \"decision\": \"approve\"}")
record MotionVoteBody(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "What was asked when the token's person looked")
        @Nullable String motion,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Said decision,
    @Schema(description = "The reason; needed to reject") @Nullable String words,
    @Schema(description = "Whose vote it is; the token's person's own when nothing is said")
        @Nullable UUID as) {
  /** What one may say. */
  enum Said {
    APPROVE,
    REJECT,
    ABSTAIN
  }

  /** The vote in it. Throws {@code Invalid}: motion, decision, words. */
  MotionVote vote(Actor actor) {
    Fields fields = new Fields();
    Said said = fields.needed("decision", decision, "Say approve, reject or abstain.");
    String asked = fields.needed("motion", motion, "Say what was asked.");
    String text = fields.text("words", words);
    if (said == Said.REJECT) {
      fields.needed("words", text.isBlank() ? null : text, "Say why you reject it.");
    }
    fields.check();
    return new MotionVote(
        as == null ? actor.person() : new PersonId(as),
        Objects.requireNonNull(asked),
        Decision.of(Objects.requireNonNull(said).name(), text.strip()));
  }
}
