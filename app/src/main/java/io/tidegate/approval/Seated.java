package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage with the people whom the directory found for it.
 *
 * @param notApplicable why it concerns nobody; null when it does
 * @param problem why it cannot be decided; null when it can
 */
record Seated(
    Stage stage, Set<PersonId> members, @Nullable String notApplicable, @Nullable String problem) {
  static Seated with(Stage stage, Set<PersonId> members) {
    return new Seated(stage, members, null, null);
  }

  static Seated nobody(Stage stage, String because) {
    return new Seated(stage, Set.of(), because, null);
  }

  static Seated broken(Stage stage, String problem) {
    return new Seated(stage, Set.of(), null, problem);
  }
}
