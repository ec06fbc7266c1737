package io.tidegate.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Asks the running server, as the application, whether it keeps rows the way it was told to. */
record DurabilityCheck(DatabaseAccess access, Durability durability) {
  void run() throws SQLException {
    Login login = access.application();
    try (Connection connection =
            DriverManager.getConnection(access.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> setting : durability.settings().entrySet()) {
        expect(statement, setting.getKey(), setting.getValue());
      }
    }
  }

  private static void expect(Statement statement, String setting, String expected)
      throws SQLException {
    try (ResultSet shown = statement.executeQuery("show " + setting)) {
      shown.next();
      String actual = shown.getString(1);
      if (!actual.equals(expected)) {
        throw new DatabaseRefused(
            "The embedded PostgreSQL runs with %s = %s, so committed rows could be lost."
                .formatted(setting, actual),
            "Take that setting out of postgresql.auto.conf in the data folder (Tidegate needs %s)."
                .formatted(expected));
      }
    }
  }
}
