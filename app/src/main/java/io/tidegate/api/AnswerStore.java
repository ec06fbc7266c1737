package io.tidegate.api;

import io.tidegate.kernel.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerStore {
  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean lock(Actor actor, String key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", "answer:" + actor.account() + ":" + actor.person() + ":" + key)
        .query(Boolean.class)
        .single();
  }

  Optional<KeptAnswer> find(Actor actor, String key, Instant since) {
    return jdbc.sql(
            """
            select request_hash, status, headers, body
              from api.answer
             where account_id = :account
               and person_id = :person
               and key = :key
               and created_at > :since
            """)
        .param("account", actor.account().value())
        .param("person", actor.person().value())
        .param("key", key)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((rs, _) ->
            new KeptAnswer(
                rs.getBytes("request_hash"),
                rs.getInt("status"),
                List.of((String[]) rs.getArray("headers").getArray()),
                rs.getBytes("body")))
        .optional();
  }

  /** In the place of one that is too old to be found. */
  void put(Actor actor, String key, KeptAnswer answer, Instant at) {
    jdbc.sql(
            """
            insert into api.answer
                   (account_id, person_id, key, request_hash, status, headers, body, created_at)
            values (:account, :person, :key, :request, :status, :headers, :body, :at)
            on conflict (account_id, person_id, key) do update
               set request_hash = excluded.request_hash
                 , status = excluded.status
                 , headers = excluded.headers
                 , body = excluded.body
                 , created_at = excluded.created_at
            """)
        .param("account", actor.account().value())
        .param("person", actor.person().value())
        .param("key", key)
        .param("request", answer.request())
        .param("status", answer.status())
        .param("headers", answer.headers().toArray(String[]::new))
        .param("body", answer.body())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  int deleteBefore(Instant moment) {
    return jdbc.sql("delete from api.answer where created_at <= :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
