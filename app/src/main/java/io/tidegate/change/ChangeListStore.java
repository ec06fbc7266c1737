package io.tidegate.change;

import static io.tidegate.change.ChangeRow.utc;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of changes. Only the clauses that are asked for stand in the query, states and types as
 * literals, so that each has its index; docs/performance.md says which.
 */
@Repository
class ChangeListStore {
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:chg-?)?(\\d{1,9})");
  private static final String SELECT =
      """
      select c.id, c.number, c.title, c.type, c.major, c.state, c.state_since, c.held_since is not null as held, c.rolling_back
           , c.risk_level, c.risk_score, c.client_id, c.requester_id, c.owner_id, c.validator_id
           , c.window_start, c.window_end, c.touched_at, c.source, c.external_key
        from change.change c
       where c.account_id = tenancy.account()
      """;
  private static final String FOUND =
      "change.find(:text::tsquery, :narrowed::jsonb, :below, :most)";

  private static final String CARRIES_OUT =
      """
      select from change.implementer i
       where i.change_id = c.id
         and i.person_id = :person
      offset 0
      """;

  /** Among how many of the newest that have the words another order is made. */
  private static final int ORDERED = 2000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ChangeListStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** In this order, those that come after {@code after}, a line of the page before, or null. */
  List<ChangeLine> list(ChangeFilter filter, ChangeOrder order, @Nullable Place after, int limit) {
    boolean newest = order == ChangeOrder.NEWEST;
    Map<String, @Nullable Object> params = params(filter);
    params.put("below", newest && after != null ? after.number() : null);
    params.put("most", newest ? limit : ORDERED);
    if (after != null) {
      params.put("last", after.number());
      params.put("value", after.value());
    }
    String rows = byWords(filter) ? select() + " and c.id in (select " + FOUND + ")" : rows(filter);
    String page = rows + (after == null ? "" : " and " + Place.after(order));
    return lines(
        gathered(filter, page) + " order by " + Place.orderBy(order) + first(limit), params);
  }

  /** By the start of their windows, soonest first. */
  List<ChangeLine> byWindow(ChangeFilter filter, int limit) {
    String rows = rows(filter) + " and c.window_start is not null";
    return lines(
        gathered(filter, rows) + " order by c.window_start, c.number" + first(limit),
        params(filter));
  }

  /** By the end of their windows, the longest ago first. */
  List<ChangeLine> passed(Set<State> states, Instant moment, int limit) {
    return lines(
        rows(ChangeFilter.ALL.in(states))
            + " and c.window_end <= :moment order by c.window_end, c.number"
            + first(limit),
        Map.of("moment", utc(moment)));
  }

  /**
   * Open changes that may want something of the person, soonest window first, then oldest number:
   * those they own, those whose result they may accept, those they carry out. Each kind is found
   * where there are few of it: what somebody carries out by what they are booked for, which an
   * emergency without a window does not know. Of each kind the first are enough. The offset has
   * PostgreSQL ask of each change whether they carry it out, and not first read all that they ever
   * carried out.
   */
  List<ChangeLine> concerning(PersonId person, int limit) {
    return lines(
        """
        with mine as (
          (select id from (%s) c
            where c.owner_id = :person
            order by c.window_start nulls last, c.number%s)
          union
          select id from (%s) c
           where c.requester_id = :person or c.validator_id = :person
          union
          (select b.change_id from change.booking b
            where b.account_id = tenancy.account()
              and b.thing_id = :person
            order by b.window_start
            fetch first %d rows with ties)
          union
          (select id from (%s) c
            where exists (%s)
            order by c.window_start nulls last, c.number%s)
          union
          select id from (%s) c
           where exists (%s))
        """
                .formatted(
                    rows(ChangeFilter.ALL.in(ChangeFilter.OPEN)),
                    first(limit),
                    rows(ChangeFilter.ALL.in(Set.of(State.VALIDATE))),
                    limit,
                    rows(ChangeFilter.ALL.in(Set.of(State.REVIEW))),
                    CARRIES_OUT,
                    first(limit),
                    rows(
                        ChangeFilter.ALL
                            .in(Set.of(State.SCHEDULED, State.IMPLEMENT))
                            .of(ChangeType.EMERGENCY)),
                    CARRIES_OUT)
            + rows(ChangeFilter.ALL)
            + """
               and c.id in (select id from mine)
             order by c.window_start nulls last, c.number
            """
            + first(limit),
        Map.of("person", person.value()));
  }

  /** Whether there is any that was brought in. */
  boolean anyImported() {
    return jdbc.sql("select exists (" + rows(ChangeFilter.ALL.imported(true)) + ")")
        .query(Boolean.class)
        .single();
  }

  /** Those with a window in which the person has a part, soonest first. */
  List<ChangeLine> concerning(PersonId person, ChangeFilter filter, int limit) {
    Map<String, @Nullable Object> params = params(filter);
    params.put("person", person.value());
    return lines(
        rows(filter)
            + """
               and c.window_start is not null
               and (:person in (c.requester_id, c.owner_id, c.validator_id)
                    or c.id in (select i.change_id
                                  from change.implementer i
                                 where i.account_id = tenancy.account()
                                   and i.person_id = :person))
             order by c.window_start, c.number
            """
            + first(limit),
        params);
  }

  /** How many there are, counted to at most {@code ceiling}. */
  int count(ChangeFilter filter, int ceiling) {
    String counted =
        byWords(filter)
            ? "select from " + FOUND
            : "select from (" + gathered(filter, rows(filter)) + ") as c" + first(ceiling);
    Map<String, @Nullable Object> params = params(filter);
    params.put("below", null);
    params.put("most", ceiling);
    return jdbc.sql("select count(*) from (" + counted + ") as counted")
        .params(params)
        .query(Integer.class)
        .single();
  }

  /**
   * As a literal: a limit that PostgreSQL does not know makes the plan for any limit look so dear
   * that it plans each query anew, which takes longer than a page of rows.
   */
  private static String first(int limit) {
    return " limit " + limit;
  }

  private List<ChangeLine> lines(String sql, Map<String, ? extends @Nullable Object> params) {
    return jdbc.sql(sql).params(params).query(ChangeListStore::toLine).list();
  }

  /**
   * Of an account with long histories somebody of a client sees a few. Row-level security alone
   * would have PostgreSQL read all of it to find them.
   */
  private static String select() {
    return SELECT + Tenancy.narrowing("c.client_id");
  }

  private static String rows(ChangeFilter filter) {
    StringBuilder rows = new StringBuilder(select());
    in(rows, "state", filter.states());
    in(rows, "type", filter.types());
    in(rows, "risk_level", filter.levels());
    clause(rows, filter.client(), "c.client_id = :client");
    clause(rows, filter.owner(), "c.owner_id = :owner");
    clause(rows, filter.requester(), "c.requester_id = :requester");
    clause(
        rows,
        filter.implementer(),
        "c.id in (select change_id from change.implementer where account_id = tenancy.account() and"
            + " person_id = :implementer)");
    clause(
        rows,
        filter.item(),
        "c.id in (select change_id from change.affected_item where account_id = tenancy.account()"
            + " and item_id = :item)");
    clause(
        rows,
        filter.tag(),
        "c.id in (select change_id from change.tag where account_id = tenancy.account() and tag ="
            + " :tag)");
    clause(
        rows,
        filter.imported(),
        Boolean.TRUE.equals(filter.imported()) ? "c.source is not null" : "c.source is null");
    clause(rows, filter.windowFrom(), "c.window_end > :from");
    clause(rows, filter.windowUntil(), "c.window_start < :until");
    if (filter.windowFrom() != null) {
      clause(rows, filter.windowUntil(), "(c.window_end < :latest or c.long_window)");
    }
    clause(rows, number(filter), "c.number = :number");
    return rows.toString();
  }

  private static void in(StringBuilder rows, String column, Collection<? extends Enum<?>> names) {
    if (!names.isEmpty()) {
      rows.append(
          names.stream()
              .map(name -> "'" + name.name() + "'")
              .sorted()
              .collect(Collectors.joining(", ", " and c." + column + " in (", ")")));
    }
  }

  private static void clause(StringBuilder rows, @Nullable Object asked, String clause) {
    if (asked != null) {
      rows.append(" and ").append(clause);
    }
  }

  /**
   * Windows that have not ended are few, but PostgreSQL takes them to be spread evenly over all
   * numbers, and would walk through the whole history for a page of them. So they are gathered
   * first and ordered then.
   */
  private static String gathered(ChangeFilter filter, String rows) {
    return filter.windowFrom() == null || byWords(filter)
        ? rows
        : "select c.* from (" + rows + " offset 0) as c";
  }

  private Map<String, @Nullable Object> params(ChangeFilter filter) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("text", SearchWords.of(filter.text()).query());
    params.put("narrowed", byWords(filter) ? json.writeValueAsString(narrowed(filter)) : "{}");
    params.put("number", number(filter));
    params.put("client", filter.client() == null ? null : filter.client().value());
    params.put("owner", valueOf(filter.owner()));
    params.put("requester", valueOf(filter.requester()));
    params.put("implementer", valueOf(filter.implementer()));
    params.put("item", filter.item() == null ? null : filter.item().value());
    params.put("tag", filter.tag());
    params.put("from", filter.windowFrom() == null ? null : utc(filter.windowFrom()));
    params.put("until", filter.windowUntil() == null ? null : utc(filter.windowUntil()));
    params.put(
        "latest",
        filter.windowUntil() == null
            ? null
            : utc(filter.windowUntil().plus(LongWindow.LASTS_MORE_THAN)));
    return params;
  }

  /** As change.find reads it. */
  private static Map<String, Object> narrowed(ChangeFilter filter) {
    Map<String, Object> narrowed = new HashMap<>();
    put(narrowed, "states", filter.states());
    put(narrowed, "types", filter.types());
    put(narrowed, "levels", filter.levels());
    put(narrowed, "client", filter.client());
    put(narrowed, "owner", filter.owner());
    put(narrowed, "requester", filter.requester());
    put(narrowed, "implementer", filter.implementer());
    put(narrowed, "item", filter.item());
    put(narrowed, "tag", filter.tag());
    put(narrowed, "imported", filter.imported());
    put(narrowed, "from", filter.windowFrom());
    put(narrowed, "until", filter.windowUntil());
    return narrowed;
  }

  private static void put(Map<String, Object> narrowed, String name, @Nullable Object value) {
    if (value instanceof Set<?> names && !names.isEmpty()) {
      narrowed.put(name, names.stream().map(String::valueOf).toList());
    } else if (value != null && !(value instanceof Set<?>)) {
      narrowed.put(name, value.toString());
    }
  }

  private static @Nullable UUID valueOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable Integer number(ChangeFilter filter) {
    Matcher number = NUMBER.matcher(filter.text().strip());
    return number.matches() ? Integer.valueOf(number.group(1)) : null;
  }

  private static boolean byWords(ChangeFilter filter) {
    return !filter.text().isBlank() && number(filter) == null;
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
        rs.getBoolean("rolling_back"),
        ChangeRow.toRating(rs),
        new ClientId(rs.getObject("client_id", UUID.class)),
        new PersonId(rs.getObject("requester_id", UUID.class)),
        new PersonId(rs.getObject("owner_id", UUID.class)),
        ChangeRow.person(rs, "validator_id"),
        start == null || end == null ? null : new Window(start.toInstant(), end.toInstant()),
        rs.getObject("touched_at", OffsetDateTime.class).toInstant(),
        ChangeRow.toProvenance(rs));
  }
}
