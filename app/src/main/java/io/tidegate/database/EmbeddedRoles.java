package io.tidegate.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the two logins and the database of the embedded server, where they are not there yet. */
record EmbeddedRoles(String url, Secrets secrets) {
  void create() throws SQLException {
    Login superuser = secrets.superuser();
    String maintenance = url.substring(0, url.lastIndexOf('/')) + "/postgres";
    try (Connection connection =
            DriverManager.getConnection(maintenance, superuser.user(), superuser.password());
        Statement statement = connection.createStatement()) {
      createRole(statement, "tidegate_application", "nologin");
      createRole(statement, "tidegate_owner", login(secrets.owner()));
      createRole(
          statement, "tidegate", login(secrets.application()) + " in role tidegate_application");
      createDatabase(statement);
    }
  }

  private static String login(Login login) {
    return "login password '" + login.password() + "'";
  }

  private static void createRole(Statement statement, String role, String options)
      throws SQLException {
    if (isMissing(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
      statement.execute("create role " + role + " " + options);
    }
  }

  private static void createDatabase(Statement statement) throws SQLException {
    if (isMissing(statement, "select 1 from pg_database where datname = 'tidegate'")) {
      statement.execute("create database tidegate owner tidegate_owner");
    }
    statement.execute("revoke all on database tidegate from public");
    statement.execute("grant connect on database tidegate to tidegate_application");
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return !found.next();
    }
  }
}
