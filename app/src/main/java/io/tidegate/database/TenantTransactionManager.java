package io.tidegate.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction for which tenant it runs, for that transaction
 * only. Row-level security reads the two settings; a pooled connection can therefore never carry a
 * tenant over.
 */
class TenantTransactionManager extends JdbcTransactionManager {
  private static final String SET_TENANT =
      """
      select set_config('tidegate.account', ?, true)
           , set_config('tidegate.client', ?, true)
      """;

  TenantTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    if (Tenancy.current().isPresent()) {
      tell(connection, Tenancy.current().get());
    }
  }

  private static void tell(Connection connection, Tenant tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET_TENANT)) {
      statement.setString(1, tenant.account().toString());
      statement.setString(2, orNothing(tenant.client()));
      statement.execute();
    }
  }

  private static String orNothing(@Nullable Object id) {
    return Objects.toString(id, "");
  }
}
