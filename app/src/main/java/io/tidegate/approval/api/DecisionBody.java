package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision to be given. */
@Schema(
    name = "DecisionBody",
    example =
        """
        {"decision": "approve", "revision": 1, "condition": "Only with the vendor on call."}
        """)
record DecisionBody(
    @Schema(
            description = "Ask asks the owner a question and decides nothing",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Word decision,
    @Schema(description = "The revision that you decide on; any other than the current one is late")
        @Nullable Integer revision,
    @Schema(description = "Whose vote it is, when you stand in for somebody") @Nullable UUID as,
    @Schema(description = "With approve: what must hold before the start")
        @Nullable String condition,
    @Schema(description = "With reject and abstain: why; a rejection needs it")
        @Nullable String reason,
    @Schema(description = "With ask: what you want to know, in Markdown")
        @Nullable String question) {
  /** What can be done. */
  enum Word {
    APPROVE,
    REJECT,
    ABSTAIN,
    ASK
  }

  /** The vote in it. Throws {@link Invalid} with everything that is missing. */
  Choice choice(UUID stage, PersonId self) {
    Fields fields = new Fields();
    Integer seen = fields.needed("revision", revision, "Say which revision you decide on.");
    Decision given = decision(fields);
    fields.check();
    PersonId voter = as == null ? self : new PersonId(as);
    return new Choice(stage, voter, Objects.requireNonNull(given), Objects.requireNonNull(seen));
  }

  private @Nullable Decision decision(Fields fields) {
    String why = fields.text("reason", reason);
    String under = fields.text("condition", condition);
    return switch (decision) {
      case APPROVE -> new Decision.Approve(under);
      case ABSTAIN -> new Decision.Abstain(why);
      case REJECT -> {
        if (why.isEmpty()) {
          fields.problem("reason", "Say why you reject it; the requester reads this.");
          yield null;
        }
        yield new Decision.Reject(why);
      }
      case ASK -> throw new IllegalStateException("A question is no vote");
      case null -> fields.needed("decision", null, "Say approve, reject, abstain or ask.");
    };
  }
}
