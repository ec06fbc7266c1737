package io.tidegate.change;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.About;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What must be there before a change takes a transition, as people read and write it. */
@Component
class RequirementEditor implements FormEditor<RequirementRules> {
  private static final String ASKED = "asked";
  private static final String LATER = "later";

  @Override
  public About<RequirementRules> about() {
    return new About<>(
        RequirementRules.SECTION,
        "What must be there",
        "What a change must have before approval is asked for, before it starts, is accepted and"
            + " closes.",
        35);
  }

  @Override
  public List<Clause> words(RequirementRules rules) {
    List<Clause> words = new ArrayList<>();
    words.add(
        new Clause(
            "always",
            "Whatever else is asked, every change says why, what for and what it touches, and how"
                + " it ended; a normal one has its risk assessed, its implementation steps and its"
                + " window; an emergency its criterion and its brief."));
    for (Requirement requirement : Requirement.values()) {
      words.add(new Clause(requirement.name(), sentence(requirement, rules)));
    }
    return words;
  }

  private static String sentence(Requirement requirement, RequirementRules rules) {
    List<String> asked =
        Arrays.stream(ChangeType.values())
            .flatMap(type ->
                rules.from(requirement, type).stream()
                    .map(from ->
                        "%s %s"
                            .formatted(
                                of(type, from), rules.moment(requirement, type).words(type))))
            .toList();
    return asked.isEmpty()
        ? "%s: not asked.".formatted(requirement.title())
        : "%s: asked %s.".formatted(requirement.title(), Say.list(asked));
  }

  private static String of(ChangeType type, FromRisk from) {
    return switch (from) {
      case ALWAYS -> "of every %s change".formatted(word(type));
      case MEDIUM, HIGH ->
          "of %s changes of %s risk or more"
              .formatted(word(type), from.name().toLowerCase(Locale.ROOT));
      case CRITICAL -> "of %s changes of critical risk".formatted(word(type));
    };
  }

