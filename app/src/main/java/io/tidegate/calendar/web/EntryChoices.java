package io.tidegate.calendar.web;

import io.tidegate.ui.Option;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the form of an entry offers to choose from. */
public final class EntryChoices {
  private EntryChoices() {}

  /** On which days. */
  public static List<Option> repeats() {
    return Arrays.stream(Repeats.values()).map(one -> Option.of(one.slug(), one.title())).toList();
  }

  /** The days of the week, by their two letters. */
  public static List<Option> weekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> Option.of(EntryReader.code(day), day.getDisplayName(TextStyle.FULL, Locale.UK)))
        .toList();
  }

  /** Which of them in a month. */
  public static List<Option> ordinals() {
    return List.of(
        Option.of("1", "The first"),
        Option.of("2", "The second"),
        Option.of("3", "The third"),
        Option.of("4", "The fourth"),
        Option.of("5", "The fifth"),
        Option.of("-1", "The last"));
  }
}
