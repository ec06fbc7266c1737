package io.tidegate.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Looks at a given server before anything runs on it: its version, that both logins get in, and
 * that the application's one cannot step around row-level security.
 */
record ExternalCheck(DatabaseAccess access) {
  private static final int OLDEST = 150_000;

  void run() {
    check(access.owner(), "owner", this::versionIsSupported);
    check(access.application(), "application", ExternalCheck::applicationIsConfined);
  }

  private interface Look {
    void at(Statement statement) throws SQLException;
  }

  private void check(Login login, String role, Look look) {
    try (Connection connection =
            DriverManager.getConnection(access.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      look.at(statement);
    } catch (SQLException e) {
      throw new DatabaseRefused(
          "The %s login %s cannot use the database at %s: %s"
              .formatted(role, login.user(), access.url(), e.getMessage()),
          "Check TIDEGATE_DATABASE_URL and the logins; the README shows the SQL that makes them.");
    }
  }

  private void versionIsSupported(Statement statement) throws SQLException {
    if (number(statement, "select current_setting('server_version_num')::int") < OLDEST) {
      throw new DatabaseRefused(
          "The PostgreSQL server at " + access.url() + " is older than version 15.",
          "Upgrade it to PostgreSQL 15 or later, or use the embedded one.");
    }
  }

  private static void applicationIsConfined(Statement statement) throws SQLException {
    refuseIfAny(
        statement,
        """
        select count(*)
          from pg_roles
         where (rolsuper or rolbypassrls)
           and pg_has_role(current_user, oid, 'member')
        """,
        "may step around row-level security (it is, or is a member of, a superuser or bypassrls role)");
    refuseIfAny(
        statement,
        """
        select count(*)
          from pg_shdepend
         where deptype = 'o'
           and refclassid = 'pg_authid'::regclass
           and pg_has_role(current_user, refobjid, 'member')
           and dbid in (0, (select oid from pg_database where datname = current_database()))
        """,
        "owns objects of the database, and an owner is not held by row-level security");
    refuseIfAny(
        statement,
        """
        select case when exists (select from pg_roles where rolname = 'tidegate_application'
                                    and pg_has_role(current_user, oid, 'member')) then 0 else 1 end
        """,
        "is not a member of the role tidegate_application");
  }

  private static void refuseIfAny(Statement statement, String query, String problem)
      throws SQLException {
    if (number(statement, query) > 0) {
      throw new DatabaseRefused(
          "The login of TIDEGATE_DATABASE_USER " + problem + ".",
          "Give Tidegate a login of its own; the README shows the SQL that makes it.");
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }
}
