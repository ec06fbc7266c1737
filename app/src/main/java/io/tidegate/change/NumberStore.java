package io.tidegate.change;

import io.tidegate.database.Aside;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives out the numbers of an account's changes, each once and each above those before. They are
 * taken beside the transaction that uses them: within it the account's row would stay locked until
 * the commit, and drafts would be written one after the other. One that fails leaves a gap.
 */
@Repository
class NumberStore {
  private static final String TAKE =
      """
      insert into change.number as n (account_id, last)
      select a.id, 1000 + %1$s
        from directory.account a
       where a.id = tenancy.account()
          on conflict (account_id) do update set last = n.last + %1$s
      returning last
      """;

  private final Aside aside;
  private final JdbcClient jdbc;

  NumberStore(Aside aside, JdbcClient jdbc) {
    this.aside = aside;
    this.jdbc = jdbc;
  }

  int next() {
    return first(1);
  }

  /** The first of so many numbers that follow each other. */
  int first(int many) {
    OptionalInt last = aside.number(TAKE.formatted("?"), many, many);
    return (last.isPresent() ? last.getAsInt() : withinTheTransaction(many)) - many + 1;
  }

  /** An account that is still being made is seen by its own transaction alone. */
  private int withinTheTransaction(int many) {
    return jdbc.sql(TAKE.formatted(":many")).param("many", many).query(Integer.class).single();
  }
}
