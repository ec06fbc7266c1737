package io.tidegate.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A year to come, full of changes, written past the product from a seed: 500 clients with a hundred
 * items each that run on each other and, in the end, on twenty core switches which all share; 2,000
 * people who carry changes out; a maintenance window, business hours and a freeze at each client.
 * The changes are of one to three hours, seven of ten of them at night.
 */
final class CalendarData {
  static final int CLIENTS = 500;
  private static final int ITEMS = 100;
  private static final int CORES = 20;
  private static final int PEOPLE = 2_000;
  private static final int AT_ONCE = 100_000;
  private static final int FIRST_NUMBER = 100_000;

  private static final String PICK =
      """
      create function pg_temp.pick(line bigint, salt integer, k integer) returns integer
        language sql immutable
        return ((hashint8(line * 1009 + salt)::bigint & 2147483647) % k)::integer
      """;

  private static final String[] GROUND = {
    """
    insert into directory.client (id, account_id, name, short_name, kind, time_zone, created_at)
    select md5('bench client ' || i)::uuid, own.account_id, 'Bench client ' || i
         , chr(65 + i / 26 %% 26) || chr(65 + i %% 26), 'EXTERNAL'
         , (array['Europe/London', 'America/New_York', 'Pacific/Auckland'])[1 + i %% 3], now()
      from directory.client own, generate_series(0, %1$d - 1) as i
     where own.short_name = 'NL' and own.kind = 'INTERNAL'
    """,
    """
    insert into directory.person (id, account_id, name, email, time_zone, created_at)
    select md5('bench person ' || i)::uuid, own.account_id, 'Bench ' || i, 'bench' || i || '@northlight.example'
         , 'Europe/London', now()
      from directory.client own, generate_series(0, %4$d - 1) as i
     where own.short_name = 'NL' and own.kind = 'INTERNAL'
    """,
    """
    insert into inventory.item
           (id, account_id, client_id, name, name_key, kind, criticality, users_served, environment, state, created_at)
    select md5('bench core ' || i)::uuid, own.account_id, own.id, 'bench-core-' || i, 'bench-core-' || i
         , 'NETWORK_SWITCH', 5, 0, 'PRODUCTION', 'LIVE', now()
      from directory.client own, generate_series(0, %3$d - 1) as i
     where own.account_id = (select account_id from directory.client where short_name = 'NL' and kind = 'INTERNAL')
       and own.kind = 'INTERNAL'
    """,
    """
    insert into inventory.item
           (id, account_id, client_id, name, name_key, kind, criticality, users_served, environment, state, created_at)
    select md5('bench item ' || c || ' ' || i)::uuid, own.account_id, md5('bench client ' || c)::uuid
         , 'bench-' || c || '-' || i, 'bench-' || c || '-' || i
         , (array['SERVER', 'VIRTUAL_MACHINE', 'APPLICATION', 'SERVICE'])[1 + i %% 4], 1 + i %% 5, i, 'PRODUCTION', 'LIVE', now()
      from directory.client own, generate_series(0, %1$d - 1) as c, generate_series(0, %2$d - 1) as i
     where own.short_name = 'NL' and own.kind = 'INTERNAL'
    """,
    """
    insert into inventory.dependency
           (id, account_id, source_id, source_client_id, target_id, target_client_id, type, note, created_at)
    select md5('bench runs ' || c || ' ' || i)::uuid, own.account_id, md5('bench item ' || c || ' ' || i)::uuid
         , md5('bench client ' || c)::uuid, md5('bench item ' || c || ' ' || (i - 1) / 5)::uuid
         , md5('bench client ' || c)::uuid, 'RUNS_ON', '', now()
      from directory.client own, generate_series(0, %1$d - 1) as c, generate_series(1, %2$d - 1) as i
     where own.short_name = 'NL' and own.kind = 'INTERNAL'
    """,
    """
    insert into inventory.dependency
           (id, account_id, source_id, source_client_id, target_id, target_client_id, type, note, created_at)
    select md5('bench reached ' || c)::uuid, own.account_id, md5('bench item ' || c || ' 0')::uuid
         , md5('bench client ' || c)::uuid, md5('bench core ' || c %% %3$d)::uuid, own.id, 'REACHED_THROUGH', '', now()
      from directory.client own, generate_series(0, %1$d - 1) as c
     where own.account_id = (select account_id from directory.client where short_name = 'NL' and kind = 'INTERNAL')
       and own.kind = 'INTERNAL'
    """,
    """
    insert into calendar.entry
           (id, account_id, client_id, kind, title, note, starts_at, days, minutes, rule, more_days, less_days, uid, sequence
          , by_client, made_at, made_by, made_by_name)
    select md5('bench entry ' || c || of.kind)::uuid, own.account_id, md5('bench client ' || c)::uuid, of.kind, 'Bench', ''
         , starts, days, minutes, rule, '{}', '{}', md5('bench entry ' || c || of.kind)::uuid, 0, false, now(), own.id, 'Bench'
      from directory.client own, generate_series(0, %1$d - 1) as c
         , lateral (values ('MAINTENANCE', timestamp '2026-01-04 18:00', 0, 720, 'FREQ=DAILY')
                         , ('BUSINESS_HOURS', timestamp '2026-01-05 08:00', 0, 600, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')
                         , ('CRITICAL', timestamp '2026-01-30 00:00', 2, 0, 'FREQ=MONTHLY;BYMONTHDAY=28')
                         , ('BLACKOUT', date_trunc('day', now() + (20 + c %% 60) * interval '1 day')::timestamp, 2, 0, null))
             as of (kind, starts, days, minutes, rule)
     where own.short_name = 'NL' and own.kind = 'INTERNAL'
    """
  };

