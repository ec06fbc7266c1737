package io.tidegate.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;

/** How PostgreSQL is told for whom a transaction runs; what is told ends with the transaction. */
final class TenantSettings {
  /** How many parameters each of the statements here takes. */
  static final int PARAMETERS = 2;

  private static final String TELL =
      """
      select set_config('tidegate.account', ?, true)
           , set_config('tidegate.client', ?, true)
      """;

  private static final String BEFORE_READING =
      TELL.stripTrailing() + ", set_config('transaction_read_only', 'on', true);\n";

  private static final String AFTER_READING =
      "\n;\nselect current_setting('tidegate.account', true)";

  /** Before a statement that is sent with it and need not be waited for until it is on disk. */
  static final String ASIDE =
      TELL.stripTrailing()
          + ", set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '10s',"
          + " true);\n";

  private TenantSettings() {}

  /**
   * The query between one that names the tenant and one that tells for whom it ran. The three are
   * sent as one, and so are one transaction, unless the driver parts them.
   */
  static String reading(String query) {
    return BEFORE_READING + query + AFTER_READING;
  }

  static void tell(Connection connection, Tenant tenant) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      set(statement, tenant);
      statement.execute();
    }
  }

  static void set(PreparedStatement statement, Tenant tenant) throws SQLException {
    statement.setString(1, tenant.account().toString());
    statement.setString(2, Objects.toString(tenant.client(), ""));
  }
}
