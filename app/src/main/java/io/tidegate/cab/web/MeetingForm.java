package io.tidegate.cab.web;

import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.Series;
import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form to convene or to move a meeting.
 *
 * @param meeting the one to be moved; null for a new one
 * @param chairs who may answer for it
 * @param refusal why it did not happen; empty when it did
 */
public record MeetingForm(
    Frame frame,
    @Nullable Meeting meeting,
    ZoneId zone,
    List<Option> chairs,
    Map<String, String> typed,
    Problems problems,
    String refusal)
    implements View {
  private static final String OWN = "RULE";
  private static final String NTH = "NTH";

  static Map<String, String> blank(Actor actor) {
    return Map.of(
        "title", "CAB",
        "minutes", "60",
        "repeats", "",
        "chair", actor.person().toString());
  }

  static Map<String, String> of(Meeting meeting) {
    return Map.of(
        "title", meeting.title(),
        "place", meeting.place(),
        "start", LocalDateTime.ofInstant(meeting.time().start(), meeting.zone()).toString(),
        "minutes", String.valueOf(meeting.time().length().toMinutes()),
        "chair", meeting.chair().toString(),
        "quorum", meeting.quorum() == null ? "" : meeting.quorum().toString());
  }

  static Map<String, String> of(Series series) {
    String rule = Objects.requireNonNullElse(series.when().rule(), "");
    String rhythm = rhythm(rule, series.when().start());
    return Map.of(
        "title", series.title(),
        "place", series.place(),
        "start", series.when().start().toString(),
        "minutes", String.valueOf(series.when().minutes()),
        "repeats", rhythm,
        "rule", rhythm.equals(OWN) ? rule : "",
        "chair", series.chair().toString(),
        "quorum", series.quorum() == null ? "" : series.quorum().toString());
  }

  /** Which one it is of those to choose from, also where the rule names the weekday. */
  private static String rhythm(String rule, LocalDateTime start) {
    if (rule.equals(monthly(start))) {
      return NTH;
    }
    String plain =
        rule.startsWith("FREQ=WEEKLY") ? rule.replace(";BYDAY=" + weekday(start), "") : rule;
    return rhythms().stream().map(Option::value).filter(plain::equals).findFirst().orElse(OWN);
  }

  private static String monthly(LocalDateTime start) {
    return "FREQ=MONTHLY;BYDAY=%d%s"
        .formatted(Math.min(4, (start.getDayOfMonth() + 6) / 7), weekday(start));
  }

  private static String weekday(LocalDateTime start) {
    return start.getDayOfWeek().name().substring(0, 2);
  }

  /** How it may come back. */
  public static List<Option> rhythms() {
    return List.of(
        Option.of("", "Once"),
        Option.of("FREQ=WEEKLY", "Every week on that weekday"),
        Option.of("FREQ=WEEKLY;INTERVAL=2", "Every other week on that weekday"),
        Option.of(NTH, "Each month on that weekday, first, second, third or fourth"),
        Option.of(OWN, "By a rule of your own"));
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.getOrDefault(name, "")).problems(problems);
  }

  /** Where it is sent. */
  public String action() {
    return meeting == null ? "/cab" : "/cab/" + meeting.id() + "/move";
  }

  /** What was typed, as facts. Throws {@link Invalid} for what cannot be read. */
  static MeetingFacts facts(Map<String, String> typed) {
    LocalDateTime start = start(typed.getOrDefault("start", ""));
    Recurrence once = Recurrence.once(start, minutes(typed.getOrDefault("minutes", "")));
    String rule = rule(typed, start);
    String chair = typed.getOrDefault("chair", "");
    return new MeetingFacts(
        typed.getOrDefault("title", ""),
        typed.getOrDefault("place", ""),
        quorum(typed.getOrDefault("quorum", "").strip()),
        chair.isEmpty() ? null : PersonId.of(chair),
        rule == null ? once : once.by(rule));
  }

  private static @Nullable Integer quorum(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,3}")) {
      throw new Invalid("quorum", "Say how many are to be there, or leave it to more than half.");
    }
    return Integer.valueOf(typed);
  }

  private static @Nullable String rule(Map<String, String> typed, LocalDateTime start) {
    String repeats = typed.getOrDefault("repeats", "");
    String own = typed.getOrDefault("rule", "").strip();
    return switch (repeats) {
      case "" -> null;
      case NTH -> monthly(start);
      case OWN -> {
        if (own.isEmpty()) {
          throw new Invalid("rule", "Give a rule, such as FREQ=MONTHLY;BYDAY=-1FR.");
        }
        yield own;
      }
      default ->
          rhythms().stream()
              .map(Option::value)
              .filter(known -> Objects.equals(known, repeats))
              .findFirst()
              .orElseThrow(() -> new Invalid("repeats", "Choose how it comes back."));
    };
  }

  private static LocalDateTime start(String typed) {
    try {
      return LocalDateTime.parse(typed.strip());
    } catch (DateTimeException _) {
      throw new Invalid("start", "Give a day and an hour.");
    }
  }

  private static int minutes(String typed) {
    if (!typed.strip().matches("\\d{1,4}")) {
      throw new Invalid("minutes", "Say how many minutes it lasts.");
    }
    return Math.toIntExact(Duration.ofMinutes(Long.parseLong(typed.strip())).toMinutes());
  }
}
