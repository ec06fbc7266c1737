package io.tidegate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.ApprovalDrafts;
import io.tidegate.approval.ApprovalRules;
import io.tidegate.approval.Case;
import io.tidegate.approval.RouteTable;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.database.Login;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.insight.ReplayFilter.Which;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Preset;
import io.tidegate.risk.RiskLevel;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@TidegateTest
class SimulationsTest {
  @Autowired Simulations simulations;
  @Autowired SimulationWorker worker;
  @Autowired ApprovalDrafts tables;
  @Autowired Drafts drafts;
  @Autowired Policies policies;
  @Autowired SettableClock clock;
  @Autowired Browser browser;
  @Autowired Worlds worlds;

  World world;
  Person manager;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
    manager = world.changeManager;
  }

  /** Another row for each change, by asking the tables themselves, one change after the other. */
  @Test
  void aSmallHistoryComesOutAsAPlainReferenceHasIt() {
    long seed = Long.getLong("tidegate.seed", 20261130L);
    System.out.println("SimulationsTest seed " + seed);
    List<Happened> history = history(new Random(seed), 60);
    history.forEach(one -> one.in(world));
    Draft draft = draft(null, Preset.SMALL_TEAM);
    Simulation done = simulate(draft);

    assertThat(done.state()).isEqualTo(Simulation.State.DONE);
    Tally.Sum sum = done.tally().sum();
    assertThat(sum.changes()).isEqualTo(history.size());
    assertThat(sum.recorded()).isZero();
    assertThat(sum.otherWay())
        .isEqualTo(count(history, one -> known(one) && !today(one).equals(drafted(draft, one))));
    assertThat(sum.undecided()).isEqualTo(count(history, one -> !known(one)));
    assertThat(sum.wentWrong()).isEqualTo(count(history, SimulationsTest::wrong));
    assertThat(sum.unreviewed())
        .isEqualTo(count(history, one -> wrong(one) && one.type() == ChangeType.STANDARD));
    for (Tally.Ways way : done.tally().ways()) {
      assertThat(way.changes())
          .as("%s to %s", way.before(), way.after())
          .isEqualTo(
              count(
                  history,
                  one ->
                      Objects.equals(way.before(), known(one) ? today(one) : null)
                          && Objects.equals(way.after(), known(one) ? drafted(draft, one) : null)));
    }
    Tally.Sum bakery =
        Objects.requireNonNull(done.tally().clients().get(world.bakery.id().toString()));
    assertThat(bakery.changes())
        .isEqualTo(count(history, one -> one.client().equals(world.bakery)));
  }

  @Test
  void everyNumberOpensItsListAndListsArePaged() {
    List<Happened> history = history(new Random(7), 40);
    history.forEach(one -> one.in(world));
    Draft draft = draft(null, Preset.SMALL_TEAM);
    Simulation done = simulate(draft);
    for (Which which : Which.values()) {
      List<Replayed> all = new ArrayList<>();
      String cursor = null;
      do {
        var page = page(done, ReplayFilter.of(which), cursor);
        all.addAll(page.items());
        cursor = page.next();
      } while (cursor != null);
      assertThat(all).as(which.title()).hasSize(number(done.tally(), which));
    }
    String path = "/policy/drafts/" + draft.id() + "/simulation";
    assertThat(browser.get(world, manager, path + "/changes?which=other-way"))
        .hasStatusOk()
        .bodyText()
        .contains("CHG-", "(today’s rules)");
    assertThat(browser.get(world, manager, path))
        .bodyText()
        .contains("take another row", "would have gone through without review", "Client by client")
        .contains("What it would do to waiting time cannot be said");
    assertThat(browser.get(world, manager, "/policy/drafts/" + draft.id()))
        .bodyText()
        .contains("What it would have done", "take another row");
  }

  @Test
  void aClientWithRoutesOfItsOwnKeepsThemAndADraftForItLooksAtItAlone() {
    List<Integer> numbers = history(new Random(3), 30).stream().map(one -> one.in(world)).toList();
    wentOnceBy("A row of long ago", numbers);
    world.doAs(
        manager,
        () ->
            policies.adopt(
                world.actor(manager),
                world.bakery.id(),
                section(),
                tables.of(policies.preset(Preset.DEVOPS)),
                "They deploy"));
    Simulation account = simulate(draft(null, Preset.SMALL_TEAM));
    assertThat(account.kept()).isEqualTo(1);
    assertThat(
            Objects.requireNonNull(account.tally().clients().get(world.bakery.id().toString()))
                .otherWay())
        .as("another row, which its own routes gave it before this draft")
        .isZero();
    assertThat(account.tally().sum().otherWay()).isPositive();
    Simulation clinic = simulate(draft(world.clinic, Preset.SMALL_TEAM));
    assertThat(clinic.tally().clients()).containsOnlyKeys(world.clinic.id().toString());
  }

  @Test
  void anEditOfTheDraftMakesTheResultStaleAndStopsOneThatRuns() {
    history(new Random(5), 5).forEach(one -> one.in(world));
    Draft draft = draft(null, Preset.SMALL_TEAM);
    Simulation done = simulate(draft);
    assertThat(done.stale(draft)).isFalse();
    Simulation running = start(draft);
    Draft edited =
        world.as(
            manager,
            () -> drafts.drop(world.actor(manager), draft.id(), draft.version(), section().name()));
    assertThat(done.stale(edited)).isTrue();
    worker.work(world.id(), running.id(), () -> false);
    assertThat(latest(edited).state()).isEqualTo(Simulation.State.FAILED);
    assertThat(browser.get(world, manager, "/policy/drafts/" + draft.id()))
        .bodyText()
        .contains("This is of an earlier state of the draft");
  }

  @Test
  void aNodeThatDiesBetweenPiecesLosesNothing() {
    history(new Random(9), 12).forEach(one -> one.in(world));
    Draft draft = draft(null, Preset.SMALL_TEAM);
    Simulation started = start(draft);
    int[] asked = {0};
    worker.work(world.id(), started.id(), () -> ++asked[0] > 1);
    assertThat(latest(draft).looked()).isEqualTo(12);
    assertThat(latest(draft).atWork()).isTrue();
    worker.work(world.id(), started.id(), () -> false);
    assertThat(latest(draft).state()).isEqualTo(Simulation.State.DONE);
    assertThat(latest(draft).tally().sum().changes()).isEqualTo(12);
  }

  @Test
  void itIsStoppedByWhoMayAndRunsForWhoMayWriteTheDraftAlone() {
    Draft draft = draft(null, Preset.SMALL_TEAM);
    Simulation started = start(draft);
    assertThat(start(draft).id()).isEqualTo(started.id());
    assertThatThrownBy(() ->
            world.doAs(
                world.implementer,
                () -> simulations.start(world.actor(world.implementer), draft, 12)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> world.doAs(manager, () -> simulations.start(world.actor(manager), draft, 0)))
        .isInstanceOf(Invalid.class);
    world.doAs(manager, () -> simulations.stop(world.actor(manager), draft, started.id()));
    worker.work(world.id(), started.id(), () -> false);
    assertThat(latest(draft).state()).isEqualTo(Simulation.State.STOPPED);
  }

  @Test
  void anotherAccountSeesNothingOfOneThatHadNothingToReplay() {
    Draft draft = draft(null, Preset.SMALL_TEAM);
    simulate(draft);
    for (String page : List.of("", "/simulation")) {
      assertThat(browser.get(world, manager, "/policy/drafts/" + draft.id() + page))
          .bodyText()
          .contains("there was nothing to replay")
          .doesNotContain("It is of the draft as it stands", "cannot be said");
    }
    World rival = world.rival();
    assertThatThrownBy(() -> rival.as(rival.changeManager, () -> drafts.get(draft.id())))
        .isInstanceOf(NotFound.class);
    assertThat(
            browser.get(rival, rival.changeManager, "/policy/drafts/" + draft.id() + "/simulation"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            browser.get(
                world, world.clientApprover, "/policy/drafts/" + draft.id() + "/simulation"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(rival.as(rival.changeManager, () -> simulations.latest(draft))).isEmpty();
  }

  private io.tidegate.kernel.Page<Replayed> page(
      Simulation done, ReplayFilter filter, @Nullable String cursor) {
    return world.as(manager, () -> simulations.replayed(done, filter, cursor, 7));
  }

  private static int number(Tally tally, Which which) {
    Tally.Sum sum = tally.sum();
    return switch (which) {
      case ALL -> sum.changes();
      case OTHER_WAY -> sum.otherWay();
      case MORE_STAGES -> sum.moreStages();
      case FEWER_STAGES -> sum.fewerStages();
      case MORE_DECISIONS -> sum.moreDecisions();
      case FEWER_DECISIONS -> sum.fewerDecisions();
      case NO_ROW -> sum.noRow();
      case UNDECIDED -> sum.undecided();
      case WENT_WRONG -> sum.wentWrong();
      case UNREVIEWED -> sum.unreviewed();
      case ONE_LOOK -> sum.oneLook();
      case RECORDED -> sum.recorded();
      case LACKS_RISK -> tally.lacking().getOrDefault(MissingFact.RISK, 0);
      case LACKS_ITEMS -> tally.lacking().getOrDefault(MissingFact.ITEMS, 0);
      case LACKS_CATEGORY -> tally.lacking().getOrDefault(MissingFact.CATEGORY, 0);
      case LACKS_COST -> tally.lacking().getOrDefault(MissingFact.COST, 0);
      case LACKS_ROLLBACK -> tally.lacking().getOrDefault(MissingFact.ROLLBACK, 0);
    };
  }

  private List<Happened> history(Random random, int many) {
    List<Client> clients = List.of(world.bakery, world.clinic, world.internal);
    List<Happened> history = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Instant began = TestClock.START.minus(Duration.ofDays(1 + random.nextInt(200)));
      Rating.Level level = random.nextInt(5) == 0 ? null : Rating.Level.values()[random.nextInt(4)];
      history.add(
          new Happened(
              "Change " + i,
              clients.get(random.nextInt(clients.size())),
              ChangeType.values()[random.nextInt(3)],
              State.CLOSED,
              began,
              began.plusSeconds(3600),
              began,
              began.plusSeconds(3600),
              level,
              Outcome.values()[random.nextInt(Outcome.values().length)],
              List.of()));
    }
    return history;
  }

  /** Every normal change that was rated has a way; one that was not has one by each risk. */
  private static boolean known(Happened one) {
    return one.type() != ChangeType.NORMAL || one.risk() != null;
  }

  private static boolean wrong(Happened one) {
    return one.outcome() != null && one.outcome().bad();
  }

  private String today(Happened one) {
    return row(world.as(manager, () -> tables.of(policies.current(one.client().id()))), one);
  }

  private String drafted(Draft draft, Happened one) {
    return row(world.as(manager, () -> tables.rules(draft)), one);
  }

  private static String row(ApprovalRules rules, Happened one) {
    RiskLevel level = one.risk() == null ? null : RiskLevel.valueOf(one.risk().name());
    return rules
        .routes()
        .choose(
            new Case(
                one.type(), false, level, "", 0, one.client().id(), false, BigDecimal.ZERO, false))
        .map(RouteTable.Chosen::row)
        .orElse("");
  }

  private static int count(List<Happened> history, Predicate<Happened> which) {
    return (int) history.stream().filter(which).count();
  }

  @SuppressWarnings("unchecked")
  private io.tidegate.policy.Section<ApprovalRules> section() {
    return (io.tidegate.policy.Section<ApprovalRules>) editors.get("approval").section();
  }

  @Autowired io.tidegate.policy.Editors editors;

  private Draft draft(@Nullable Client client, Preset preset) {
    NewDraft wanted =
        new NewDraft(client == null ? null : client.id(), "Other routes", "To see", preset);
    return world.as(manager, () -> drafts.open(world.actor(manager), wanted));
  }

  /** The way to their approval that is on record, of all of them. */
  private void wentOnceBy(String row, List<Integer> numbers) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(
            """
            insert into approval.request (id, account_id, client_id, change_id, revision, policy_version, case_name
                                        , preapproved, asked_at, asked_by, closed_at, outcome)
            select gen_random_uuid(), account_id, client_id, id, 1, 1, :row, false, now(), requester_id, now(), 'ACCEPTED'
              from change.change
             where account_id = :account
               and number = any (:numbers)
            """)
        .param("row", row)
        .param("account", world.id().value())
        .param("numbers", numbers.toArray(Integer[]::new))
        .update();
  }

  private Simulation start(Draft draft) {
    return world.as(manager, () -> simulations.start(world.actor(manager), draft, 12));
  }

  private Simulation simulate(Draft draft) {
    worker.work(world.id(), start(draft).id(), () -> false);
    return latest(draft);
  }

  private Simulation latest(Draft draft) {
    return world.as(manager, () -> simulations.latest(draft)).orElseThrow();
  }
}
