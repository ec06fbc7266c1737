package io.tidegate.calendar.web;

import io.tidegate.calendar.NoticePromise;
import io.tidegate.change.ChangeType;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The notice that is promised, as it is typed: hours, usual and at least, for each type. */
final class PromiseForm {
  private static final String HOURS =
      "Say whole hours, at most %d.".formatted(NoticePromise.LONGEST);

  private final Map<String, String> sent;
  private final List<Problem> problems = new ArrayList<>();

  PromiseForm(Map<String, String> sent) {
    this.sent = sent;
  }

  static String usual(ChangeType type) {
    return "usual-" + type.slug();
  }

  static String least(ChangeType type) {
    return "least-" + type.slug();
  }

  /** Those that were typed. Throws {@link Invalid} with every field that is wrong. */
  Map<ChangeType, NoticePromise> read() {
    Map<ChangeType, NoticePromise> promises = new EnumMap<>(ChangeType.class);
    for (ChangeType type : ChangeType.values()) {
      if (sent.containsKey(usual(type)) && sent.containsKey(least(type))) {
        int usual = hours(usual(type));
        int least = hours(least(type));
        if (usual >= 0 && least > usual) {
          problems.add(new Problem(least(type), "The least is no more than what is usual."));
        } else if (usual >= 0 && least >= 0) {
          promises.put(type, new NoticePromise(usual, least));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return promises;
  }

  /** Negative when it is none; an empty field promises nothing. */
  private int hours(String field) {
    String typed = sent.getOrDefault(field, "").strip();
    if (typed.isEmpty()) {
      return 0;
    }
    int hours = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    if (hours < 0 || hours > NoticePromise.LONGEST) {
      problems.add(new Problem(field, HOURS));
      return -1;
    }
    return hours;
  }
}
