package io.tidegate.change;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.Input;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Say;
import io.tidegate.policy.Section;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is told of what becomes of a change, as people read and write it. */
@Component
class NoticeEditor implements FormEditor<NoticeRules> {
  private static final String TOLD = "told";
  private static final List<Option> AUDIENCES =
      Say.options(Audience.values(), audience -> Say.capital(audience.title()));

  @Override
  public Section<NoticeRules> section() {
    return NoticeRules.SECTION;
  }

  @Override
  public String title() {
    return "Who is told";
  }

  @Override
  public String explains() {
    return "Whom Tidegate tells what becomes of a change, beside those who have a part in it or"
        + " follow it. How long before its window a change is announced, and whether too"
        + " little notice stops it, stands under Calendar.";
  }

  @Override
  public int order() {
    return 46;
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
    }
    if (words.isEmpty()) {
      words.add(
          new Clause(
              "nobody", "Nobody is told but those who have a part in a change or follow it."));
    }
    return words;
  }

  @Override
  public List<Problem> problems(NoticeRules rules) {
    return List.of();
  }

  @Override
  public List<InputGroup> inputs(NoticeRules rules) {
    return Arrays.stream(ChangeType.values()).map(type -> group(type, rules)).toList();
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
    return new NoticeRules(told);
  }
}
