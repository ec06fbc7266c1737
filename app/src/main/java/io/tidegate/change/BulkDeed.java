package io.tidegate.change;

import io.tidegate.kernel.PersonId;

/** What is done to several changes at once. */
public sealed interface BulkDeed {
  /** They get this owner. */
  record Assign(PersonId owner) implements BulkDeed {}

  /** They get this tag. */
  record Tag(String tag) implements BulkDeed {}

  /** They lose this tag. */
  record Untag(String tag) implements BulkDeed {}
}
