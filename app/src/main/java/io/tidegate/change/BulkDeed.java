package io.tidegate.change;

import io.tidegate.kernel.PersonId;

/** What is done to several changes at once. */
public sealed interface BulkDeed {
  /**
   * They get this owner.
   *
   * @param reopening whether also those whose approvals lapse by that, and are asked again
   */
  record Assign(PersonId owner, boolean reopening) implements BulkDeed {}

  /** They get this tag. */
  record Tag(String tag) implements BulkDeed {}

  /** They lose this tag. */
  record Untag(String tag) implements BulkDeed {}
}
