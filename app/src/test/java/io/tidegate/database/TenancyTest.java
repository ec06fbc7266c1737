package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.testkit.TidegateTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TidegateTest
class TenancyTest {
  @Autowired JdbcClient jdbc;

  @Test
  void theApplicationRunsAsTheLoginThatOwnsNothing() {
    assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tidegate");
  }

  @Test
  void aWorkerWithoutAnAccountFails() {
    assertThatThrownBy(Tenancy::required).isInstanceOf(Tenancy.MissingTenant.class);
  }
}
