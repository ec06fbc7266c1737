package io.tidegate.catalogue;

import io.tidegate.inventory.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms changes may be made from a version of a model.
 *
 * @param fields what holds for each field; {@link FieldRule#OPEN} where nothing is said
 * @param kinds of the items that it may touch; empty for any
 * @param hours within which its window must lie; null for any time
 * @param noticeHours so long before its window a change must have been submitted, for those whom it
 *     concerns to know
 */
public record Terms(
    Map<ModelField, FieldRule> fields,
    Set<Kind> kinds,
    @Nullable AllowedHours hours,
    int noticeHours) {
  /** Nothing is locked, asked for or narrowed. */
  public static final Terms NONE = new Terms(Map.of(), Set.of(), null, 0);

  public Terms {
    fields = Map.copyOf(fields);
    kinds = Set.copyOf(kinds);
  }

  /** What holds for the field. */
  public FieldRule rule(ModelField field) {
    return fields.getOrDefault(field, FieldRule.OPEN);
  }

  /** Which fields are asked for each time, in the order of the form. */
  public Set<ModelField> asked() {
    return with(FieldRule.ASKED);
  }

  /** Which fields say what the model says. */
  public Set<ModelField> locked() {
    return with(FieldRule.LOCKED);
  }

  private Set<ModelField> with(FieldRule rule) {
    Set<ModelField> found = EnumSet.noneOf(ModelField.class);
    fields.forEach((field, said) -> {
      if (said == rule) {
        found.add(field);
      }
    });
    return found;
  }
}
