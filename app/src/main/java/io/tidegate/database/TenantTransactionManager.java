package io.tidegate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction for which tenant it runs, for that transaction
 * only; where one only reads, with each of its queries. Row-level security reads the two settings;
 * a pooled connection can therefore never carry a tenant over.
 */
class TenantTransactionManager extends JdbcTransactionManager {
  TenantTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    Optional<Tenant> tenant = Tenancy.current();
    if (tenant.isEmpty()) {
      return;
    }
    if (onlyReads(definition) && connection.isWrapperFor(LookingConnection.Looking.class)) {
      connection.unwrap(LookingConnection.Looking.class).lookAs(tenant.get());
    } else {
      TenantSettings.tell(connection, tenant.get());
    }
  }

  /** One that asks for more isolation wants to see a single moment, and gets it. */
  private static boolean onlyReads(TransactionDefinition definition) {
    return definition.isReadOnly()
        && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT;
  }
}
