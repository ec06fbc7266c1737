package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.EmergencyRules.Criterion;
import io.tidegate.policy.Input.Rows.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class EmergencyEditor implements FormEditor<EmergencyRules> {
  private static final Amount CONFIRM =
      new Amount("confirmWithinHours", "Confirm a word given by phone within", "hours", 1, 168);
  private static final Amount DOCUMENTS =
      new Amount("documentsWithinWorkingDays", "Write the documents within", "working days", 1, 30);
  private static final Amount SHARE =
      new Amount("flag.percent", "Emergencies are more than", "% of all changes", 1, 100);
  private static final Amount DAYS = new Amount("flag.days", "Of the last", "days", 7, 366);
  private static final Amount FEWEST =
      new Amount("flag.fewest", "And no fewer than", "emergencies", 1, 100);
  private static final String CRITERIA = "criteria";
  private static final String CODE = "code";
  private static final String SENTENCE = "sentence";
  private static final int MOST_CRITERIA = 30;
  private static final int LONGEST = 200;
  private static final int LONGEST_CODE = 40;
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

  @Override
  public About<EmergencyRules> about() {
    return new About<>(
        EmergencyRules.SECTION,
        "Emergencies",
        "What may be an emergency, and by when its words and papers follow.",
        30);
  }

  @Override
  public List<Clause> words(EmergencyRules rules) {
    List<Clause> words = new ArrayList<>();
    for (Criterion criterion : rules.criteria()) {
      words.add(
          new Clause(
              "criterion " + criterion.code(),
              "A change may be an emergency when this holds: %s.".formatted(criterion.sentence())));
    }
    words.add(
        new Clause(
            CONFIRM.name(),
            "Whoever agreed to an emergency by word of mouth confirms it by signing in within %s."
                .formatted(Say.count(rules.confirmWithinHours(), "hour", "hours"))));
    words.add(
        new Clause(
            DOCUMENTS.name(),
            "The documents of an emergency are complete within %s of its start."
                .formatted(
                    Say.count(rules.documentsWithinWorkingDays(), "working day", "working days"))));
    words.add(
        new Clause(
            "flag",
            "A flag is raised when more than %d %% of the changes of %d days are emergencies, and"
                    .formatted(rules.flagged().percent(), rules.flagged().days())
                + " at least %d of them.".formatted(rules.flagged().fewest())));
    return words;
  }

  @Override
  public List<Problem> problems(EmergencyRules rules) {
    Checks checks =
        new Checks()
            .that(
                !rules.criteria().isEmpty(),
                CRITERIA,
                "Keep at least one criterion of an emergency.")
            .that(rules.criteria().size() <= MOST_CRITERIA, CRITERIA, "Keep it to 30 criteria.");
    Set<String> codes = new HashSet<>();
    for (int at = 0; at < rules.criteria().size(); at++) {
      Criterion criterion = rules.criteria().get(at);
      String field = CRITERIA + "[" + at + "].";
      checks
          .text(
              criterion.sentence(),
              LONGEST,
              field + SENTENCE,
              "Criterion %d: say what holds, within 200 characters.".formatted(at + 1))
          .that(
              KEBAB.matcher(criterion.code()).matches()
                  && criterion.code().length() <= LONGEST_CODE,
              field + CODE,
              "Criterion %d: a code is small letters, digits and hyphens, at most 40."
                  .formatted(at + 1))
          .that(
              codes.add(criterion.code()),
              field + CODE,
              "Criterion %d: another one has this code.".formatted(at + 1));
    }
    return checks
        .amount(CONFIRM, rules.confirmWithinHours())
        .amount(DOCUMENTS, rules.documentsWithinWorkingDays())
        .amount(SHARE, rules.flagged().percent())
        .amount(DAYS, rules.flagged().days())
        .amount(FEWEST, rules.flagged().fewest())
        .problems();
  }

  @Override
  public List<InputGroup> inputs(EmergencyRules rules) {
    return List.of(
        InputGroup.of(
            "What may be an emergency",
            new Input.Rows(
                CRITERIA,
                "Criteria",
                "One of them is chosen for each emergency. The code is kept with changes; leave it"
                    + " empty and it is made from the sentence.",
                List.of(
                    Column.text(SENTENCE, "What holds", true), Column.text(CODE, "Code", false)),
                rules.criteria().stream()
                    .map(one -> Map.of(SENTENCE, one.sentence(), CODE, one.code()))
                    .toList())),
        InputGroup.of(
            "Afterwards",
            CONFIRM.of(rules.confirmWithinHours()),
            DOCUMENTS.of(rules.documentsWithinWorkingDays())),
        new InputGroup(
            "When there are too many",
            "Too many emergencies say that planning does not work. A flag on home and on the"
                + " client’s page says so, with the changes behind it.",
            List.of(
                SHARE.of(rules.flagged().percent()),
                DAYS.of(rules.flagged().days()),
                FEWEST.of(rules.flagged().fewest()))));
  }

  @Override
  public EmergencyRules read(Typed typed) {
    return new EmergencyRules(
        CONFIRM.read(typed),
        DOCUMENTS.read(typed),
        typed.rows(CRITERIA, List.of(SENTENCE, CODE)).stream()
            .map(EmergencyEditor::criterion)
            .toList(),
        new EmergencyRules.Flag(SHARE.read(typed), DAYS.read(typed), FEWEST.read(typed)));
  }

  private static Criterion criterion(Map<String, String> row) {
    String sentence = row.getOrDefault(SENTENCE, "");
    String code = row.getOrDefault(CODE, "");
    return new Criterion(code.isEmpty() ? codeOf(sentence) : code, sentence);
  }

  private static String codeOf(String sentence) {
    String code = NO_LETTERS.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = code.substring(0, Math.min(LONGEST_CODE, code.length()));
    return cut.replaceAll("^-|-$", "");
  }
}
