package io.tidegate.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Runs one statement in a transaction of its own, whatever transaction the thread is in: what it
 * does is done at once, stays when that one fails, and holds nobody up until that one ends. Its
 * connections are its own, so that whoever waits for one has never taken another of them.
 *
 * <p>It is not waited for until it is on disk. Whatever commits later is written behind it, so a
 * commit that knows its result never outlives it.
 */
@Component
public class Aside {
  private final HikariDataSource connections;
  private final SQLExceptionTranslator failures = new SQLStateSQLExceptionTranslator();

  Aside(@Qualifier("asideDataSource") HikariDataSource asideDataSource) {
    this.connections = asideDataSource;
  }

  /** The number that the statement returns, as the tenant of the thread; empty for no row. */
  public OptionalInt number(String sql, Object... values) {
    Tenant tenant = Tenancy.required();
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(TenantSettings.ASIDE + sql)) {
      TenantSettings.set(statement, tenant);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(TenantSettings.PARAMETERS + i + 1, values[i]);
      }
      statement.execute();
      statement.getMoreResults();
      return read(statement);
    } catch (SQLException e) {
      throw Objects.requireNonNull(failures.translate("Aside", sql, e), e::getMessage);
    }
  }

  private static OptionalInt read(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
    }
  }
}
