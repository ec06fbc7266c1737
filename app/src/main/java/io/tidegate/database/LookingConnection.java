package io.tidegate.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the pool that can spare a transaction which only reads its beginning and its end:
 * each query then names the tenant itself and is a transaction of its own, in one journey instead
 * of three. At PostgreSQL's usual isolation every query of a transaction sees what is committed by
 * its own beginning anyway, so what is read is the same.
 *
 * <p>Whatever is no plain query makes it a transaction as any other, from there on.
 */
final class LookingConnection implements InvocationHandler {
  /** What a connection of the pool can be unwrapped to. */
  interface Looking {
    /** Until the transaction ends, queries run as this tenant, each for itself. */
    void lookAs(Tenant tenant) throws SQLException;
  }

  private static final int MANY = 10_000;

  /** Queries that the driver sends in parts, since it does not know how large their answer is. */
  private static final Set<String> PARTED = ConcurrentHashMap.newKeySet();

  private final Connection connection;
  private @Nullable Tenant tenant;

  private LookingConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection around(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            LookingConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class, Looking.class},
            new LookingConnection(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Looking.class) {
      lookAs((Tenant) Objects.requireNonNull(arguments)[0]);
      return null;
    }
    return tenant == null
        ? call(method, connection, arguments)
        : looking(method, arguments == null ? new Object[0] : arguments);
  }

  private void lookAs(Tenant whose) throws SQLException {
    connection.setAutoCommit(true);
    tenant = whose;
  }

  private @Nullable Object looking(Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "commit", "rollback" -> {
        tenant = null;
        return null;
      }
      case "setAutoCommit", "close", "abort" -> tenant = null;
      case "prepareStatement" -> {
        String sql = (String) arguments[0];
        if (isQuery(sql) && !PARTED.contains(sql)) {
          arguments[0] = TenantSettings.reading(sql);
          return LookingStatement.around(
              (PreparedStatement) Objects.requireNonNull(call(method, connection, arguments)),
              sql,
              Objects.requireNonNull(tenant),
              this);
        }
        settle();
      }
      case "createStatement", "prepareCall", "setSavepoint" -> settle();
      default -> {}
    }
    return call(method, connection, arguments);
  }

  /** Makes it a transaction as any other. */
  void settle() throws SQLException {
    Tenant whose = tenant;
    if (whose != null) {
      tenant = null;
      connection.setAutoCommit(false);
      TenantSettings.tell(connection, whose);
    }
  }

  /** The query came apart from the naming of the tenant, and will again. */
  void parted(String sql) throws SQLException {
    if (PARTED.size() < MANY) {
      PARTED.add(sql);
    }
    settle();
  }

  private static boolean isQuery(String sql) {
    String start = sql.stripLeading();
    String word = start.substring(0, Math.min(6, start.length())).toLowerCase(Locale.ROOT);
    return word.equals("select") || word.startsWith("with");
  }

  static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNullElse(e.getCause(), e);
    }
  }
}
