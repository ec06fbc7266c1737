package io.tidegate.calendar;

import io.tidegate.change.ChangeType;
import io.tidegate.kernel.Problem;
import io.tidegate.policy.About;
import io.tidegate.policy.Amount;
import io.tidegate.policy.Checks;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.Input;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Say;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class CalendarEditor implements FormEditor<CalendarRules> {
  private static final String BLOCKING = "blocking";
  private static final String BEFORE = "hours before";
  private static final Amount HIGH_USUAL =
      new Amount(
          "highRisk.usualHours", "Usually, normal of high risk", BEFORE, 0, NoticePromise.LONGEST);
  private static final Amount HIGH_MINIMUM =
      new Amount(
          "highRisk.minimumHours",
          "At least, normal of high risk",
          BEFORE,
          0,
          NoticePromise.LONGEST);

  @Override
  public About<CalendarRules> about() {
    return new About<>(
        CalendarRules.SECTION,
        "Calendar",
        "Which conflicts stop a change and which warn, and how long before people are told.",
        45);
  }

  @Override
  public List<Clause> words(CalendarRules rules) {
    List<Clause> words = new ArrayList<>();
    for (ConflictKind kind : ConflictKind.values()) {
      boolean stops = rules.blocking().contains(kind);
      words.add(
          new Clause(
              kind.code(),
              "%s: it %s.".formatted(kind.title(), stops ? "stops the change" : "is a caution")));
    }
    for (ChangeType type : ChangeType.values()) {
      words.add(
          new Clause(
              "notice " + type.name(), promised(kind(type) + " changes", rules.promised(type))));
    }
    if (rules.highRisk() != null) {
      words.add(
          new Clause(
              "notice high",
              promised("Normal changes of high or critical risk", rules.highRisk())));
    }
    return words;
  }

  private static String kind(ChangeType type) {
    return Say.capital(type.name().toLowerCase(Locale.ROOT));
  }

  private static String promised(String which, NoticePromise promise) {
    if (promise.usualHours() == 0) {
      return which + " are not announced by a term.";
    }
    String least =
        promise.minimumHours() == 0
            ? ""
            : ", and never less than " + Say.count(promise.minimumHours(), "hour", "hours");
    return "%s are announced %s before they begin%s."
        .formatted(which, Say.count(promise.usualHours(), "hour", "hours"), least);
  }

  @Override
  public List<Problem> problems(CalendarRules rules) {
    Checks checks =
        new Checks()
            .that(
                rules.blocking().contains(ConflictKind.LOCKDOWN),
                BLOCKING,
                "A lockdown always stops: one that only warned would be none.");
    for (ChangeType type : ChangeType.values()) {
      NoticePromise promise = rules.promised(type);
      checks
          .amount(usual(type), promise.usualHours())
          .amount(minimum(type), promise.minimumHours())
          .that(
              promise.minimumHours() <= promise.usualHours(),
              minimum(type).name(),
              "The least for %s changes must not be more than what is usual."
                  .formatted(type.name().toLowerCase(Locale.ROOT)));
    }
    NoticePromise high = high(rules);
    return checks
        .amount(HIGH_USUAL, high.usualHours())
        .amount(HIGH_MINIMUM, high.minimumHours())
        .that(
            high.minimumHours() <= high.usualHours(),
            HIGH_MINIMUM.name(),
            "The least at high risk must not be more than what is usual there.")
        .problems();
  }

  @Override
  public List<InputGroup> inputs(CalendarRules rules) {
    List<Input> usual = new ArrayList<>();
    List<Input> least = new ArrayList<>();
    for (ChangeType type : ChangeType.values()) {
      NoticePromise promise = rules.promised(type);
      usual.add(usual(type).of(promise.usualHours()));
      least.add(minimum(type).of(promise.minimumHours()));
    }
    NoticePromise high = high(rules);
    usual.add(HIGH_USUAL.of(high.usualHours()));
    least.add(HIGH_MINIMUM.of(high.minimumHours()));
    return List.of(
        InputGroup.of(
            "Conflicts that stop a change",
            new Input.Ticks(
                BLOCKING,
                "These stop a change",
                "The others are cautions. A lockdown always stops.",
                kinds(),
                Say.names(rules.blocking()))),
        new InputGroup(
            "Notice, as is usual",
            "How long before its window a change is announced. 0: nothing is promised. At high and"
                + " critical risk what is more counts.",
            usual),
        new InputGroup(
            "Notice, at the least",
            "Less than this stops a change where “Less notice than promised” is ticked above.",
            least));
  }

  @Override
  public CalendarRules read(Typed typed) {
    Set<ConflictKind> blocking = EnumSet.of(ConflictKind.LOCKDOWN);
    blocking.addAll(typed.ticked(BLOCKING, ConflictKind.class));
    Map<ChangeType, NoticePromise> notice = new EnumMap<>(ChangeType.class);
    for (ChangeType type : ChangeType.values()) {
      NoticePromise promise = new NoticePromise(usual(type).read(typed), minimum(type).read(typed));
      if (!promise.equals(NoticePromise.NONE)) {
        notice.put(type, promise);
      }
    }
    NoticePromise high = new NoticePromise(HIGH_USUAL.read(typed), HIGH_MINIMUM.read(typed));
    return new CalendarRules(blocking, notice, high.equals(NoticePromise.NONE) ? null : high);
  }

  private static NoticePromise high(CalendarRules rules) {
    return Objects.requireNonNullElse(rules.highRisk(), NoticePromise.NONE);
  }

  private static List<Option> kinds() {
    return Arrays.stream(ConflictKind.values())
        .filter(kind -> !ConflictRules.always(kind))
        .map(kind -> Option.of(kind.name(), kind.title()))
        .toList();
  }

  private static Amount usual(ChangeType type) {
    return amount(type, "usualHours", "Usually");
  }

  private static Amount minimum(ChangeType type) {
    return amount(type, "minimumHours", "At least");
  }

  private static Amount amount(ChangeType type, String part, String how) {
    return new Amount(
        "notice." + type.name() + "." + part,
        how + ", " + type.name().toLowerCase(Locale.ROOT),
        BEFORE,
        0,
        NoticePromise.LONGEST);
  }
}
