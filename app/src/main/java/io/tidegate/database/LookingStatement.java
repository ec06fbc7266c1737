package io.tidegate.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A query between the naming of the tenant and the proof that it was in force, sent as one. Its
 * parameters count from 1, and its answer is the only one, for whoever uses it.
 */
final class LookingStatement implements InvocationHandler {
  private final PreparedStatement whole;
  private final String sql;
  private final Tenant tenant;
  private final LookingConnection connection;

  private LookingStatement(
      PreparedStatement whole, String sql, Tenant tenant, LookingConnection connection) {
    this.whole = whole;
    this.sql = sql;
    this.tenant = tenant;
    this.connection = connection;
  }

  static PreparedStatement around(
      PreparedStatement whole, String sql, Tenant tenant, LookingConnection connection) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            LookingStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            new LookingStatement(whole, sql, tenant, connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (arguments != null && isParameter(name, arguments)) {
      arguments[0] = (Integer) arguments[0] + TenantSettings.PARAMETERS;
    } else if (arguments == null && name.equals("executeQuery")) {
      return answer();
    } else if (name.equals("setFetchSize")) {
      // An answer that is read piece by piece needs a transaction around it.
      connection.settle();
    }
    return LookingConnection.call(method, whole, arguments);
  }

  /** Of all that is set, only parameters are named by a number and have a value besides. */
  private static boolean isParameter(String name, Object[] arguments) {
    return name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer;
  }

  /** Without the tenant there are no rows; such an answer is thrown away and asked for again. */
  private ResultSet answer() throws SQLException {
    TenantSettings.set(whole, tenant);
    ResultSet answer = ask();
    if (!ranAsTheTenant()) {
      connection.parted(sql);
      answer = ask();
    }
    return answer;
  }

  private ResultSet ask() throws SQLException {
    whole.execute();
    whole.getMoreResults();
    return whole.getResultSet();
  }

  private boolean ranAsTheTenant() throws SQLException {
    whole.getMoreResults(Statement.KEEP_CURRENT_RESULT);
    try (ResultSet proof = whole.getResultSet()) {
      return proof.next() && tenant.account().toString().equals(proof.getString(1));
    }
  }
}
