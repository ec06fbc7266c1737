package io.tidegate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.testkit.TidegateTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class PolicyFileTest {
  @Autowired PolicyFile files;
  @Autowired Policies policies;
  @Autowired Editors editors;

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyPresetReadsAsItWasWritten(Preset preset) {
    Policy policy = policies.preset(preset);
    String file = files.write(policy, Set.copyOf(files.names()), Set.of());
    PolicyFile.Content read = files.read(file);
    assertThat(read.rules()).isEqualTo(policy.sections());
    assertThat(files.write(new Policy(0, read.rules()), Set.copyOf(files.names()), Set.of()))
        .isEqualTo(file);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyPresetMayBePublished(Preset preset) {
    policies
        .preset(preset)
        .sections()
        .forEach((name, rules) -> assertThat(editors.problems(name, rules)).as(name).isEmpty());
  }

  /** What was read once is handed to everybody, so nobody may be able to change it. */
  @ParameterizedTest
  @EnumSource(Preset.class)
  void rulesThatWereReadCannotBeChanged(Preset preset) {
    policies
        .preset(preset)
        .sections()
        .forEach((name, rules) -> assertThat(Unchanging.whyNot(rules)).as(name).isEmpty());
  }

  /** A form that shows rules and is sent as it stands changes nothing of them. */
  @ParameterizedTest
  @EnumSource(Preset.class)
  void everyFormReadsBackWhatItShows(Preset preset) {
    Policy policy = policies.preset(preset);
    for (SectionEditor<?> editor : editors.all()) {
      if (editor instanceof FormEditor<?> form) {
        assertThat(readBack(form, policy))
            .as(editor.title())
            .isEqualTo(policy.get(editor.section()));
      }
    }
  }

  @Test
  void aClientGivesBackWhatItHasByAWord() {
    PolicyFile.Content read = files.read("policy: 1\nsections:\n  emergency: account\n");
    assertThat(read.takenBack()).containsExactly("emergency");
    assertThat(read.rules()).isEmpty();
  }

  @Test
  void aPartThatRulesWereOnceWrittenWithoutMayBeLeftOut() {
    PolicyFile.Content read =
        files.read(
            """
            policy: 1
            sections:
              emergency:
                confirmWithinHours: 24
                documentsWithinWorkingDays: 2
                criteria:
                  - {code: fire, sentence: It burns}
              calendar:
                blocking: [LOCKDOWN]
              notices:
                told: {}
            """);
    assertThat(new Policy(0, read.rules()).get(EmergencyRules.SECTION).flagged())
        .isEqualTo(EmergencyRules.Flag.USUAL);
    assertThat(read.rules()).containsOnlyKeys("emergency", "calendar", "notices");
  }

  @Test
  void everythingWrongIsToldWithItsPathAndLine() {
    List<Problem> problems =
        problems(
            """
            policy: 1
            sections:
              publishing:
                schema: 1
                secondPersn: true
              emergency:
                schema: 1
                confirmWithinHours: 900
                documentsWithinWorkingDays: soon
                flag: {percent: 20, days: 90, fewest: 3}
                criteria:
                  - code: fire
                    sentence: ""
              risk:
                schema: 7
              weather: {}
            more: 1
            """);
    assertThat(problems)
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "more",
            "sections.publishing.secondPerson",
            "sections.publishing.secondPersn",
            "sections.emergency.documentsWithinWorkingDays",
            "sections.risk.schema",
            "sections.weather");
    assertThat(sentence(problems, "sections.publishing.secondPersn"))
        .startsWith("Line 5, sections.publishing.secondPersn:")
        .contains("secondPerson");
    assertThat(sentence(problems, "sections.emergency.documentsWithinWorkingDays"))
        .startsWith("Line 9,");
  }

  @Test
  void everyWrongElementOfAListIsToldAtThePlaceWhereItStands() {
    List<Problem> problems =
        problems(
            """
            policy: 1
            sections:
              calendar:
                blocking: [FIRE, LOCKDOWN, FLOOD, SAME_ITEM, STORM]
                notice:
                  USUAL: {usualHours: 72, minimumHours: 48}
                  NORMAL: {usualHours: many, minimumHours: 48}
                  ODD: {usualHours: 1, minimumHours: 1}
              emergency:
                confirmWithinHours: 24
                documentsWithinWorkingDays: 2
                flag: {percent: 20, days: 90}
                criteria:
                  - {code: [1], sentence: It burns}
                  - {code: wet, sentence: It leaks}
                  - {code: cold, sentnce: It freezes}
            """);
    assertThat(problems)
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "sections.calendar.blocking[0]",
            "sections.calendar.blocking[2]",
            "sections.calendar.blocking[4]",
            "sections.calendar.notice.USUAL",
            "sections.calendar.notice.NORMAL.usualHours",
            "sections.calendar.notice.ODD",
            "sections.emergency.flag.fewest",
            "sections.emergency.criteria[0].code",
            "sections.emergency.criteria[2].sentnce");
    assertThat(sentence(problems, "sections.emergency.criteria[2].sentnce")).startsWith("Line 16,");
  }

  @Test
  void rulesThatReadAreHeldToTheSameAsAForm() {
    List<Problem> problems =
        problems(
            """
            policy: 1
            sections:
              emergency:
                confirmWithinHours: 900
                documentsWithinWorkingDays: 2
                flag: {percent: 20, days: 90, fewest: 3}
                criteria:
                  - code: fire
                    sentence: ""
            """);
    assertThat(problems)
        .extracting(Problem::field)
        .containsExactly(
            "sections.emergency.criteria[0].sentence", "sections.emergency.confirmWithinHours");
    assertThat(problems.getFirst().sentence()).startsWith("Line 9,");
  }

  @Test
  void whatIsNoFileOfRulesIsRefused() {
    String bomb =
        "a: &a [1,1,1,1,1,1,1,1,1]\n"
            + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
            + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
            + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
            + "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n"
            + "f: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n";
    for (String file :
        List.of(
            "",
            "just words",
            "policy: [",
            "policy: 1",
            "policy: 2\nsections: {}",
            "policy: 1\nsections:\n  publishing: !!java.net.URL [\"http://a.example\"]",
            "policy: 1\npolicy: 1\nsections: {}",
            "[".repeat(5000),
            bomb)) {
      assertThat(problems(file)).as(file).isNotEmpty();
    }
  }

  private List<Problem> problems(String file) {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> files.read(file));
    assertThat(invalid).as(file).isNotNull();
    return invalid.problems();
  }

  private static String sentence(List<Problem> problems, String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .findFirst()
        .orElseThrow()
        .sentence();
  }

  private static <T> Object readBack(FormEditor<T> form, Policy policy) {
    Typed typed = new Typed(FormReading.sent(form.inputs(policy.get(form.section()))));
    T read = form.read(typed);
    assertThat(typed.problems()).as(form.title()).isEmpty();
    return read;
  }
}
