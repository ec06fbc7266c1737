package io.tidegate.imports;

import io.tidegate.intake.Line;
import io.tidegate.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a log, and the changes they make up. */
@Repository
class RowStore {
  private final JdbcClient jdbc;

  RowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, ImportId id, List<Line> lines) {
    jdbc.sql(
            """
            insert into imports.row (account_id, import_id, line, cells)
            select :account, :id, line, cells
              from unnest(:lines::integer[], :cells::text[]) as row (line, cells)
            """)
        .param("account", account.value())
        .param("id", id.value())
        .param("lines", lines.stream().map(Line::number).toArray(Integer[]::new))
        .param(
            "cells", lines.stream().map(line -> LogRow.text(line.cells())).toArray(String[]::new))
        .update();
  }

  List<LogRow> rows(ImportId id, Collection<Integer> lines) {
    return jdbc.sql(
            """
            select line, cells
              from imports.row
             where import_id = :id
               and line = any (:lines)
             order by line
            """)
        .param("id", id.value())
        .param("lines", lines.toArray(Integer[]::new))
        .query((rs, _) -> LogRow.of(rs.getInt("line"), rs.getString("cells")))
        .list();
  }

  /**
   * Gathers rows of one number into changes, anew, in the order in which they begin; gives back how
   * many there are. A row without a number stands alone.
   *
   * @param column of the number, counted from 1; 0 when there is none, and then each row that says
   *     something else is a change of its own
   */
  int gather(AccountId account, ImportId id, int column, Collection<String> nothing) {
    jdbc.sql("delete from imports.candidate where import_id = :id")
        .param("id", id.value())
        .update();
    return jdbc.sql(
            """
            insert into imports.candidate (account_id, import_id, position, key, lines)
            select :account, :id, row_number() over (order by lines[1]), key, lines
              from (select key, array_agg(line order by line) as lines
                      from (select line
                                 , case when :column = 0 then 'row ' || left(encode(sha256(convert_to(cells, 'UTF8')), 'hex'), 16)
                                        when upper(split_part(cells, chr(31), :part)) = any (:nothing) then ''
                                        else split_part(cells, chr(31), :part) end as key
                              from imports.row
                             where import_id = :id) as keyed
                     group by key, case when key = '' then line end) as gathered
            """)
        .param("account", account.value())
        .param("id", id.value())
        .param("column", column)
        .param("part", Math.max(column, 1))
        .param("nothing", nothing.toArray(String[]::new))
        .update();
  }

  /** The next of them after {@code position}, in order. */
  List<Candidate> candidates(ImportId id, int position, int limit) {
    return after(
        """
        select position, key, lines
          from imports.candidate
         where import_id = :id
           and position > :position
         order by position
         limit :limit
        """,
        id,
        position,
        limit);
  }

  /** Those that are not taken, in order. */
  List<Candidate> refused(ImportId id, int position, int limit) {
    return after(
        """
        select position, key, lines
          from imports.candidate
         where import_id = :id
           and verdict = 'REFUSED'
           and position > :position
         order by position
         limit :limit
        """,
        id,
        position,
        limit);
  }

  private List<Candidate> after(String select, ImportId id, int position, int limit) {
    return jdbc.sql(select)
        .param("id", id.value())
        .param("position", position)
        .param("limit", limit)
        .query(RowStore::toCandidate)
        .list();
  }

  void judge(ImportId id, List<Judged> judged) {
    jdbc.sql(
            """
            update imports.candidate c
               set verdict = row.verdict
                 , number = row.number
              from unnest(:positions::integer[], :verdicts::text[], :numbers::integer[]) as row (position, verdict, number)
             where c.import_id = :id
               and c.position = row.position
            """)
        .param("id", id.value())
        .param("positions", judged.stream().map(Judged::position).toArray(Integer[]::new))
        .param("verdicts", judged.stream().map(Judged::verdict).toArray(String[]::new))
        .param("numbers", judged.stream().map(Judged::number).toArray(Integer[]::new))
        .update();
  }

  /** Rows that came in need no working copy any more. */
  void forgetTaken(ImportId id) {
    jdbc.sql(
            """
            delete from imports.row
             where import_id = :id
               and line not in (select unnest(lines)
                                  from imports.candidate
                                 where import_id = :id
                                   and verdict = 'REFUSED')
            """)
        .param("id", id.value())
        .update();
  }

  private static Candidate toCandidate(ResultSet rs, int rowNumber) throws SQLException {
    return new Candidate(
        rs.getInt("position"),
        rs.getString("key"),
        List.of((Integer[]) rs.getArray("lines").getArray()));
  }

  /** The rows of one number. */
  record Candidate(int position, String key, List<Integer> lines) {}

  /**
   * What became of one.
   *
   * @param number that the change has here; null when it was not taken
   */
  record Judged(int position, String verdict, @Nullable Integer number) {}
}
