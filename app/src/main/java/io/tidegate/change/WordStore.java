package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words by which changes are found, and the vocabulary that they make up. */
@Repository
class WordStore {
  private final JdbcClient jdbc;

  WordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes note that there may be new words to learn. */
  void note(ChangeId change) {
    jdbc.sql(
            """
            insert into change.unlearned (account_id, client_id, change_id)
            select account_id, client_id, id
              from change.change
             where id = :change
                on conflict do nothing
            """)
        .param("change", change.value())
        .update();
  }

  /** Adds what was said, as long as all of it together is not too much to be searched. */
  void say(ChangeId change, String text) {
    jdbc.sql(
            """
            update change.change
               set said = said || to_tsvector('simple', change.plain(:text))
             where id = :change
               and length(said) < 20000
            """)
        .param("text", text)
        .param("change", change.value())
        .update();
    note(change);
  }

  /** Puts what was learned in the place of what was before. */
  void learn(ChangeId change, String text) {
    jdbc.sql(
            """
            update change.change
               set learned = to_tsvector('simple', change.plain(:text))
             where id = :change
            """)
        .param("text", text)
        .param("change", change.value())
        .update();
    note(change);
  }

  /** Takes the words of some changes into the vocabulary; gives back of how many changes. */
  int takeIn(int most) {
    return jdbc.sql(
            """
            with taken as (
              delete from change.unlearned
               where change_id in (select change_id
                                     from change.unlearned
                                    where account_id = tenancy.account()
                                    order by change_id
                                    limit :most)
              returning change_id)
            , words as (
              insert into change.vocabulary (account_id, client_id, word)
              select distinct c.account_id, c.client_id, w.lexeme
                from taken t
                join change.change c on c.id = t.change_id
                   , unnest(c.words) as w
               where w.lexeme ~ '[[:alpha:]]'
                 and w.lexeme !~ '^='
                 and length(w.lexeme) between 3 and 40
                  on conflict do nothing)
            select count(*) from taken
            """)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** Whether any word that the reader may see begins so. */
  boolean begins(String word) {
    return jdbc.sql(
            """
            select exists (select from change.vocabulary
                            where account_id = tenancy.account()
                              and word >= :word collate "C"
                              and word < :word || chr(1114111) collate "C")
            """)
        .param("word", word)
        .query(Boolean.class)
        .single();
  }

  /** Words that the reader may see and that look like this one, the most alike first. */
  List<String> alike(String word) {
    return jdbc.sql("select alike from change.alike(:word) as alike")
        .param("word", word)
        .query((rs, _) -> rs.getString("alike"))
        .list();
  }
}
