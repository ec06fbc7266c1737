package io.tidegate.inventory.web;

import io.tidegate.inventory.Environment;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.State;
import io.tidegate.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The inventory's words as forms and lists show them. */
public final class Words {
  private static final List<String> CRITICALITIES =
      List.of("hardly noticed", "minor", "normal", "important", "critical");

  private Words() {}

  /** The first letter as a capital, for the start of a cell or an option. */
  public static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The degree in a word, from 1 to 5. */
  public static String criticality(int degree) {
    return CRITICALITIES.get(degree - 1);
  }

  static List<Option> kinds() {
    return Arrays.stream(Kind.values())
        .map(kind -> Option.of(kind.name(), capital(kind.title())))
        .toList();
  }

  static List<Option> environments() {
    return Arrays.stream(Environment.values())
        .map(each -> Option.of(each.name(), capital(each.title())))
        .toList();
  }

  static List<Option> states() {
    return List.of(
        Option.of(State.LIVE.name(), capital(State.LIVE.title())),
        Option.of(State.PLANNED.name(), capital(State.PLANNED.title())));
  }

  static List<Option> criticalities() {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(i -> Option.of(Integer.toString(i), i + ", " + criticality(i)))
        .toList();
  }
}
