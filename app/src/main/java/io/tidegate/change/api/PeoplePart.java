package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.People;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which part in a change. */
@Schema(name = "People", description = "Who has which part in the change, by id")
record PeoplePart(
    @Schema(description = "The responsible person; by default the requester") @Nullable UUID owner,
    @Schema(description = "Who carries it out; none leaves it open to any implementer")
        @Nullable List<UUID> implementers,
    @Schema(description = "Who says that it works") @Nullable UUID validator,
    @Schema(description = "Who says go or no-go past the rollback deadline")
        @Nullable UUID decider) {
  static PeoplePart of(People people) {
    return new PeoplePart(
        people.owner().value(),
        people.implementers().stream().map(PersonId::value).sorted().toList(),
        people.validator() == null ? null : people.validator().value(),
        people.decider() == null ? null : people.decider().value());
  }
}
