package io.tidegate.insight.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The question as it stands in the form.
 *
 * @param q what was named
 * @param at when trouble began, as a field of date and time has it
 * @param hours how far to look back
 */
public record Asking(String q, String at, String hours, ZoneId zone, Problems problems) {
  static final List<Option> SPANS =
      List.of(
          Option.of("6", "6 hours"),
          Option.of("24", "24 hours"),
          Option.of("72", "3 days"),
          Option.of("168", "7 days"),
          Option.of("720", "30 days"));

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    String value =
        switch (name) {
          case "q" -> q;
          case "at" -> at;
          default -> hours;
        };
    return Field.of(name, label).value(value).problems(problems);
  }

  /** The spans to choose from; one that came by an address stands among them. */
  public List<Option> spans() {
    return SPANS.stream().anyMatch(one -> one.value().equals(hours))
        ? SPANS
        : Stream.concat(SPANS.stream(), Stream.of(Option.of(hours, hours + " hours"))).toList();
  }

  /** How long it is in words, such as 24 hours. */
  static String words(Duration back) {
    String hours = Long.toString(back.toHours());
    return SPANS.stream()
        .filter(one -> one.value().equals(hours))
        .map(Option::label)
        .findFirst()
        .orElse(hours.equals("1") ? "hour" : hours + " hours");
  }
}
