package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of changes. Only the clauses that are asked for stand in the query, so that each has its
 * index.
 */
@Repository
class ChangeListStore {
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:chg-?)?(\\d{1,9})");
  private static final String SELECT =
      """
      select c.id, c.number, c.title, c.type, c.major, c.state, c.state_since, c.held_since is not null as held
           , c.risk_level, c.risk_score, c.client_id, c.requester_id, c.owner_id, c.validator_id
           , c.window_start, c.window_end
        from change.change c
       where c.account_id = tenancy.account()
      """;

  private final JdbcClient jdbc;

  ChangeListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest numbers first, those below {@code before}. */
  List<ChangeLine> list(ChangeFilter filter, @Nullable Integer before, int limit) {
    Map<String, Object> params = new HashMap<>();
    List<String> clauses = clauses(filter, params);
    if (before != null) {
      clauses.add("c.number < :before");
      params.put("before", before);
    }
    params.put("limit", limit);
    return jdbc.sql(SELECT + and(clauses) + " order by c.number desc limit :limit")
        .params(params)
        .query(ChangeListStore::toLine)
        .list();
  }

  /** By the start of their windows, soonest first. */
  List<ChangeLine> byWindow(ChangeFilter filter, int limit) {
    Map<String, Object> params = new HashMap<>();
    List<String> clauses = clauses(filter, params);
    clauses.add("c.window_start is not null");
    params.put("limit", limit);
    return jdbc.sql(SELECT + and(clauses) + " order by c.window_start, c.number limit :limit")
        .params(params)
        .query(ChangeListStore::toLine)
        .list();
  }

  /** Open changes in which the person has a part, soonest window first, then oldest number. */
  List<ChangeLine> concerning(PersonId person, int limit) {
    return jdbc.sql(
            SELECT
                + """
                   and c.state not in ('CLOSED', 'REJECTED', 'CANCELLED')
                   and (c.requester_id = :person
                        or c.owner_id = :person
                        or c.validator_id = :person
                        or c.id in (select i.change_id
                                      from change.implementer i
                                     where i.account_id = tenancy.account()
                                       and i.person_id = :person))
                 order by c.window_start nulls last, c.number
                 limit :limit
                """)
        .param("person", person.value())
        .param("limit", limit)
        .query(ChangeListStore::toLine)
        .list();
  }

  /** How many there are, counted to at most {@code ceiling}. */
  int count(ChangeFilter filter, int ceiling) {
    Map<String, Object> params = new HashMap<>();
    List<String> clauses = clauses(filter, params);
    params.put("ceiling", ceiling);
    return jdbc.sql(
            "select count(*) from (select 1 from change.change c where c.account_id = tenancy.account()"
                + and(clauses)
                + " limit :ceiling) as counted")
        .params(params)
        .query(Integer.class)
        .single();
  }

  private static List<String> clauses(ChangeFilter filter, Map<String, Object> params) {
    List<String> clauses = new ArrayList<>();
    in(clauses, params, "state", filter.states());
    in(clauses, params, "type", filter.types());
    if (filter.client() != null) {
      clauses.add("c.client_id = :client");
      params.put("client", filter.client().value());
    }
    if (filter.owner() != null) {
      clauses.add("c.owner_id = :owner");
      params.put("owner", filter.owner().value());
    }
    if (filter.windowFrom() != null) {
      clauses.add("c.window_end > :from");
      params.put("from", utc(filter.windowFrom()));
    }
    if (filter.windowUntil() != null) {
      clauses.add("c.window_start < :until");
      params.put("until", utc(filter.windowUntil()));
    }
    if (!filter.text().isBlank()) {
      clauses.add(text(filter.text().strip(), params));
    }
    return clauses;
  }

  private static void in(
      List<String> clauses,
      Map<String, Object> params,
      String column,
      Collection<? extends Enum<?>> names) {
    if (!names.isEmpty()) {
      clauses.add("c." + column + " = any (:" + column + ")");
      params.put(column, names.stream().map(Enum::name).toArray(String[]::new));
    }
  }

  private static String text(String text, Map<String, Object> params) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      params.put("number", Integer.valueOf(number.group(1)));
      return "c.number = :number";
    }
    params.put("text", text);
    return "c.id in (select change.search(:text))";
  }

  private static String and(List<String> clauses) {
    return clauses.isEmpty() ? "" : " and " + String.join(" and ", clauses);
  }

  private static ChangeLine toLine(ResultSet rs, int rowNumber) throws SQLException {
    OffsetDateTime start = rs.getObject("window_start", OffsetDateTime.class);
    OffsetDateTime end = rs.getObject("window_end", OffsetDateTime.class);
    return new ChangeLine(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        rs.getString("title"),
        ChangeType.valueOf(rs.getString("type")),
        rs.getBoolean("major"),
        State.valueOf(rs.getString("state")),
        rs.getObject("state_since", OffsetDateTime.class).toInstant(),
        rs.getBoolean("held"),
        ChangeRow.toRating(rs),
        new ClientId(rs.getObject("client_id", UUID.class)),
        new PersonId(rs.getObject("requester_id", UUID.class)),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        ChangeRow.person(rs, "validator_id"),
        start == null || end == null ? null : new Window(start.toInstant(), end.toInstant()));
  }
}
