package io.tidegate.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.TidegateTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@TidegateTest
class MigrationStateTest {
  private static final Map<String, String> HISTORIES =
      RoomMigrations.histories("flyway_schema_history");

  @Autowired
  @Qualifier("ownerDataSource") DataSource owner;

  @Test
  void afterAStartEverythingIsApplied() {
    assertThat(state(owner, HISTORIES).isCurrent()).isTrue();
  }

  @Test
  void aMigrationThatIsMissingFailedOrReadOtherwiseIsForFlywayToLookAt() throws SQLException {
    assertThat(currentAfter("delete from %s where installed_rank = 2")).isFalse();
    assertThat(currentAfter("update %s set success = false where installed_rank = 2")).isFalse();
    assertThat(currentAfter("update %s set checksum = checksum + 1 where installed_rank = 2"))
        .isFalse();
    assertThat(currentAfter("update %s set checksum = checksum")).isTrue();
  }

  @Test
  void aDatabaseWithoutHistoriesIsForFlywayToFill() {
    assertThat(state(owner, Map.of("change", "no_history_of_this_name")).isCurrent()).isFalse();
  }

  /** What is done to a room's history here is taken back. */
  private boolean currentAfter(String change) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(change.formatted(HISTORIES.get("change")));
      boolean current =
          state(new SingleConnectionDataSource(connection, true), HISTORIES).isCurrent();
      connection.rollback();
      return current;
    }
  }

  private static MigrationState state(DataSource database, Map<String, String> histories) {
    return new MigrationState(database, new PathMatchingResourcePatternResolver(), histories);
  }
}
