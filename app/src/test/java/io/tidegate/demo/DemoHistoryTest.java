package io.tidegate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.approval.Together;
import io.tidegate.catalogue.Candidates;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.Schedules;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.AssessmentTasks;
import io.tidegate.testkit.TidegateTest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class DemoHistoryTest {
  @Autowired Demo demo;
  @Autowired DemoHistory history;
  @Autowired ChangeLists lists;
  @Autowired AssessmentTasks views;
  @Autowired Changes changes;
  @Autowired Approvals approvals;
  @Autowired Models models;
  @Autowired Schedules schedules;
  @Autowired Candidates candidates;
  @Autowired Delegations delegations;
  @Autowired Together together;
  @Autowired OpenDecisions openDecisions;
  @Autowired InstantSource clock;

  @Test
  void northlightHasAYearBehindItAndALivelyDay() {
    DemoStage stage = demo.open(DemoCast.NORTHLIGHT);

    DemoHistory.Telling telling = demo.live(stage);

    assertThat(telling.stuck()).isEmpty();
    List<ChangeLine> told = changes(stage);
    Map<State, Long> states =
        told.stream().collect(Collectors.groupingBy(ChangeLine::state, Collectors.counting()));
    assertThat(told).hasSizeBetween(150, 280).hasSize(telling.changes());
    assertThat(states).containsOnlyKeys(State.values());
    assertThat(told).anyMatch(ChangeLine::held);
    Actor jim = stage.actor("Jim Doyle");
    assertThat(Tenancy.call(Tenant.of(jim), () -> views.waitingFor(jim, 5)))
        .as("a client's contact is asked for a view")
        .isNotEmpty();
    // Who decides in two stages has it before them from the first.
    assertThat(secondsTaken(stage, told))
        .hasSizeGreaterThan(100)
        .allMatch(seconds -> seconds >= 60)
        .filteredOn(seconds -> seconds <= 540)
        .hasSizeGreaterThan(100);
    assertThat(demo.untold()).noneMatch(stage::equals);
    theYearLeavesHabitsBehind(stage);
    somethingWaitsToBeDecided(stage);
  }

  /** Of low risk, to be approved with others; and longer than the policy lets it. */
  private void somethingWaitsToBeDecided(DemoStage stage) {
    Actor mara = stage.actor("Mara Lindqvist");
    assertThat(within(stage, () -> together.offered(mara)))
        .filteredOn(one -> one.whyNot().startsWith("You have not opened"))
        .hasSizeGreaterThan(1);
    assertThat(within(stage, () -> openDecisions.list(null, 50).items()))
        .anyMatch(one -> one.due().isBefore(clock.instant()));
  }

  /** So that whoever looks around finds those pages full. */
  private void theYearLeavesHabitsBehind(DemoStage stage) {
    demo.close(stage);
    List<Model> all = within(stage, () -> models.list(ModelFilter.NONE));
    assertThat(all).anyMatch(model -> model.proposed() != null);
    assertThat(all)
        .flatExtracting(model -> within(stage, () -> schedules.of(model.id())))
        .singleElement()
        .satisfies(
            schedule -> assertThat(within(stage, () -> schedules.next(schedule, 5))).hasSize(5));
    assertThat(within(stage, candidates::open)).isNotEmpty();
    Person away = stage.person("Sofia Marchetti");
    assertThat(within(stage, () -> delegations.givenBy(away.id()))).hasSize(1);
  }

  @Test
  void theShopHasAYearBehindItToo() {
    DemoStage stage = demo.open(DemoCast.SHOP);

    assertThat(demo.live(stage).stuck()).isEmpty();
    assertThat(changes(stage)).hasSizeGreaterThan(20);
  }

  @Test
  void aYearThatWasCutOffIsToldToItsEndAndNoDeedTwice() {
    DemoStage whole = demo.open(DemoCast.SHOP);
    demo.live(whole);
    DemoStage cut = demo.open(DemoCast.SHOP);
    tell(cut, 60);
    tell(cut, 1);

    DemoStage found = untold(cut);
    assertThat(demo.live(found).stuck()).isEmpty();

    assertThat(facts(cut)).isEqualTo(facts(whole));
    assertThat(models(cut)).isEqualTo(models(whole));
    assertThat(demo.untold()).noneMatch(stage -> stage.account().id().equals(cut.account().id()));
  }

  @Test
  void ofTwoNodesThatTellAYearOneGoesOn() {
    DemoStage stage = demo.open(DemoCast.SHOP);
    DemoYear one = within(stage, () -> history.takeUp(stage));
    DemoYear other = within(stage, () -> history.takeUp(stage));
    within(stage, one::next);

    assertThatThrownBy(() -> within(stage, other::next)).isInstanceOf(DemoYear.Overtaken.class);
    assertThat(changes(stage)).hasSize(1);
    assertThat(within(stage, one::next)).isTrue();
  }

  private void tell(DemoStage stage, int deeds) {
    DemoYear year = within(stage, () -> history.takeUp(stage));
    for (int i = 0; i < deeds; i++) {
      within(stage, year::next);
    }
  }

  private DemoStage untold(DemoStage cut) {
    return demo.untold().stream()
        .filter(stage -> stage.account().id().equals(cut.account().id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> facts(DemoStage stage) {
    return changes(stage).stream()
        .map(line ->
            "%s %s %s %s".formatted(line.code(), line.title(), line.state(), line.stateSince()))
        .toList();
  }

  private List<String> models(DemoStage stage) {
    return within(stage, () -> models.list(ModelFilter.NONE)).stream()
        .map(Model::title)
        .sorted()
        .toList();
  }

  /** How long each vote of somebody's own took. */
  private List<Integer> secondsTaken(DemoStage stage, List<ChangeLine> told) {
    return within(
        stage,
        () ->
            told.stream()
                .flatMap(line -> approvals.of(changes.get(line.id())).stream())
                .flatMap(approval -> approval.stages().stream())
                .flatMap(judged -> judged.ballots().stream())
                .filter(ballot -> !ballot.carried() && !ballot.origin().equals("verbal"))
                .map(ballot -> Objects.requireNonNull(ballot.secondsTaken()))
                .toList());
  }

  private static <T> T within(DemoStage stage, Supplier<T> work) {
    return Tenancy.call(Tenant.of(stage.account().id()), work::get);
  }

  private List<ChangeLine> changes(DemoStage stage) {
    return Tenancy.call(
        Tenant.of(stage.account().id()), () -> lists.list(ChangeFilter.ALL, null, 1000).items());
  }
}
