package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.EntityTag;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Provenance;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change, whole, but for what has an address of its own. */
@Schema(name = "Change", description = "A change (RFC) of one client")
public record ChangeResource(
    UUID id,
    @Schema(description = "Names it in addresses", example = "1042") int number,
    @Schema(description = "How people name it", example = "CHG-1042") String code,
    @Schema(description = "Its page, for people", example = "https://tidegate.example/changes/1042")
        String href,
    UUID client,
    ChangeType type,
    boolean major,
    State state,
    Instant stateSince,
    @Schema(description = "Null unless it is on hold; the state stays beside the hold")
        @Nullable HeldResource hold,
    @Schema(description = "Whether the run has turned to its rollback steps") boolean rollingBack,
    String title,
    String reason,
    String desiredOutcome,
    String category,
    PriorityPart priority,
    @Schema(description = "Who asked for it; never changes") UUID requester,
    PeoplePart people,
    ScopePart scope,
    @Nullable WindowPart window,
    SafeguardsPart safeguards,
    EmergencyPart emergency,
    ResultPart result,
    @Schema(description = "The model it was made from; null unless standard")
        @Nullable ModelResource model,
    @Schema(description = "Null until risk was assessed") @Nullable RiskResource risk,
    @Schema(description = "The latest revision's number; 0 before approval was first sought")
        int revision,
    Instant createdAt,
    @Schema(description = "Where it was brought in from; null when it began here")
        @Nullable ImportedResource imported) {
  /** A hold. */
  @Schema(name = "Hold")
  record HeldResource(Instant since, UUID by, String reason) {}

  /** A version of a model. */
  @Schema(name = "ModelReference")
  record ModelResource(UUID id, int version) {}

  /** Where a change was brought in from. */
  @Schema(name = "ImportedFrom")
  record ImportedResource(
      @Schema(description = "The system it stood in", example = "Old service desk") String source,
      @Schema(description = "What it is called there", example = "C00012345") String number,
      @Schema(description = "When it came in; createdAt is when it was opened there") Instant at) {
    static @Nullable ImportedResource of(Change change) {
      Provenance from = change.provenance();
      return from == null
          ? null
          : new ImportedResource(
              from.source(), from.externalKey(), TimeOrderedUuid.madeAt(change.id().value()));
    }
  }

  /** A rating. */
  @Schema(name = "Risk")
  record RiskResource(
      Rating.Level level, @Schema(description = "5 to 25", example = "8") int score) {
    static @Nullable RiskResource of(@Nullable Rating rating) {
      return rating == null ? null : new RiskResource(rating.level(), rating.score());
    }
  }

  /**
   * The change as it is published.
   *
   * @param site where pages begin, without a slash at its end
   */
  static ChangeResource of(Change change, String site) {
    return new ChangeResource(
        change.id().value(),
        change.number(),
        change.code(),
        site + "/changes/" + change.number(),
        change.client().value(),
        change.type(),
        change.major(),
        change.state(),
        change.stateSince(),
        hold(change),
        change.rollingBack(),
        change.title(),
        change.purpose().reason(),
        change.purpose().desiredOutcome(),
        change.purpose().category(),
        PriorityPart.of(change.purpose().priority()),
        change.people().requester().value(),
        PeoplePart.of(change.people()),
        ScopePart.of(change.scope()),
        WindowPart.of(change.window()),
        SafeguardsPart.of(change.safeguards()),
        EmergencyPart.of(change.emergency()),
        ResultPart.of(change.result()),
        change.model() == null
            ? null
            : new ModelResource(change.model().model(), change.model().version()),
        RiskResource.of(change.rating()),
        change.revision(),
        change.createdAt(),
        ImportedResource.of(change));
  }

  /** The tag of the change as it is: its version, and its rating, which raises no version. */
  static EntityTag tag(Change change) {
    Rating rating = change.rating();
    String beside =
        rating == null ? "" : rating.level().name().toLowerCase(Locale.ROOT) + "-" + rating.score();
    return new EntityTag(change.version(), beside);
  }

  private static @Nullable HeldResource hold(Change change) {
    return change.hold() == null
        ? null
        : new HeldResource(
            change.hold().since(), change.hold().by().value(), change.hold().reason());
  }
}
