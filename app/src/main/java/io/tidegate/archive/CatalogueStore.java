package io.tidegate.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tables there are, and how they refer to each other, asked of the database itself. */
@Repository
class CatalogueStore {
  private final JdbcClient jdbc;

  CatalogueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That one table's rows must be there before the other's.
   *
   * @param deferrable whether that holds only at the end of a transaction, if it is asked to
   */
  record Reference(String from, String to, boolean deferrable) {}

  /** Every table but those in which Flyway keeps what it did. */
  List<ArchiveTable> tables() {
    return jdbc.sql(
            """
            select n.nspname || '.' || c.relname as name
                 , format('%I.%I', n.nspname, c.relname) as quoted
                 , n.nspname || '.' || c.relname = :account or 'account_id' = any(stored.names) as of_account
                 , stored.names, stored.quoted_names, stored.types
                 , (select array_agg(format(case when a.attcollation = 0 then '%I' else '%I collate "C"' end, a.attname)
                                     order by k.place)
                      from pg_index i
                     cross join unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
                      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                     where i.indrelid = c.oid
                       and i.indisprimary) as key
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             cross join lateral (select array_agg(a.attname::text order by a.attnum) as names
                                      , array_agg(format('%I', a.attname) order by a.attnum) as quoted_names
                                      , array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
                                   from pg_attribute a
                                  where a.attrelid = c.oid
                                    and a.attnum > 0
                                    and not a.attisdropped
                                    and a.attgenerated = '') as stored
             where c.relkind in ('r', 'p')
               and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema'
               and c.relname not like 'flyway\\_schema\\_history%'
             order by (n.nspname || '.' || c.relname) collate "C"
            """)
        .param("account", ArchiveTable.ACCOUNT)
        .query(CatalogueStore::toTable)
        .list();
  }

  List<Reference> references() {
    return jdbc.sql(
            """
            select distinct fn.nspname || '.' || f.relname as from_table
                 , tn.nspname || '.' || t.relname as to_table
                 , k.condeferrable
              from pg_constraint k
              join pg_class f on f.oid = k.conrelid
              join pg_namespace fn on fn.oid = f.relnamespace
              join pg_class t on t.oid = k.confrelid
              join pg_namespace tn on tn.oid = t.relnamespace
             where k.contype = 'f'
            """)
        .query((rs, _) ->
            new Reference(
                rs.getString("from_table"),
                rs.getString("to_table"),
                rs.getBoolean("condeferrable")))
        .list();
  }

  private static ArchiveTable toTable(ResultSet rs, int rowNumber) throws SQLException {
    List<String> names = texts(rs, "names");
    List<String> quoted = texts(rs, "quoted_names");
    List<String> types = texts(rs, "types");
    List<ArchiveTable.Column> columns = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      columns.add(new ArchiveTable.Column(names.get(at), quoted.get(at), types.get(at)));
    }
    return new ArchiveTable(
        rs.getString("name"),
        rs.getString("quoted"),
        rs.getBoolean("of_account"),
        columns,
        texts(rs, "key"));
  }

  private static List<String> texts(ResultSet rs, String column) throws SQLException {
    java.sql.Array array = rs.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