  private static final String[] PARTS = {
    """
    insert into change.change (id, account_id, client_id, number, type, state, state_since, title, reason
                             , desired_outcome, category, requester_id, owner_id, window_start, window_end
                             , risk_level, risk_score, planned, created_at, touched_by, touched_deed, touched_at)
    select md5('bench change ' || i)::uuid, own.account_id, md5('bench client ' || pg_temp.pick(i, 1, %3$d))::uuid
         , %4$d + i, 'NORMAL'
         , (array['SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'SCHEDULED', 'AUTHORIZE', 'ASSESS'])
           [1 + pg_temp.pick(i, 2, 9)]
         , now() - (1 + pg_temp.pick(i, 3, 40)) * interval '1 day', 'Bench change ' || i, '', '', 'network'
         , md5('bench person ' || pg_temp.pick(i, 4, %5$d))::uuid, md5('bench person ' || pg_temp.pick(i, 4, %5$d))::uuid
         , at.start, at.start + (1 + pg_temp.pick(i, 5, 3)) * interval '1 hour'
         , 'LOW', 7, '', now() - interval '41 days', 'Somebody', 'wrote it', now() - interval '1 day'
      from directory.client own, generate_series(%1$d, %2$d - 1) as i
         , lateral (select date_trunc('day', now()) + (1 + pg_temp.pick(i, 6, 365)) * interval '1 day'
                           + case when pg_temp.pick(i, 7, 10) < 7 then 20 * 60 + pg_temp.pick(i, 8, 480)
                                  else pg_temp.pick(i, 8, 1440) end * interval '1 minute' as start) as at
     where own.short_name = 'NL' and own.kind = 'INTERNAL'
    """,
    """
    insert into change.affected_item (account_id, client_id, change_id, item_id)
    select c.account_id, c.client_id, c.id
         , case when pg_temp.pick(i, 9, 2000) = 0 then md5('bench core ' || pg_temp.pick(i, 10, %6$d))::uuid
                else md5('bench item ' || pg_temp.pick(i, 1, %3$d) || ' ' || pg_temp.pick(i, 10, 100))::uuid end
      from generate_series(%1$d, %2$d - 1) as i
      join change.change c on c.id = md5('bench change ' || i)::uuid
    """,
    """
    insert into change.implementer (account_id, client_id, change_id, person_id)
    select c.account_id, c.client_id, c.id, c.owner_id
      from generate_series(%1$d, %2$d - 1) as i
      join change.change c on c.id = md5('bench change ' || i)::uuid
    """,
    """
    insert into change.booking (account_id, client_id, change_id, thing_id, window_start, window_end, running)
    select c.account_id, c.client_id, c.id, thing.id, c.window_start, c.window_end, false
      from generate_series(%1$d, %2$d - 1) as i
      join change.change c on c.id = md5('bench change ' || i)::uuid
      join lateral (select a.item_id as id from change.affected_item a where a.change_id = c.id
                     union all
                    select m.person_id from change.implementer m where m.change_id = c.id) thing on true
    """
  };

  private final Installation installation;
  private int written;

  CalendarData(Installation installation) {
    this.installation = installation;
  }

  /** The number of one of the changes. */
  static int number(int change) {
    return FIRST_NUMBER + change;
  }

  /**
   * Until there are so many changes. References are right by how they are made, and not checked.
   */
  void write(int changes) throws IOException, SQLException {
    try (Connection superuser = superuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("set synchronous_commit = off");
      statement.execute(PICK);
      if (written == 0) {
        for (String part : GROUND) {
          statement.execute(part.formatted(CLIENTS, ITEMS, CORES, PEOPLE));
        }
        statement.execute("update inventory.graph_version set stamp = gen_random_uuid()");
      }
      for (int from = written; from < changes; from += AT_ONCE) {
        int until = Math.min(changes, from + AT_ONCE);
        for (String part : PARTS) {
          statement.execute(part.formatted(from, until, CLIENTS, FIRST_NUMBER, PEOPLE, CORES));
        }
      }
      statement.execute(
          "update change.number set last = greatest(last, %d)".formatted(number(changes)));
      statement.execute("analyze");
    }
    written = changes;
  }

  private Connection superuser() throws IOException, SQLException {
    var login = installation.superuser();
    return DriverManager.getConnection(
        installation.database().url(), login.user(), login.password());
  }
}
