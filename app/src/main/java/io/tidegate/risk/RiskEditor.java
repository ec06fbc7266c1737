package io.tidegate.risk;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.About;
import io.tidegate.policy.Amount;
import io.tidegate.policy.Checks;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.Input;
import io.tidegate.policy.Input.Rows.Column;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.Say;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

@Component
class RiskEditor implements FormEditor<RiskRules> {
  private static final Amount LOW = new Amount("lowUpTo", "Low up to a total of", "", 5, 22);
  private static final Amount MEDIUM = new Amount("mediumUpTo", "Medium up to", "", 6, 23);
  private static final Amount HIGH = new Amount("highUpTo", "High up to", "", 7, 24);
  private static final int HEAVIEST = 10;
  private static final int MOST_FLOORS = 20;
  private static final int BEST = 5;
  private static final int LONGEST = 300;
  private static final String ANCHORS = "anchors.";
  private static final String FLOORS = "floors";
  private static final String QUESTION = "question";
  private static final String SCORE = "fromScore";
  private static final String LEVEL = "atLeast";

  @Override
  public About<RiskRules> about() {
    return new About<>(RiskRules.SECTION, "Risk", "How five answers become a level of risk.", 10);
  }

  @Override
  public List<Clause> words(RiskRules rules) {
    List<Clause> words = new ArrayList<>();
    for (RiskLevel level : RiskLevel.values()) {
      words.add(
          new Clause(
              "level " + level.name(),
              "A total %s makes a change %s.".formatted(rules.span(level), level.title())));
    }
    for (Question question : Question.values()) {
      words.add(
          new Clause(
              "weight " + question.name(),
              "“%s” weighs %d of %d."
                  .formatted(question.title(), rules.weightOf(question), rules.weightOfAll())));
    }
    for (Question question : Question.values()) {
      if (!rules.anchorsOf(question).equals(question.anchors())) {
        words.add(anchors(question, rules.anchorsOf(question)));
      }
    }
    for (Floor floor : rules.floors()) {
      words.add(
          new Clause(
              "floor " + floor.question().name() + " " + floor.fromScore(),
              "“%s” scored %s makes a change at least %s, whatever the total."
                  .formatted(
                      floor.question().title(), from(floor.fromScore()), floor.atLeast().title())));
    }
    return words;
  }

  private static Clause anchors(Question question, List<String> anchors) {
    StringBuilder scores = new StringBuilder();
    for (int at = 0; at < anchors.size(); at++) {
      scores
          .append("; ".repeat(Math.min(1, at)))
          .append(at + 1)
          .append(": ")
          .append(anchors.get(at));
    }
    return new Clause(
        "anchors " + question.name(),
        "“%s” is scored in words of the account’s own: %s.".formatted(question.title(), scores));
  }

  private static String from(int score) {
    return score == BEST ? Integer.toString(score) : score + " or more";
  }

  @Override
  public List<Problem> problems(RiskRules rules) {
    Checks checks = new Checks();
    for (Question question : Question.values()) {
      checks.amount(weight(question), rules.weights().getOrDefault(question, 0));
    }
    checks
        .amount(LOW, rules.lowUpTo())
        .amount(MEDIUM, rules.mediumUpTo())
        .amount(HIGH, rules.highUpTo())
        .that(
            rules.lowUpTo() < rules.mediumUpTo(),
            MEDIUM.name(),
            "Medium ends above %d, where low ends.".formatted(rules.lowUpTo()))
        .that(
            rules.mediumUpTo() < rules.highUpTo(),
            HIGH.name(),
            "High ends above %d, where medium ends.".formatted(rules.mediumUpTo()))
        .that(rules.floors().size() <= MOST_FLOORS, FLOORS, "Keep it to 20 floors.");
    for (int at = 0; at < rules.floors().size(); at++) {
      floor(checks, rules.floors(), at);
    }
    Arrays.stream(Question.values()).forEach(question -> anchors(checks, rules, question));
    return checks.problems();
  }

  private static void anchors(Checks checks, RiskRules rules, Question question) {
    List<String> anchors = rules.anchorsOf(question);
    checks
        .that(
            anchors.size() == BEST,
            ANCHORS + question.name(),
            "%s: give five lines, one for each score.".formatted(question.title()))
        .that(
            anchors.stream().noneMatch(String::isBlank)
                && anchors.stream().allMatch(line -> line.length() <= LONGEST),
            ANCHORS + question.name(),
            "%s: each line says something, within 300 characters.".formatted(question.title()));
  }

