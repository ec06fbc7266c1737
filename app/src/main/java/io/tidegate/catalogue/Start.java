package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs from change to change of one model.
 *
 * @param item what it touches; null for nothing that is recorded
 * @param at when it begins; null for now
 * @param until when its window ends; null for as long as the plan takes
 * @param said what was said of the fields that the model asks for or leaves open
 */
public record Start(
    ClientId client,
    @Nullable ItemId item,
    @Nullable Instant at,
    @Nullable Instant until,
    Map<ModelField, String> said) {
  public Start {
    said = Map.copyOf(said);
  }

  /** As the model says, for as long as the plan takes. */
  public Start(ClientId client, @Nullable ItemId item, @Nullable Instant at) {
    this(client, item, at, null, Map.of());
  }

  /** What was said of the field; empty for nothing. */
  String of(ModelField field) {
    return said.getOrDefault(field, "").strip();
  }
}
