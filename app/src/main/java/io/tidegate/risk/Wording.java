package io.tidegate.risk;

import java.util.List;

/** Numbers and lists the way a sentence has them. */
final class Wording {
  private static final List<String> WORDS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int NAMED = 3;

  private Wording() {}

  /** "three services", "one service", "no services", "84 services". */
  static String count(int number, String noun) {
    String figure = number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
    return figure + " " + noun + (number == 1 ? "" : "s");
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /** The first three, and how many more there are. */
  static String some(List<String> names) {
    return names.size() <= NAMED
        ? list(names)
        : "%s and %d more"
            .formatted(String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
  }

  static String capital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** "45 min", "2 h", "1 h 15 min". */
  static String minutes(long minutes) {
    long hours = minutes / 60;
    long rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }
}