  private static void floor(Checks checks, List<Floor> floors, int at) {
    Floor floor = floors.get(at);
    String field = FLOORS + "[" + at + "].";
    boolean first =
        floors.subList(0, at).stream()
            .noneMatch(other ->
                other.question() == floor.question() && other.fromScore() == floor.fromScore());
    checks
        .that(
            floor.fromScore() >= 1 && floor.fromScore() <= BEST,
            field + SCORE,
            "Floor %d: choose a score from 1 to 5.".formatted(at + 1))
        .that(
            first,
            field + QUESTION,
            "Floor %d: another one says the same score.".formatted(at + 1));
  }

  @Override
  public List<InputGroup> inputs(RiskRules rules) {
    List<Input> weights = new ArrayList<>();
    for (Question question : Question.values()) {
      weights.add(weight(question).of(rules.weightOf(question)));
    }
    return List.of(
        new InputGroup(
            "Levels",
            "Five answers of 1 to 5 make a total of 5 to 25. What is above high is critical.",
            List.of(
                LOW.of(rules.lowUpTo()), MEDIUM.of(rules.mediumUpTo()), HIGH.of(rules.highUpTo()))),
        new InputGroup(
            "Weights",
            "Relative to each other; all the same means that each question counts once.",
            weights),
        InputGroup.of("Floors", floors(rules)),
        new InputGroup(
            "What the scores mean",
            "Five lines for each question, from 1 to 5.",
            Arrays.stream(Question.values()).map(question -> anchors(question, rules)).toList()));
  }

  private static Input anchors(Question question, RiskRules rules) {
    return new Input.Lines(
        ANCHORS + question.name(),
        question.title(),
        question.words(),
        String.join("\n", rules.anchorsOf(question)));
  }

  private static Input floors(RiskRules rules) {
    return new Input.Rows(
        FLOORS,
        "No total softens these",
        "Leave a line empty to take it out.",
        List.of(
            new Column(QUESTION, "When", true, Say.options(Question.values(), Question::title)),
            Column.choice(
                SCORE,
                "scored at least",
                IntStream.rangeClosed(1, BEST)
                    .mapToObj(score -> Option.of(Integer.toString(score), Integer.toString(score)))
                    .toList()),
            Column.choice(
                LEVEL,
                "the change is at least",
                Say.options(RiskLevel.values(), RiskLevel::label))),
        rules.floors().stream()
            .map(floor ->
                Map.of(
                    QUESTION,
                    floor.question().name(),
                    SCORE,
                    Integer.toString(floor.fromScore()),
                    LEVEL,
                    floor.atLeast().name()))
            .toList());
  }

  @Override
  public RiskRules read(Typed typed) {
    Map<Question, Integer> weights = new EnumMap<>(Question.class);
    Arrays.stream(Question.values())
        .forEach(question -> weights.put(question, weight(question).read(typed)));
    return new RiskRules(
        RiskRules.SECTION.itil().version(),
        weights,
        LOW.read(typed),
        MEDIUM.read(typed),
        HIGH.read(typed),
        readFloors(typed),
        readAnchors(typed));
  }

  /** Words that are the usual ones are none of the account's own. */
  private static Map<Question, List<String>> readAnchors(Typed typed) {
    Map<Question, List<String>> anchors = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      List<String> lines = typed.lines(ANCHORS + question.name());
      if (!lines.equals(question.anchors())) {
        anchors.put(question, lines);
      }
    }
    return anchors;
  }

  private static List<Floor> readFloors(Typed typed) {
    List<Map<String, String>> rows = typed.rows(FLOORS, List.of(QUESTION, SCORE, LEVEL));
    List<Floor> floors = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> row = rows.get(at);
      String field = FLOORS + "[" + at + "].";
      floors.add(
          new Floor(
              typed.chosen(field + QUESTION, row.getOrDefault(QUESTION, ""), Question.USERS),
              typed.number(field + SCORE, row.getOrDefault(SCORE, "")),
              typed.chosen(field + LEVEL, row.getOrDefault(LEVEL, ""), RiskLevel.LOW)));
    }
    return floors;
  }

  private static Amount weight(Question question) {
    return new Amount("weights." + question.name(), question.title(), "", 1, HEAVIEST);
  }
}
