package io.tidegate.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import io.tidegate.risk.CheckedPlan.Kind;
import io.tidegate.risk.CheckedPlan.OtherPlan;
import io.tidegate.risk.CheckedPlan.Step;
import io.tidegate.risk.Finding.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckTest {
  private static final Instant EVENING = Instant.parse("2026-11-21T22:00:00Z");

  private static final Step BACKUP =
      does("1", "Export the configuration of FW-01", "file in the vault");
  private static final Step UPGRADE =
      does("2", "Load firmware 7.4.6 on FW-01", "7.4.6 on the panel");
  private static final Step TEST =
      new Step("3", Kind.TEST, "Measure the tunnel to Leeds", "", 10, false, Set.of());
  private static final Step BACK =
      back("R1", "Boot FW-01 from the second partition", "7.4.5 on the panel");

  @ParameterizedTest
  @MethodSource("io.tidegate.risk.HonestPlans#all")
  void anHonestPlanRaisesNoAlarm(CheckedPlan plan) {
    assertThat(PlanCheck.findings(plan)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.tidegate.risk.HonestPlans#all")
  void anHonestPlanIsNoCopyOfAnother(CheckedPlan plan) {
    List<OtherPlan> others =
        HonestPlans.all().stream()
            .filter(other -> !other.equals(plan))
            .map(other ->
                new OtherPlan(
                    "CHG-7", other.steps().stream().map(Step::text).toList(), other.affected()))
            .toList();
    assertThat(
            PlanCheck.findings(
                new CheckedPlan(plan.steps(), plan.window(), plan.affected(), null, others)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Revert changes if issues arise",
        "revert the changes if any issues occur.",
        "n/a",
        "N/A",
        "TBD",
        "tbc",
        "rollback",
        "Roll back",
        "Rollback plan",
        "Roll back the change if needed",
        "Restore from backup",
        "Restore from the latest backup if something goes wrong",
        "Undo everything",
        "Back out",
        "todo",
        "-",
        "...",
        "to be defined later",
        "As per vendor documentation",
        "See above",
        "Implement the change",
        "Apply changes as planned",
        "Test that everything works",
        "Verify everything is working correctly",
        "Works as expected",
        "Monitor for issues",
        "xxx",
        "Lorem ipsum dolor sit amet",
        "ok",
        "none",
        "Follow standard procedure",
        "Contact the vendor if issues arise"
      })
  void textThatOnlyFillsAFieldIsFound(String text) {
    assertThat(Boilerplate.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "Roll back to snapshot before-kb503", "Restore ERP-DB from the 19:00 backup",
            "Verify the tunnel to Leeds is up",
        "Revert route metric on RTR-1 to 20", "Test booking at all 11 practices",
            "All 212 policies listed", "Monitor CPU of FW-01 for 30 minutes, below 60 %",
        "Call Fortinet, case 8841207, and ask for the signed image", "Restart",
            "Apply GPO “Printers 2”", "Check ERP opens"
      })
  void textThatSaysSomethingIsLeftAlone(String text) {
    assertThat(Boilerplate.is(text)).isFalse();
  }

  @Test
  void aBoilerplateRollbackIsQuoted() {
    Finding finding =
        only(
            plan(
                BACKUP,
                UPGRADE,
                TEST,
                back("R1", "Revert changes if issues arise", "7.4.5 on the panel")));
    assertThat(finding.code()).isEqualTo(Code.BOILERPLATE);
    assertThat(finding.sentence())
        .isEqualTo("Step R1 only fills the field: “Revert changes if issues arise”");
  }

  @Test
  void anAffectedItemThatNoStepNamesIsFound() {
    Finding finding = only(plan(Set.of("FW-01", "FW-02"), BACKUP, UPGRADE, TEST, BACK));
    assertThat(finding.sentence()).isEqualTo("FW-02 is affected, but no step names it");
  }

  @Test
  void aLongerNameIsNotTheItem() {
    assertThat(Mention.of("FW-01").in("Load firmware on FW-010, FW-01-B and XFW-01")).isFalse();
    assertThat(Mention.of("FW-01").in("load firmware on fw-01.")).isTrue();
    assertThat(Mention.of("dc.hp.local").in("Restart the DC")).isFalse();
    assertThat(Mention.of("srv-01.hp.local").in("Restart SRV-01")).isTrue();
    assertThat(Mention.of("AP-04").in("Upgrade AP-01 … AP-03")).isFalse();
    assertThat(Mention.of("AP-03").in("Upgrade AP-01 – 06")).isTrue();
  }

  @Test
  void aStepLinkedToTheItemNamesIt() {
    Step linked =
        new Step(
            "4",
            Kind.IMPLEMENTATION,
            "Do the same on its partner",
            "7.4.6 on the panel",
            20,
            false,
            Set.of("FW-02"));
    assertThat(
            PlanCheck.findings(plan(Set.of("FW-01", "FW-02"), BACKUP, UPGRADE, TEST, linked, BACK)))
        .isEmpty();
  }

  @Test
  void aStepWithoutVerificationIsFound() {
    Finding finding =
        only(plan(BACKUP, does("2", "Load firmware 7.4.6 on FW-01", " "), TEST, BACK));
    assertThat(finding.code()).isEqualTo(Code.NOT_VERIFIED);
    assertThat(finding.steps()).containsExactly("2");
  }

  @Test
  void aRollbackThatIsNeverLookedAtIsFound() {
    assertThat(
            only(plan(
                    BACKUP, UPGRADE, TEST, back("R1", "Boot FW-01 from the second partition", "")))
                .steps())
        .containsExactly("R1");
  }

  @Test
  void anIrreversibleStepThatTheRollbackForgetsIsFound() {
    Step forGood =
        new Step(
            "2",
            Kind.IMPLEMENTATION,
            "Convert the licence of the portal",
            "licence “G”",
            10,
            true,
            Set.of());
    assertThat(only(plan(BACKUP, forGood, TEST, BACK)).code())
        .isEqualTo(Code.IRREVERSIBLE_NOT_COVERED);
    assertThat(
            PlanCheck.findings(
                plan(
                    BACKUP,
                    forGood,
                    TEST,
                    back(
                        "R1",
                        "After step 2 call the distributor for a licence of the old kind",
                        "licence “E”"))))
        .isEmpty();
    assertThat(
            PlanCheck.findings(
                plan(
                    BACKUP,
                    forGood,
                    TEST,
                    back("R1", "After step 12 nothing", "7.4.5 on the panel"))))
        .hasSize(1);
  }

  @Test
  void stepsAndRollbackReserveMustFitTheWindow() {
    assertThat(PlanCheck.findings(within(70, null))).isEmpty();
    assertThat(only(within(69, null)).sentence())
        .isEqualTo("50 min of steps and 20 min kept for rollback do not fit a window of 1 h 9 min");
    assertThat(only(within(69, null)).advice())
        .isEqualTo("Make the window 1 min longer, or the plan shorter");
  }

  @Test
  void aRehearsedRollbackCountsAsRehearsed() {
    assertThat(PlanCheck.findings(within(60, 10))).isEmpty();
    assertThat(only(within(70, 30)).code()).isEqualTo(Code.DOES_NOT_FIT);
  }

  @Test
  void aPlanCopiedWithTheOtherChangesNamesIsFound() {
    OtherPlan other =
        new OtherPlan(
            "CHG-912",
            List.of(BACKUP.text(), UPGRADE.text(), TEST.text(), BACK.text()),
            Set.of("FW-01"));
    CheckedPlan copy =
        new CheckedPlan(
            List.of(BACKUP, UPGRADE, TEST, BACK), null, Set.of("FW-AB-07"), null, List.of(other));
    assertThat(PlanCheck.findings(copy))
        .filteredOn(finding -> finding.code() == Code.COPIED)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.sentence())
              .isEqualTo(
                  "The plan is the one of CHG-912, which touched other items, and still names FW-01");
          assertThat(finding.steps()).containsExactly("1", "2", "R1");
        });
  }

  @Test
  void aProcedureUsedAgainOnTheSameItemsOrAdaptedToOthersIsNoCopy() {
    OtherPlan same =
        new OtherPlan(
            "CHG-912",
            List.of(BACKUP.text(), UPGRADE.text(), TEST.text(), BACK.text()),
            Set.of("FW-01"));
    assertThat(
            PlanCheck.findings(
                new CheckedPlan(
                    List.of(BACKUP, UPGRADE, TEST, BACK),
                    null,
                    Set.of("FW-01"),
                    null,
                    List.of(same))))
        .isEmpty();
    OtherPlan elsewhere =
        new OtherPlan(
            "CHG-912",
            List.of(BACKUP.text(), UPGRADE.text(), TEST.text(), BACK.text()),
            Set.of("FW-99"));
    assertThat(
            PlanCheck.findings(
                new CheckedPlan(
                    List.of(BACKUP, UPGRADE, TEST, BACK),
                    null,
                    Set.of("FW-01"),
                    null,
                    List.of(elsewhere))))
        .isEmpty();
  }

  @Test
  void aStepWithoutMinutesIsFound() {
    Step timeless = new Step("3", Kind.TEST, "Measure the tunnel to Leeds", "", 0, false, Set.of());
    assertThat(only(plan(BACKUP, UPGRADE, timeless, BACK)).code()).isEqualTo(Code.NO_DURATION);
  }

  @Test
  void anEmptyPlanIsTheBusinessOfAnotherGate() {
    assertThat(PlanCheck.findings(plan())).isEmpty();
  }

  private static Finding only(CheckedPlan plan) {
    List<Finding> findings = PlanCheck.findings(plan);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static CheckedPlan within(int minutes, Integer rehearsed) {
    Window window = new Window(EVENING, EVENING.plus(Duration.ofMinutes(minutes)));
    return new CheckedPlan(
        List.of(BACKUP, UPGRADE, TEST, BACK), window, Set.of("FW-01"), rehearsed, List.of());
  }

  private static CheckedPlan plan(Step... steps) {
    return plan(Set.of("FW-01"), steps);
  }

  private static CheckedPlan plan(Set<String> affected, Step... steps) {
    return new CheckedPlan(List.of(steps), null, affected, null, List.of());
  }

  private static Step does(String name, String text, String verification) {
    return new Step(name, Kind.IMPLEMENTATION, text, verification, 20, false, Set.of());
  }

  private static Step back(String name, String text, String verification) {
    return new Step(name, Kind.ROLLBACK, text, verification, 20, false, Set.of());
  }
}
