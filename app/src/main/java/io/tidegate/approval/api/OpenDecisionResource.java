package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.approval.Availability;
import io.tidegate.approval.OpenDecision;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stage whose turn it is. */
@Schema(
    name = "WaitingDecision",
    description = "A stage that is being decided, and whom it waits for")
record OpenDecisionResource(
    @Schema(example = "1042") int change,
    String title,
    UUID client,
    int revision,
    UUID stage,
    @Schema(example = "CAB") String name,
    Instant since,
    Instant due,
    boolean overdue,
    @Schema(description = "When those who have yet to decide were last reminded")
        @Nullable Instant reminded,
    @Schema(description = "When the change managers were told that it is late")
        @Nullable Instant escalated,
    @Schema(description = "Who may decide in the place of those who have not")
        List<UUID> escalatedTo,
    @Schema(
            description =
                "Until when too few who decide, or stand in, are there; null when enough are")
        @Nullable Instant tooFewUntil,
    List<ChairResource> waitsFor) {
  /** Somebody who has yet to decide. */
  @Schema(name = "DecisionChair")
  record ChairResource(
      UUID person,
      @Schema(description = "Null while they are there") @Nullable Instant awayUntil,
      @Schema(description = "Who may give their vote meanwhile") List<UUID> standIns) {
    static ChairResource of(Availability.Chair chair) {
      return new ChairResource(
          chair.voter().value(),
          chair.away(),
          chair.standIns().stream().map(PersonId::value).sorted().toList());
    }
  }

  static OpenDecisionResource of(OpenDecision one, Instant now) {
    return new OpenDecisionResource(
        one.change().number(),
        one.change().title(),
        one.change().client().value(),
        one.change().revision(),
        one.stage().id(),
        one.stage().stage().name(),
        one.since(),
        one.due(),
        one.overdue(now),
        one.reminded(),
        one.escalated(),
        one.stage().escalated().to().stream().map(PersonId::value).sorted().toList(),
        one.availability().enoughFrom(),
        one.availability().chairs().stream().map(ChairResource::of).toList());
  }
}
