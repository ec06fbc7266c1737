package io.tidegate.demo;

import io.tidegate.change.ChangeType;
import io.tidegate.inventory.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of change that happens again and again in the demo, before it is known where and when.
 *
 * @param title with {@code {items}} and the like still in it, as all its texts
 * @param at the letters of the clients where it can happen
 * @param kind of the items it touches, {@code count} of them
 * @param named a pattern that their names fit
 * @param often how often it comes, beside the others; 0 only where it is asked for by its key
 * @param words its other texts by their names, such as {@code why}; a missing one is empty
 */
record DemoPiece(
    String title,
    Set<String> at,
    Kind kind,
    int count,
    String named,
    ChangeType type,
    Habit when,
    int minutes,
    int often,
    Map<String, String> words,
    List<Line> plan) {

  String word(String name) {
    return words.getOrDefault(name, "");
  }

  boolean major() {
    return words.containsKey("major");
  }

  /** Whether it never gives trouble, so that the history comes to propose a model of it. */
  boolean steady() {
    return words.containsKey("steady");
  }

  boolean emergency() {
    return type == ChangeType.EMERGENCY;
  }

  /** When its windows usually are, in the client's own time. */
  enum Habit {
    NIGHT,
    EVENING,
    EARLY,
    DAY,
    SATURDAY,
    SUNDAY,
    /** Whenever it breaks. */
    INCIDENT
  }

  /** A line of its plan; {@code kind} as the file has it: do, test, check or back. */
  record Line(String kind, int minutes, String text, String verification) {}
}
