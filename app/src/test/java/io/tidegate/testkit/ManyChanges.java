package io.tidegate.testkit;

import io.tidegate.database.DatabaseAccess;
import io.tidegate.kernel.AccountId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An account with a long history, written past the application in a few large statements: clients
 * with their items, and changes with their plans, items, implementers and ledger. The same seed
 * writes the same changes. One of a hundred is open, with a window in the days around {@link
 * TestClock#START}; the others are closed, over the three years before.
 */
public final class ManyChanges {
  private static final int AT_ONCE = 20_000;
  private static final int ITEMS_PER_CLIENT = 20;

  /** A number below k for a row; another salt gives another one. And an id ordered by its time. */
  private static final String FUNCTIONS =
      """
      create function pg_temp.pick(line bigint, salt integer, k integer) returns integer
        language sql immutable
        return ((hashint8(line * 1009 + salt)::bigint & 2147483647) % k)::integer;
      create function pg_temp.id(at timestamptz, text text) returns uuid
        language sql immutable
        return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
                || substr(md5(text), 1, 3) || '8' || substr(md5(text), 4, 15))::uuid;
      """;

  private static final String CLIENTS =
      """
      insert into directory.client (id, account_id, name, short_name, kind, time_zone, created_at)
      select pg_temp.id(now(), account || ' client ' || i), account, 'Client ' || i
           , chr(65 + i / 26 % 26) || chr(65 + i % 26), 'EXTERNAL', 'Europe/London', now()
        from (select ?::uuid as account) as of, generate_series(1, ?) as i
      """;

  private static final String ITEMS =
      """
      insert into inventory.item (id, account_id, client_id, name, name_key, kind, criticality, users_served
                                , environment, state, created_at)
      select pg_temp.id(now(), c.id || ' item ' || i), c.account_id, c.id, 'SRV-' || c.short_name || '-' || i
           , 'srv-' || lower(c.short_name) || '-' || i, 'SERVER', 1 + i % 5, i * 3, 'PRODUCTION', 'LIVE', now()
        from directory.client c, generate_series(1, ?) as i
       where c.account_id = ?
         and c.name like 'Client %'
      """;

  private static final String CHANGES =
      """
      insert into change.change (id, account_id, client_id, number, type, state, state_since, title, reason
                               , desired_outcome, category, requester_id, owner_id, window_start, window_end
                               , outcome, what_happened, risk_level, risk_score, planned, created_at
                               , touched_by, touched_deed, touched_at)
      select pg_temp.id(said.start, account || ' change ' || (above + i)), account, clients[1 + pg_temp.pick(i, seed + 1, cardinality(clients))]
           , above + i
           , case when pg_temp.pick(i, seed + 2, 10) < 6 then 'NORMAL' when pg_temp.pick(i, seed + 2, 10) < 9 then 'STANDARD' else 'EMERGENCY' end
           , case when open then (array['DRAFT', 'ASSESS', 'AUTHORIZE', 'SCHEDULED', 'SCHEDULED', 'IMPLEMENT', 'VALIDATE', 'REVIEW'])[1 + pg_temp.pick(i, seed + 3, 8)]
                  else 'CLOSED' end
           , said.start
           , (array['Replace', 'Renew', 'Update', 'Move', 'Patch', 'Restore', 'Install', 'Retire'])[1 + pg_temp.pick(i, seed + 4, 8)]
             || ' ' || (array['switch', 'certificate', 'firmware', 'mailbox', 'server', 'backup', 'database', 'firewall'])[1 + pg_temp.pick(i, seed + 5, 8)]
             || ' ' || (array['AA', 'BK', 'CD', 'EX'])[1 + pg_temp.pick(i, seed + 6, 4)] || '-' || pg_temp.pick(i, seed + 7, 5000)
           , 'The vendor ends support this quarter, and one power supply has failed before.'
           , 'Everybody works as before.', 'network'
           , people[1 + pg_temp.pick(i, seed + 8, cardinality(people))], people[1 + pg_temp.pick(i, seed + 9, cardinality(people))]
           , said.start, said.start + interval '2 hours'
           , case when open then null else 'SUCCESSFUL' end
           , case when open then '' else 'As planned.' end
           , (array['LOW', 'MEDIUM', 'HIGH'])[1 + pg_temp.pick(i, seed + 10, 3)], 5 + pg_temp.pick(i, seed + 10, 3) * 5
           , to_tsvector('simple', 'save the configuration compare the lines switch over watch the monitoring')
           , said.start - interval '9 days', 'Somebody', 'wrote it', said.start
        from (select ?::uuid as account, ?::uuid[] as clients, ?::uuid[] as people, ?::integer as above
                   , ?::integer as seed, ?::timestamptz as today) as of
           , generate_series(?::integer, ?::integer) as i
           , lateral (select pg_temp.pick(i, seed + 11, 100) = 0 as open) as luck
           , lateral (select case when open then today + (pg_temp.pick(i, seed + 12, 1440) - 240) * interval '1 hour'
                                  else today - (60 + pg_temp.pick(i, seed + 12, 26000)) * interval '1 hour' end as start) as said
      """;

  /** What hangs on the changes of these numbers. */
  private static final String[] PARTS = {
    """
    insert into change.step (id, account_id, client_id, change_id, position, kind, text, verification, minutes
                           , irreversible, required, command, tools)
    select pg_temp.id(c.created_at, c.id || ' step ' || p), c.account_id, c.client_id, c.id, p
         , (array['IMPLEMENTATION', 'ROLLBACK'])[p], 'Do part ' || p, 'It answers', 10
         , false, true, '', ''
      from change.change c, generate_series(1, 2) as p
     where c.account_id = ?::uuid and c.number between ? and ?
    """,
    """
    insert into change.affected_item (account_id, client_id, change_id, item_id)
    select c.account_id, c.client_id, c.id, t.id
      from change.change c
      join lateral (select pg_temp.pick(c.number, 21, 18) as first) as at on true
      join lateral (select i.id from inventory.item i
                     where i.account_id = c.account_id and i.client_id = c.client_id
                     order by i.name_key, i.id offset at.first limit 2) as t on true
     where c.account_id = ?::uuid and c.number between ? and ?
    """,
    """
    insert into change.implementer (account_id, client_id, change_id, person_id)
    select account_id, client_id, id, owner_id
      from change.change
     where account_id = ?::uuid and number between ? and ?
    """,
    """
    insert into change.booking (account_id, client_id, change_id, thing_id, window_start, window_end, running)
    select c.account_id, c.client_id, c.id, thing.id, c.window_start, c.window_end, c.state = 'IMPLEMENT'
      from change.change c
      join lateral (select a.item_id as id from change.affected_item a where a.change_id = c.id
                     union
                    select i.person_id from change.implementer i where i.change_id = c.id) thing on true
     where c.account_id = ?::uuid and c.number between ? and ?
       and c.state in ('ASSESS', 'AUTHORIZE', 'SCHEDULED', 'IMPLEMENT')
    """,
    """
    insert into audit.event (id, account_id, client_id, at, actor_id, actor_name, origin, room, subject, deed
                           , before, after, reason)
    select pg_temp.id(c.created_at + e * interval '1 day', c.id || ' event ' || e), c.account_id, c.client_id
         , c.created_at + e * interval '1 day', c.owner_id, 'Somebody', 'web', 'change', c.id
         , (array['drafted', 'submit', 'close'])[e], '{}', '{}', ''
      from change.change c, generate_series(1, 3) as e
     where c.account_id = ?::uuid and c.number between ? and ?
    """
  };

  private final DatabaseAccess database;

  /** Writes as the owner of this database. */
  public ManyChanges(DatabaseAccess database) {
    this.database = database;
  }

  /**
   * Gives the account so many clients, and so many changes after those it has. Takes about a minute
   * for each 100,000.
   */
  public void write(AccountId account, int clients, int changes, int seed) throws SQLException {
    try (Connection owner =
        DriverManager.getConnection(
            database.url(), database.owner().user(), database.owner().password())) {
      run(owner, FUNCTIONS);
      if (clients > 0) {
        update(owner, CLIENTS, account.value(), clients);
        update(owner, ITEMS, ITEMS_PER_CLIENT, account.value());
      }
      int above = highest(owner, account);
      for (int done = 0; done < changes; done += AT_ONCE) {
        int until = Math.min(done + AT_ONCE, changes);
        changes(owner, account, above, seed, done + 1, until);
        for (String part : PARTS) {
          update(owner, part, account.value(), above + done + 1, above + until);
        }
      }
      update(
          owner,
          """
          insert into change.number as n (account_id, last) values (?, ?)
              on conflict (account_id) do update set last = excluded.last
          """,
          account.value(),
          above + changes);
      run(owner, "analyze");
    }
  }

  private static void changes(
      Connection owner, AccountId account, int above, int seed, int from, int until)
      throws SQLException {
    update(
        owner,
        CHANGES,
        account.value(),
        ids(
            owner,
            "select id from directory.client where account_id = ? and name like 'Client %' order by"
                + " id",
            account),
        ids(
            owner,
            "select id from directory.person where account_id = ? and client_id is null order by"
                + " id",
            account),
        above,
        seed,
        TestClock.START.toString(),
        from,
        until);
  }

  private static int highest(Connection owner, AccountId account) throws SQLException {
    try (PreparedStatement query =
        owner.prepareStatement(
            "select coalesce(max(number), 1000) from change.change where account_id = ?")) {
      query.setObject(1, account.value());
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static Array ids(Connection owner, String sql, AccountId account) throws SQLException {
    try (PreparedStatement query = owner.prepareStatement("select array(" + sql + ")")) {
      query.setObject(1, account.value());
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getArray(1);
      }
    }
  }

  private static void run(Connection owner, String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void update(Connection owner, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
