package io.tidegate.change;

import java.util.Map;

/**
 * What an upper room adds to a revision: the part of what an approver sees that is that room's to
 * know.
 */
public interface RevisionPart {
  /** Which aspect it fills; each room has its own. */
  Aspect aspect();

  /**
   * The content now, as names with strings, numbers, booleans, lists or maps of such; the same
   * content, the same hash.
   */
  Map<String, ?> contentOf(Change change);
}
