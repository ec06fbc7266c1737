package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.Scope;
import io.tidegate.kernel.ItemId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The configuration items that a change touches. */
@Schema(name = "Scope", description = "The configuration items that the change touches, by id")
record ScopePart(
    @Nullable List<UUID> affected,
    @Schema(
            description = "Why no item is affected; counts while none is",
            example = "Only the contract is renewed.")
        @Nullable String noneBecause) {
  static ScopePart of(Scope scope) {
    return new ScopePart(
        scope.affected().stream().map(ItemId::value).sorted().toList(), scope.noneBecause());
  }
}
