package io.tidegate.calendar.web;

import io.tidegate.calendar.Entry;
import io.tidegate.calendar.Recurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a stored entry back into the fields of its form. */
final class EntryFields {
  private static final Pattern PLAIN =
      Pattern.compile(
          "FREQ=(?<freq>DAILY|WEEKLY|MONTHLY|YEARLY)(?:;BYDAY=(?<nth>[1-5]|-1)?(?<days>[A-Z,]+))?(?<last>;BYMONTHDAY=-1)?(?:;UNTIL=(?<until>\\d{8}))?");

  private final Map<String, List<String>> fields = new HashMap<>();

  private EntryFields() {}

  static EntryForm of(Entry entry) {
    return new EntryFields().filled(entry);
  }

  private EntryForm filled(Entry entry) {
    Recurrence recurrence = entry.facts().recurrence();
    put("kind", entry.kind().slug());
    put("title", entry.title());
    put("note", entry.facts().note());
    put("on", recurrence.start().toLocalDate().toString());
    put("from", recurrence.start().toLocalTime().toString());
    put("to", recurrence.start().toLocalTime().plusMinutes(recurrence.minutes()).toString());
    put("whole", recurrence.wholeDays() ? "true" : "");
    put("days", recurrence.wholeDays() ? Integer.toString(recurrence.days()) : "1");
    put("hours", Integer.toString(recurrence.minutes() / 60));
    put("except", list(recurrence.except()));
    repeats(recurrence);
    return EntryForm.of(fields);
  }

  private void repeats(Recurrence recurrence) {
    String rule = recurrence.rule();
    if (rule == null) {
      boolean once = recurrence.also().isEmpty();
      put("repeats", once ? Repeats.ONCE.slug() : Repeats.DATES.slug());
      List<LocalDate> all = new ArrayList<>(recurrence.also());
      all.add(recurrence.start().toLocalDate());
      put("dates", list(all.stream().distinct().sorted().toList()));
      return;
    }
    Matcher plain = PLAIN.matcher(rule);
    Repeats kind = plain.matches() && recurrence.also().isEmpty() ? kind(plain) : Repeats.RULE;
    put("repeats", kind.slug());
    put("rule", kind == Repeats.RULE ? rule : "");
    if (kind != Repeats.RULE) {
      parts(plain);
    }
  }

  private static Repeats kind(Matcher plain) {
    boolean days = plain.group("days") != null;
    boolean last = plain.group("last") != null;
    return switch (plain.group("freq")) {
      case "DAILY" -> days || last ? Repeats.RULE : Repeats.DAILY;
      case "WEEKLY" -> days && !last && plain.group("nth") == null ? Repeats.WEEKLY : Repeats.RULE;
      case "YEARLY" -> days || last ? Repeats.RULE : Repeats.YEARLY;
      default -> monthly(plain, days, last);
    };
  }

  private static Repeats monthly(Matcher plain, boolean days, boolean last) {
    if (days && last) {
      return Repeats.RULE;
    }
    if (days) {
      boolean one = plain.group("nth") != null && plain.group("days").length() == 2;
      return one ? Repeats.NTH : Repeats.RULE;
    }
    return last ? Repeats.LAST_DAY : Repeats.MONTH_DAY;
  }

  private void parts(Matcher plain) {
    String days = plain.group("days");
    if (days != null) {
      fields.put("weekday", Stream.of(days.split(",", -1)).toList());
      put("nthDay", days.split(",", -1)[0]);
    }
    put("nth", plain.group("nth") == null ? "" : plain.group("nth"));
    String until = plain.group("until");
    put("until", until == null ? "" : until.replaceFirst("(....)(..)(..)", "$1-$2-$3"));
  }

  private void put(String name, String value) {
    fields.put(name, List.of(value));
  }

  private static String list(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }
}
