package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads closed changes by their state and type, newest numbers first, and stops when it has enough.
 */
@Repository
class ClosingStore {
  private final JdbcClient jdbc;

  ClosingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Closings.Closing> normal(Instant since, int most) {
    return jdbc.sql(
            """
            select c.id, c.number, c.client_id, c.title, c.outcome, c.state_since
                 , array(select a.item_id from change.affected_item a where a.change_id = c.id) as items
              from (select id, number, client_id, title, outcome, state_since, model_id
                      from change.change
                     where account_id = tenancy.account()
                       and state = 'CLOSED'
                       and type = 'NORMAL'
                     order by number desc
                     limit :most) c
             where c.model_id is null
               and c.outcome is not null
               and c.state_since >= :since
             order by c.number desc
            """)
        .param("most", most)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(ClosingStore::toClosing)
        .list();
  }

  private static Closings.Closing toClosing(ResultSet rs, int row) throws SQLException {
    return new Closings.Closing(
        new ChangeId(rs.getObject("id", UUID.class)),
        rs.getInt("number"),
        new ClientId(rs.getObject("client_id", UUID.class)),
        rs.getString("title"),
        Outcome.valueOf(rs.getString("outcome")),
        rs.getObject("state_since", OffsetDateTime.class).toInstant(),
        Stream.of((UUID[]) rs.getArray("items").getArray())
            .map(ItemId::new)
            .collect(Collectors.toSet()));
  }
}