  private static String word(ChangeType type) {
    return type.title().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Problem> problems(RequirementRules rules) {
    return Arrays.stream(Requirement.values())
        .flatMap(requirement ->
            Stream.concat(
                Arrays.stream(ChangeType.values())
                    .flatMap(type -> problem(requirement, type, rules).stream()),
                moment(requirement, rules).stream()))
        .toList();
  }

  private static Optional<Problem> moment(Requirement requirement, RequirementRules rules) {
    return requirement.moments().contains(rules.moment(requirement))
        ? Optional.empty()
        : Optional.of(
            new Problem(
                later(requirement),
                requirement.title() + ": it cannot be asked for at that moment."));
  }

  private static String later(Requirement requirement) {
    return LATER + "." + requirement.name();
  }

  private static Optional<Problem> problem(
      Requirement requirement, ChangeType type, RequirementRules rules) {
    return wrong(requirement, type, rules)
        .map(sentence ->
            new Problem(field(requirement, type), requirement.title() + ": " + sentence));
  }

  private static Optional<String> wrong(
      Requirement requirement, ChangeType type, RequirementRules rules) {
    Optional<FromRisk> from = rules.from(requirement, type);
    if (from.isPresent() && !answers(requirement, type).contains(from.get())) {
      return Optional.of(
          requirement.fits(type)
              ? "a standard change has no risk of its own; ask it of all or of none."
              : "that means nothing for %s changes.".formatted(word(type)));
    }
    return requirement
        .least(type)
        .filter(least -> from.filter(said -> said.atLeast(least)).isEmpty())
        .map(_ -> "no policy does without it for %s changes of high risk.".formatted(word(type)));
  }

  /** The answers that there may be at all, least of all none. */
  private static List<FromRisk> answers(Requirement requirement, ChangeType type) {
    if (!requirement.fits(type)) {
      return List.of();
    }
    return type == ChangeType.STANDARD
        ? List.of(FromRisk.ALWAYS)
        : Stream.of(FromRisk.values())
            .filter(from -> requirement.least(type).filter(least -> !from.atLeast(least)).isEmpty())
            .toList();
  }

  @Override
  public List<InputGroup> inputs(RequirementRules rules) {
    return Arrays.stream(Requirement.Moment.values()).map(moment -> group(moment, rules)).toList();
  }

  private static InputGroup group(Requirement.Moment moment, RequirementRules rules) {
    List<Input.Grid.Line> lines =
        Arrays.stream(Requirement.values())
            .filter(requirement -> requirement.moment() == moment)
            .map(requirement -> line(requirement, rules))
            .toList();
    return new InputGroup(
        title(moment), note(moment), List.of(new Input.Grid(moment.name(), title(moment), lines)));
  }

  private static String title(Requirement.Moment moment) {
    return moment == Requirement.Moment.APPROVAL ? "Before approval is asked for" : moment.title();
  }

  private static String note(Requirement.Moment moment) {
    return switch (moment) {
      case APPROVAL ->
          "A standard change has it before it is scheduled, an emergency before it closes. What may"
              + " wait until work begins has a choice of when; an edit that is material still asks"
              + " approvers again.";
      case START -> "An emergency is told what is not there, and starts.";
      case ACCEPTANCE, CLOSING -> "";
    };
  }

  private static Input.Grid.Line line(Requirement requirement, RequirementRules rules) {
    List<Input.Choice> cells = new ArrayList<>();
    for (ChangeType type : ChangeType.values()) {
      cells.add(
          new Input.Choice(
              field(requirement, type),
              type.title(),
              options(requirement, type),
              rules.from(requirement, type).map(FromRisk::name).orElse("")));
    }
    if (requirement.moment() == Requirement.Moment.APPROVAL) {
      cells.add(when(requirement, rules));
    }
    return new Input.Grid.Line(requirement.title(), requirement.explains(), cells);
  }

  /** When it is asked for; empty where there is nothing to choose. */
  private static Input.Choice when(Requirement requirement, RequirementRules rules) {
    List<Option> moments =
        requirement.moments().stream()
            .map(moment -> Option.of(moment.name(), moment.title()))
            .toList();
    return new Input.Choice(
        later(requirement),
        "When",
        moments.size() > 1 ? moments : List.of(),
        rules.moment(requirement).name());
  }

  private static List<Option> options(Requirement requirement, ChangeType type) {
    List<Option> options = new ArrayList<>();
    if (requirement.fits(type) && requirement.least(type).isEmpty()) {
      options.add(Option.of("", "Not asked"));
    }
    answers(requirement, type).forEach(from -> options.add(Option.of(from.name(), from.title())));
    return options;
  }

  private static String field(Requirement requirement, ChangeType type) {
    return ASKED + "." + requirement.name() + "." + type.name();
  }

  @Override
  public RequirementRules read(Typed typed) {
    Map<Requirement, Map<ChangeType, FromRisk>> asked = new EnumMap<>(Requirement.class);
    for (Requirement requirement : Requirement.values()) {
      Map<ChangeType, FromRisk> types = new EnumMap<>(ChangeType.class);
      for (ChangeType type : ChangeType.values()) {
        String field = field(requirement, type);
        String said = typed.text(field);
        if (!said.isEmpty()) {
          types.put(type, typed.chosen(field, said, FromRisk.ALWAYS));
        }
      }
      asked.put(requirement, types);
    }
    return new RequirementRules(asked, laters(typed));
  }

  private static Map<Requirement, Requirement.Moment> laters(Typed typed) {
    Map<Requirement, Requirement.Moment> laters = new EnumMap<>(Requirement.class);
    for (Requirement requirement : Requirement.values()) {
      String said = typed.text(later(requirement));
      if (!said.isEmpty()) {
        Requirement.Moment moment = typed.chosen(later(requirement), said, requirement.moment());
        if (moment != requirement.moment()) {
          laters.put(requirement, moment);
        }
      }
    }
    return laters;
  }
}
