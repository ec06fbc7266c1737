package io.tidegate;

import io.tidegate.database.Login;
import io.tidegate.testkit.Golden;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema that all migrations together make, as one file that a reviewer can read. */
@TidegateTest
class SchemaTest {
  /**
   * Every version of PostgreSQL answers this the same; therefore no bodies and no not-null
   * constraints by name.
   */
  private static final String DUMP =
      """
      with room as (
        select oid, nspname
          from pg_namespace
         where nspname not like 'pg\\_%'
           and nspname not in ('information_schema', 'public')
      ), relation as (
        select c.oid, r.nspname || '.' || c.relname as name
          from pg_class c
          join room r on r.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'v', 'm')
      ), line as (
        select r.name, 1 as part, a.attnum::int as position
             , '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
               || case when a.attnotnull then ' not null' else '' end
               || case when d.oid is null then ''
                       when a.attgenerated = 's' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid)
                       else ' default ' || pg_get_expr(d.adbin, d.adrelid) end as text
          from relation r
          join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        union all
        select r.name, 0, 0, r.name from relation r
        union all
        select r.name, 2, 0, '  constraint ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
          from relation r
          join pg_constraint c on c.conrelid = r.oid and c.contype <> 'n'
        union all
        select r.name, 3, 0, '  index ' || pg_get_indexdef(i.indexrelid)
          from relation r
          join pg_index i on i.indrelid = r.oid
         where not exists (select from pg_constraint c where c.conindid = i.indexrelid)
        union all
        select r.name, 4, 0, '  policy ' || p.polname || ' for ' || p.polcmd::text
               || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
               || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
          from relation r
          join pg_policy p on p.polrelid = r.oid
        union all
        select r.name, 5, 0, '  grant ' || string_agg(g.privilege_type, ', ' order by g.privilege_type)
          from relation r
          join information_schema.role_table_grants g
            on g.table_schema || '.' || g.table_name = r.name
           and g.grantee = 'tidegate_application'
         group by r.name
        union all
        select r.nspname || '.' || p.proname, 6, 0
             , 'function ' || p.oid::regprocedure || ' returns ' || pg_get_function_result(p.oid)
               || case when p.prosecdef then ' security definer' else '' end
          from pg_proc p
          join room r on r.oid = p.pronamespace
      )
      select text
        from line
       order by name collate "C", part, position, text collate "C"
      """;

  @Test
  void theSchemaIsTheOneThatWasAgreed() throws IOException {
    Login owner = TestDatabase.access().owner();
    List<String> lines =
        JdbcClient.create(
                new DriverManagerDataSource(
                    TestDatabase.access().url(), owner.user(), owner.password()))
            .sql(DUMP)
            .query(String.class)
            .list()
            .stream()
            // PostgreSQL breaks a long policy into lines of its own.
            .map(line -> line.replaceAll("\\s*\\n\\s*", " "))
            .toList();
    Golden.assertMatches("schema.txt", lines);
  }
}
