package io.tidegate.inventory;

import java.util.List;
import java.util.Locale;

/**
 * What was found in NetBox, in our words; nothing is looked up in our inventory yet.
 *
 * @param skipped what stays out, with the reason
 */
record NetboxFindings(List<Found> items, List<Link> dependencies, List<NetboxSkipped> skipped) {
  /**
   * A configuration item.
   *
   * @param key its external key, such as {@code netbox:device:7}
   * @param tenant the name of whose it is; empty for what is the account's own
   * @param place where it is, to tell it from others of the same name
   */
  record Found(
      String key,
      String tenant,
      String name,
      String place,
      Kind kind,
      State state,
      Attributes attributes) {}

  /** A dependency between two external keys. */
  record Link(String source, DependencyType type, String target, String note) {
    /** Its own external key. */
    String key() {
      return source + ">" + type.name().toLowerCase(Locale.ROOT) + ">" + target;
    }
  }
}
