package io.tidegate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.testkit.TidegateTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TidegateTest
class PoliciesTest {
  private static final MaterialRules CHEAP = new MaterialRules(Set.of("cost"));
  private static final MaterialRules CHEAPER = new MaterialRules(Set.of("cost", "people"));

  @Autowired private Policies policies;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private final AccountId northlight = AccountId.next();
  private final AccountId stranger = AccountId.next();
  private final ClientId brightwater = ClientId.next();
  private final ClientId fenwick = ClientId.next();
  private final Actor mara =
      new Actor(northlight, PersonId.next(), "Mara Lindqvist", Set.of(), null, "web");

  @Test
  void anAccountThatAdoptedNothingLivesByThePreset() {
    Policy policy = inside(() -> policies.current(brightwater));
    assertThat(policy.version()).isEqualTo(1);
    assertThat(policy.get(EmergencyRules.SECTION).confirmWithinHours()).isEqualTo(24);
  }

  @Test
  void theFirstOfAnAccountToNeedThePolicyMayBeAPersonOfAClient() {
    Actor helen =
        new Actor(northlight, PersonId.next(), "Helen Pryce", Set.of(), brightwater, "web");
    Policy pinned =
        Tenancy.call(
            Tenant.of(helen), () -> transaction.execute(_ -> policies.pin(helen, brightwater)));
    assertThat(pinned.version()).isEqualTo(1);
    assertThat(inside(() -> policies.versions())).hasSize(1);
  }

  @Test
  void aVersionReadsTheSameAfterLaterOnes() {
    int pinned = inside(() -> policies.pin(mara, brightwater)).version();
    adopt(null, CHEAP);
    assertThat(material(pinned, brightwater)).isEqualTo(new MaterialRules(Set.of()));
    assertThat(material(2, brightwater)).isEqualTo(CHEAP);
  }

  @Test
  void aClientsOwnRulesGoBeforeTheAccountsAlsoBeforeLaterOnes() {
    adopt(brightwater, CHEAPER);
    adopt(null, CHEAP);
    assertThat(material(3, brightwater)).isEqualTo(CHEAPER);
    assertThat(material(3, fenwick)).isEqualTo(CHEAP);
  }

  @Test
  void everyVersionSaysWhoAndWhy() {
    adopt(null, CHEAP);
    List<PolicyVersion> versions = inside(policies::versions);
    assertThat(versions).extracting(PolicyVersion::number).containsExactly(2, 1);
    assertThat(versions.getFirst().adoptedBy()).isEqualTo("Mara Lindqvist");
    assertThat(versions.getFirst().reason()).isEqualTo("Cost is no risk");
  }

  @Test
  void anotherAccountSeesNothingOfIt() {
    adopt(null, CHEAP);
    Tenancy.run(
        Tenant.of(stranger),
        () -> {
          assertThat(policies.versions()).isEmpty();
          assertThat(policies.current(brightwater).version()).isEqualTo(1);
        });
  }

  @Test
  void aPersonOfAClientLivesByTheAccountsRulesAndSeesNoOtherClients() {
    adopt(null, CHEAP);
    adopt(fenwick, CHEAPER);
    Tenancy.run(
        new Tenant(northlight, brightwater),
        () -> {
          assertThat(policies.current(brightwater).get(MaterialRules.SECTION)).isEqualTo(CHEAP);
          assertThat(policies.versions()).extracting(PolicyVersion::number).containsExactly(2, 1);
        });
  }

  @Test
  void whatStaffPinForAClientItsPeopleCanRead() {
    adopt(null, CHEAP);
    adopt(fenwick, CHEAPER);
    int pinned = inside(() -> policies.pin(mara, brightwater)).version();
    assertThat(pinned).isEqualTo(2);
    Tenancy.run(
        new Tenant(northlight, brightwater),
        () ->
            assertThat(policies.asOf(pinned, brightwater).get(MaterialRules.SECTION))
                .isEqualTo(CHEAP));
  }

  @Test
  void aVersionThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> inside(() -> policies.asOf(2, brightwater)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoAdoptAtOnceGetNumbersOfTheirOwn() {
    try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8).forEach(_ -> at.submit(() -> adopt(null, CHEAP)));
    }
    assertThat(inside(policies::versions))
        .extracting(PolicyVersion::number)
        .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void theApplicationCannotChangeAVersion() {
    adopt(null, CHEAP);
    assertThatThrownBy(() -> write("update policy.section set rules = '{}'"))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> write("delete from policy.version"))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  private void write(String sql) {
    Tenancy.run(
        Tenant.of(northlight), () -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()));
  }

  private int adopt(@Nullable ClientId client, MaterialRules rules) {
    return inside(
        () -> policies.adopt(mara, client, MaterialRules.SECTION, rules, "Cost is no risk"));
  }

  private MaterialRules material(int version, ClientId client) {
    return inside(() -> policies.asOf(version, client)).get(MaterialRules.SECTION);
  }

  private <T> T inside(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Tenancy.call(Tenant.of(northlight), work);
  }
}
