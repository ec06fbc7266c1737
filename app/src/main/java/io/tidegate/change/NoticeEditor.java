package io.tidegate.change;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told of what becomes of a change, as people read and write it. */
@Component
class NoticeEditor implements FormEditor<NoticeRules> {
  private static final String TOLD = "told";
  private static final String MONTHLY = "monthly";
  private static final int LONGEST_REMINDER = 336;
  private static final List<Option> AUDIENCES =
      Say.options(Audience.values(), audience -> Say.capital(audience.title()));

  @Override
  public About<NoticeRules> about() {
    return new About<>(
        NoticeRules.SECTION,
        "Who is told",
        "Whom Tidegate tells what becomes of a change, beside those who have a part in it or"
            + " follow it. How long before its window a change is announced, and whether too"
            + " little notice stops it, stands under Calendar.",
        46);
  }

  @Override
  public List<Clause> words(NoticeRules rules) {
    List<Clause> words = new ArrayList<>();
    for (ChangeType type : ChangeType.values()) {
      for (Occasion occasion : Occasion.values()) {
        Set<Audience> told = rules.told(occasion, type);
        if (!told.isEmpty()) {
          words.add(
              new Clause(
                  type.name() + " " + occasion.name(),
                  "%s change: when %s, Tidegate tells %s."
                      .formatted(
                          type.title(),
                          occasion.title(),
                          Say.list(Say.sorted(told).stream().map(Audience::title).toList()))));
        }
      }
      rules.reminder(type).ifPresent(before -> words.add(reminder(type, (int) before.toHours())));
    }
    if (!rules.summed().isEmpty()) {
      words.add(summary(rules));
    }
    if (words.isEmpty()) {
      words.add(
          new Clause(
              "nobody", "Nobody is told but those who have a part in a change or follow it."));
    }
    return words;
  }

  private static Clause reminder(ChangeType type, int hours) {
    return new Clause(
        type.name() + " reminder",
        "%s change: %s before its window, whoever was told that it is scheduled is reminded."
            .formatted(type.title(), Say.count(hours, "hour", "hours")));
  }

  private static Clause summary(NoticeRules rules) {
    List<String> types =
        Say.sorted(rules.summed()).stream()
            .map(type -> type.title().toLowerCase(Locale.ROOT))
            .toList();
    return new Clause(
        MONTHLY,
        "Each month everybody of the client is told which %s changes were done, which failed and"
                .formatted(Say.list(types))
            + " which are planned.");
  }

  @Override
  public List<Problem> problems(NoticeRules rules) {
    Checks checks = new Checks();
    for (ChangeType type : ChangeType.values()) {
      rules.hours(type).ifPresent(hours -> checks.amount(amount(type), hours));
    }
    return checks.problems();
  }

  @Override
  public List<InputGroup> inputs(NoticeRules rules) {
    List<InputGroup> groups = new ArrayList<>();
    for (ChangeType type : ChangeType.values()) {
      groups.add(group(type, rules));
    }
    groups.add(
        new InputGroup(
            "Reminder",
            "So long before its window, whoever was told that a change is scheduled hears of it"
                + " once more, unless it was scheduled later than that.",
            Arrays.stream(ChangeType.values()).map(type -> hours(type, rules)).toList()));
    groups.add(
        new InputGroup(
            "Monthly summary",
            "On the first of a month everybody of the client is told what was done in the month"
                + " before, what failed, and what is planned. Where there was nothing, nobody is.",
            List.of(
                new Input.Ticks(
                    MONTHLY,
                    "It sums up",
                    "",
                    Say.options(ChangeType.values(), type -> type.title() + " changes"),
                    Say.names(rules.summed())))));
    return groups;
  }

  private static Input hours(ChangeType type, NoticeRules rules) {
    Amount amount = amount(type);
    return new Input.Whole(
        amount.name(),
        amount.label(),
        amount.unit(),
        "%d to %d; empty for none.".formatted(amount.least(), amount.most()),
        rules.hours(type).map(String::valueOf).orElse(""));
  }

  private static Amount amount(ChangeType type) {
    return new Amount(
        "remindHours." + type.name(),
        type.title() + " changes",
        "hours before",
        1,
        LONGEST_REMINDER);
  }

  private static InputGroup group(ChangeType type, NoticeRules rules) {
    List<Input> inputs = new ArrayList<>();
    for (Occasion occasion : Occasion.values()) {
      inputs.add(
          new Input.Ticks(
              field(occasion, type),
              "When " + occasion.title(),
              "",
              AUDIENCES,
              Say.names(rules.told(occasion, type))));
    }
    return InputGroup.of(type.title() + " changes", inputs.toArray(Input[]::new));
  }

  private static String field(Occasion occasion, ChangeType type) {
    return TOLD + "." + occasion.name() + "." + type.name();
  }

  @Override
  public NoticeRules read(Typed typed) {
    Map<Occasion, Map<ChangeType, Set<Audience>>> told = new EnumMap<>(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      Map<ChangeType, Set<Audience>> types = new EnumMap<>(ChangeType.class);
      for (ChangeType type : ChangeType.values()) {
        types.put(type, typed.ticked(field(occasion, type), Audience.class));
      }
      told.put(occasion, types);
    }
    return new NoticeRules(told, reminders(typed), typed.ticked(MONTHLY, ChangeType.class));
  }

  private static Map<ChangeType, Integer> reminders(Typed typed) {
    Map<ChangeType, Integer> hours = new EnumMap<>(ChangeType.class);
    for (ChangeType type : ChangeType.values()) {
      Amount amount = amount(type);
      if (!typed.text(amount.name()).isEmpty()) {
        hours.put(type, amount.read(typed));
      }
    }
    return hours;
  }
}
