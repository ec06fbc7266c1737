package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.insight.Cause;
import io.tidegate.insight.Culprit;
import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said was behind some trouble. */
@Schema(name = "Culprit", description = "What somebody said was behind some trouble")
record CulpritResource(
    UUID id,
    @Schema(description = "Whose trouble it was") UUID client,
    @Schema(description = "Where it was; null when it was the client as a whole")
        @Nullable UUID item,
    @Schema(description = "When it began") Instant at,
    Cause.Kind kind,
    @Schema(
            description =
                "The number of the change; null when it was none, or the token does not reach it")
        @Nullable Integer change,
    @Schema(description = "Empty when the token does not reach what was behind it") String note,
    @Schema(description = "Where the ranking had it then; null when it had not")
        @Nullable Integer place,
    Instant namedAt,
    String namedBy) {
  static CulpritResource of(Culprit one, Changes changes) {
    Change change = change(one.cause(), changes);
    boolean reached = change != null || one.cause().kind() == Cause.Kind.NOTHING;
    return new CulpritResource(
        one.id().value(),
        one.client().value(),
        one.item() == null ? null : one.item().value(),
        one.moment(),
        one.cause().kind(),
        change == null ? null : change.number(),
        reached ? one.note() : "",
        one.place(),
        one.namedAt(),
        one.namedBy());
  }

  private static @Nullable Change change(Cause cause, Changes changes) {
    if (cause.kind() != Cause.Kind.CHANGE) {
      return null;
    }
    ChangeId id = new ChangeId(Objects.requireNonNull(cause.id()));
    return changes.named(Set.of(id)).get(id);
  }
}
