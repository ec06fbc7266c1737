package io.tidegate.change.web;

import java.util.List;

/**
 * The saved views within the reader's reach.
 *
 * @param keepable whether the list as it is shown is none of them yet, and narrower than the views
 *     that everybody has
 */
record Shelf(List<Kept> kept, boolean keepable) {
  /**
   * A saved view.
   *
   * @param whose whom it is shared by; empty for the reader's own that is not shared
   * @param current whether it is what is looked at
   */
  record Kept(
      String id, String name, String href, String whose, boolean current, boolean removable) {}
}
