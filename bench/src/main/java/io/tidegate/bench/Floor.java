package io.tidegate.bench;

import io.tidegate.database.DatabaseAccess;
import io.tidegate.kernel.TimeOrderedUuid;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The rows that drafting a change writes and that reading one reads, by bare SQL: what the machine
 * could do at best, with the application's own login, row-level security, and as many connections.
 */
final class Floor implements AutoCloseable {
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final List<Connection> all = new ArrayList<>();
  private final UUID account;
  private final UUID client;
  private final UUID person;

  Floor(DatabaseAccess database, int connections, UUID account, UUID client, UUID person)
      throws SQLException {
    this.account = account;
    this.client = client;
    this.person = person;
    for (int i = 0; i < connections; i++) {
      Connection connection =
          DriverManager.getConnection(
              database.url(), database.application().user(), database.application().password());
      connection.setAutoCommit(false);
      all.add(connection);
    }
    idle.addAll(new ArrayDeque<>(all));
  }

  void draft() {
    with(this::draft);
  }

  /** A change with its steps, as the application reads it. */
  void read(int number) {
    with(connection -> {
      tellTheTenant(connection);
      try (PreparedStatement statement =
          connection.prepareStatement(
              """
              select c.*
                   , (select json_agg(s order by s.position) from change.step s where s.change_id = c.id) as steps
                from change.change c
               where c.account_id = tenancy.account()
                 and c.number = ?
              """)) {
        statement.setInt(1, number);
        try (ResultSet rows = statement.executeQuery()) {
          rows.next();
        }
      }
    });
  }

  /** What is done in a transaction. */
  private interface Deed {
    void on(Connection connection) throws SQLException;
  }

  private void with(Deed deed) {
    Connection connection = idle.removeFirst();
    try {
      deed.on(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      idle.addFirst(connection);
    }
  }

  private void tellTheTenant(Connection connection) throws SQLException {
    update(
        connection,
        "select set_config('tidegate.account', ?, true), set_config('tidegate.client', '', true)",
        account.toString());
  }

  private void draft(Connection connection) throws SQLException {
    UUID id = TimeOrderedUuid.next();
    tellTheTenant(connection);
    int number = number(connection);
    update(
        connection,
        """
        insert into change.change (id, account_id, client_id, number, type, state, state_since, title, reason
                                 , desired_outcome, requester_id, owner_id, created_at, touched_by, touched_deed
                                 , touched_at)
        values (?, ?, ?, ?, 'NORMAL', 'DRAFT', now(), 'Replace the certificate of the mail gateway'
              , 'It expires in a week.', 'Mail is taken with the new certificate, valid for a year.', ?, ?
              , now(), 'Somebody', 'drafted', now())
        """,
        id,
        account,
        client,
        number,
        person,
        person);
    update(
        connection,
        "insert into change.unlearned (account_id, client_id, change_id) values (?, ?, ?)",
        account,
        client,
        id);
    for (String deed : List.of("drafted", "edited-purpose")) {
      update(
          connection,
          """
          insert into audit.event (id, account_id, client_id, at, actor_id, actor_name, origin, room, subject, deed
                                 , before, after, reason)
          values (?, ?, ?, now(), ?, 'Somebody', 'api', 'change', ?, ?, '{}', '{"number": 1, "type": "NORMAL"}', '')
          """,
          TimeOrderedUuid.next(),
          account,
          client,
          person,
          id,
          deed);
    }
  }

  private int number(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update change.number set last = last + 1 where account_id = ? returning last")) {
      statement.setObject(1, account);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : all) {
      connection.close();
    }
  }
}
