package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.Story;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.database.Login;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What was done again and again without trouble is proposed, drafted or dismissed, and remembered.
 */
@TidegateTest
class CandidatesTest {
  @Autowired Story.Doors doors;
  @Autowired Candidates candidates;
  @Autowired Models models;
  @Autowired Changes changes;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aHabit() {
    clock.set(TestClock.START);
    world = worlds.msp();
    for (int i = 0; i < Mining.LEAST; i++) {
      closed();
    }
    mine();
  }

  @Test
  void aHabitIsProposedWithTheListBehindItAndBecomesADraft() {
    Candidate found = only();
    assertThat(found.total()).isEqualTo(Mining.LEAST);
    assertThat(found.why()).contains("5 times", "on no recorded item", "replace, switch");
    assertThat(browser.get(world, world.changeManager, "/catalogue/candidates"))
        .hasStatusOk()
        .bodyText()
        .contains("Replace the switch", "The changes behind it", "without trouble");
    MvcTestResult accepted =
        browser
            .post(world, world.changeManager, "/catalogue/candidates/" + found.id() + "/acceptance")
            .param("version", "0")
            .exchange();
    assertThat(accepted).hasStatus(HttpStatus.SEE_OTHER);
    String path = Objects.requireNonNull(accepted.getResponse().getHeader("Location"));
    Model model =
        world.inAccount(() -> models.get(ModelId.of(path.substring(path.lastIndexOf('/') + 1))));
    assertThat(model.state()).isEqualTo(ModelState.DRAFT);
    assertThat(model.facts().procedure().plan().steps()).isNotEmpty();
    mine();
    assertThat(open()).isEmpty();
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () -> candidates.accept(world.actor(world.changeManager), found.id(), 0)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whatIsDismissedIsNotProposedAgain() {
    Candidate found = only();
    Api.Calls manager = api.as(world, world.changeManager);
    String path = "/api/v1/model-candidates/" + found.id();
    assertThat(manager.get("/api/v1/model-candidates"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].total")
        .isEqualTo(5);
    String seen = String.valueOf(manager.get(path).exchange().getResponse().getHeader("ETag"));
    assertThat(manager.post(path + "/dismissal", "{}").header("If-Match", seen))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(
            manager
                .post(path + "/dismissal", "{\"reason\": \"Each is another switch.\"}")
                .header("If-Match", seen))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("dismissed");
    closed();
    mine();
    assertThat(open()).isEmpty();
    assertThatThrownBy(() ->
            world.doAs(
                world.implementer,
                () -> candidates.dismiss(world.actor(world.implementer), found.id(), 1, "Mine")))
        .isInstanceOf(Forbidden.class);
    World rival = world.rival();
    assertThat(api.as(rival, rival.changeManager).get(path)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void troubleTakesTheProposalBack() {
    write("update change.change set outcome = 'FAILED' where account_id = :account");
    mine();
    assertThat(open()).isEmpty();
    write("update change.change set outcome = 'SUCCESSFUL' where account_id = :account");
    mine();
    assertThat(open()).hasSize(1);
  }

  @Test
  void ofWhatIsAllOfHighRiskNoModelIsProposedOrMade() {
    Candidate found = only();
    write(
        "update change.change set risk_level = 'HIGH', risk_score = 18 where account_id = :account");
    assertThatThrownBy(() ->
            world.as(
                world.changeManager,
                () -> candidates.accept(world.actor(world.changeManager), found.id(), 0)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(
            "None of these changes can become a model. Only low and medium risk is approved");
    mine();
    assertThat(open()).isEmpty();
    write(
        "update change.change set risk_level = 'LOW', risk_score = 7 where account_id = :account"
            + " and number = (select max(number) from change.change where account_id = :account)");
    mine();
    assertThat(open()).as("one of them is enough").hasSize(1);
  }

  private void closed() {
    Story.asked(world, doors, ChangeType.NORMAL, false, 1);
    // How they got there is another test's story.
    write(
        "update change.change set state = 'CLOSED', outcome = 'SUCCESSFUL', state_since = :at where"
            + " account_id = :account");
  }

  private void write(String sql) {
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(sql)
        .param("account", world.account.id().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void mine() {
    Tenancy.run(Tenant.of(world.account.id()), () -> candidates.mine(world.account.id()));
  }

  private List<Candidate> open() {
    return world.as(world.changeManager, () -> candidates.open());
  }

  private Candidate only() {
    assertThat(open()).hasSize(1);
    return open().getFirst();
  }
}
