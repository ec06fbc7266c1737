package io.tidegate.inventory;

import io.tidegate.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A dependency to add. Blanks around the note and the key are dropped, and an empty key is none.
 *
 * @param source who depends: “FS01” in “FS01 runs on ESX01”
 */
public record NewDependency(
    ItemId source, DependencyType type, ItemId target, String note, @Nullable String externalKey) {
  public NewDependency {
    note = note.strip();
    externalKey = externalKey == null || externalKey.isBlank() ? null : externalKey.strip();
  }

  /** With nothing more to say about it. */
  public static NewDependency of(ItemId source, DependencyType type, ItemId target) {
    return new NewDependency(source, type, target, "", null);
  }
}
