package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.NewDependency;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dependency to add. */
@Schema(
    name = "DependencyBody",
    example = "{\"type\": \"runs-on\", \"target\": \"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"}")
record DependencyBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable DependencyType type,
    @Schema(description = "The item at the other end", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UUID target,
    @Schema(description = "What else is worth knowing, within 500 characters")
        @Nullable String note,
    @Schema(description = "Its id in the system it came from, unique for the account")
        @Nullable String externalKey) {
  /** The dependency of this item that is meant. Throws {@link Invalid} with what is missing. */
  NewDependency of(ItemId source) {
    Fields fields = new Fields();
    DependencyType sort = fields.needed("type", type, "Say how it depends.");
    UUID other = fields.needed("target", target, "Say on what it depends.");
    String key = fields.line("externalKey", externalKey);
    fields.check();
    return new NewDependency(
        source,
        Objects.requireNonNull(sort),
        new ItemId(Objects.requireNonNull(other)),
        fields.text("note", note),
        key);
  }
}
