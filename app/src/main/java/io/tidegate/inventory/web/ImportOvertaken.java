package io.tidegate.inventory.web;

import java.util.Map;

/**
 * Why an import was not done as it was asked for.
 *
 * @param what what happened in the meantime
 * @param then what became of what was chosen, and what to do now
 * @param stored how the file is read now where that differs from what was chosen, by label
 */
public record ImportOvertaken(String what, String then, Map<String, String> stored) {
  static ImportOvertaken readOtherwise(Map<String, String> stored) {
    return new ImportOvertaken(
        "Somebody changed how this file is read while you had this page open, perhaps you in"
            + " another tab.",
        stored.isEmpty()
            ? "They chose what you chose. Nothing has gone in yet."
            : "Your choices are kept below, and nothing has gone in. Read it so to have yours"
                + " instead of what is stored:",
        stored);
  }

  static ImportOvertaken notLookedAt() {
    return new ImportOvertaken(
        "You changed how the file is read and had not looked at what that does.",
        "Your choices are kept, and nothing has gone in. This is what would happen now.",
        Map.of());
  }

  static ImportOvertaken inventoryMoved() {
    return new ImportOvertaken(
        "The inventory changed while you had this page open, so other rows are added, changed or"
            + " refused by now.",
        "Your choices are kept, and nothing has gone in. This is what would happen now.",
        Map.of());
  }

  static ImportOvertaken runAlready(Map<String, String> stored) {
    return new ImportOvertaken(
        "This import was run while you had its page open, perhaps by you in another tab.",
        stored.isEmpty()
            ? "The file is read as you had chosen."
            : "The file is read as was stored, which is not what you had chosen; send it again to"
                + " have it read your way. It is read so:",
        stored);
  }
}
