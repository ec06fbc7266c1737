package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that only read, whose queries each name the tenant and stand alone. */
@TidegateTest
class LookingTest {
  private static final String CLIENTS = "select count(*) from directory.client";

  @Autowired JdbcClient jdbc;
  @Autowired JdbcTemplate template;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void open() {
    world = worlds.msp();
  }

  @Test
  void everyQuerySeesTheTenantsRowsAndNoOthers() {
    looking(() -> {
      for (int i = 0; i < 8; i++) {
        assertThat(names("select name from directory.account")).isEqualTo(world.account.name());
        assertThat(
                jdbc.sql("select name from directory.account where id = :id and id = :id")
                    .param("id", world.rival().id().value())
                    .query(String.class)
                    .optional())
            .isEmpty();
      }
      return true;
    });
  }

  /** The driver sends a query in parts once it had a parameter whose type it does not know. */
  @Test
  void aQueryThatTheDriverSendsInPartsSeesTheTenantsRowsToo() {
    for (int i = 0; i < 20; i++) {
      String none = i % 2 == 0 ? null : "nobody";
      assertThat(
              looking(() ->
                  jdbc.sql(
                          "select name from directory.account where :none::text is null or name <>"
                              + " :none")
                      .param("none", none)
                      .query(String.class)
                      .single()))
          .isEqualTo(world.account.name());
    }
  }

  @Test
  void onlyTheClientsOwnIsSeenWhereTheTenantIsOne() {
    String seen =
        Tenancy.call(
            new Tenant(world.id(), world.bakery.id()),
            () -> inTransaction(true, () -> names("select name from directory.client")));

    assertThat(seen).isEqualTo(world.bakery.name());
  }

  @Test
  void nothingIsLeftOnTheConnectionForWhoeverTakesItNext() {
    looking(() -> count());
    for (int i = 0; i < 30; i++) {
      assertThat(count()).isZero();
      assertThat(
              jdbc.sql("select current_setting('tidegate.account', true)")
                  .query(String.class)
                  .optional()
                  .orElse(""))
          .isEmpty();
      assertThat(inTransaction(true, this::count)).isZero();
    }
  }

  @Test
  void aTransactionThatOnlyReadsWritesNothing() {
    String update = "update directory.account set name = 'X'";
    String hidden =
        "with renamed as (update directory.account set name = 'X' returning name) select name from"
            + " renamed";

    assertThatThrownBy(() -> looking(() -> jdbc.sql(update).update()))
        .hasMessageContaining("read-only");
    assertThatThrownBy(() -> looking(() -> names(hidden))).hasMessageContaining("read-only");
    assertThat(looking(() -> names("select name from directory.account")))
        .isEqualTo(world.account.name());
  }

  @Test
  void whatIsNoPlainQueryHasItsTenantToo() {
    assertThat(looking(() -> template.queryForObject(CLIENTS, Long.class))).isPositive();
    assertThat(
            looking(() ->
                jdbc.sql("select name from directory.client where name <> :none")
                    .param("none", "")
                    .withFetchSize(1)
                    .query(String.class)
                    .list()))
        .contains(world.bakery.name());
    assertThat(
            looking(() -> {
              template.execute("set local work_mem = '5MB'");
              return names("select current_setting('work_mem') from directory.account");
            }))
        .isEqualTo("5MB");
  }

  @Test
  void withinATransactionThatWritesItSeesWhatWasWritten() {
    String seen =
        world.inAccount(() ->
            inTransaction(
                false,
                () -> {
                  jdbc.sql("update directory.account set name = 'Renamed'").update();
                  return inTransaction(true, () -> names("select name from directory.account"));
                }));

    assertThat(seen).isEqualTo("Renamed");
  }

  @Test
  void whoeverAsksForMoreIsolationSeesOneMoment() {
    TransactionTemplate moment = new TransactionTemplate(transactions);
    moment.setReadOnly(true);
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    String now = "select transaction_timestamp()::text";

    boolean same =
        world.inAccount(() ->
            Objects.requireNonNull(
                moment.execute(_ -> names(now).equals(names(now)) && count() > 0)));

    assertThat(same).isTrue();
  }

  private String names(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }

  private long count() {
    return jdbc.sql(CLIENTS).query(Long.class).single();
  }

  private <T> T looking(Supplier<T> work) {
    return world.inAccount(() -> inTransaction(true, work));
  }

  private <T> T inTransaction(boolean readOnly, Supplier<T> work) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(readOnly);
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
