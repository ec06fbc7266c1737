package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft in a list. */
@Schema(name = "PolicyDraftLine")
record DraftLineResource(
    UUID id, @Nullable UUID client, String title, DraftState state, List<String> sections) {
  static DraftLineResource of(Draft draft) {
    return new DraftLineResource(
        draft.id().value(),
        draft.client() == null ? null : draft.client().value(),
        draft.title(),
        draft.state(),
        List.copyOf(draft.sections()));
  }
}
