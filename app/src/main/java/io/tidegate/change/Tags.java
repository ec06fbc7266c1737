package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Short words by which people gather changes that belong together, in lower case. A tag is not
 * material: it makes no revision, nobody's view becomes stale by it, and it may be put on a change
 * that has ended.
 */
@Service
public class Tags {
  private static final int LONGEST = 40;
  private static final int MOST = 20;

  private final Changes changes;
  private final TagStore store;
  private final Ledger ledger;

  Tags(Changes changes, TagStore store, Ledger ledger) {
    this.changes = changes;
    this.store = store;
    this.ledger = ledger;
  }

  /** Those of the change, by alphabet. */
  @Transactional(readOnly = true)
  public List<String> of(ChangeId change) {
    return store.of(List.of(change)).getOrDefault(change, List.of());
  }

  /** Those of each of these changes that has any. */
  @Transactional(readOnly = true)
  public Map<ChangeId, List<String>> of(List<ChangeId> changes) {
    return store.of(changes);
  }

  /** What the reader sees in use, by alphabet, at most this many. */
  @Transactional(readOnly = true)
  public List<String> inUse(int most) {
    return store.inUse(most);
  }

  /**
   * Puts a tag on the change. Throws {@link Forbidden} unless the actor may write into it, {@link
   * Invalid} for the field {@code tag}.
   *
   * @return whether it was not there before
   */
  @Transactional
  public boolean put(Actor actor, ChangeId id, String tag) {
    Change change = writable(actor, id);
    String word = word(tag);
    boolean fresh = store.put(change, word);
    if (fresh) {
      if (of(id).size() > MOST) {
        throw new Invalid("tag", change.code() + " has 20 tags already.");
      }
      ledger.append(actor, Mover.deed(change, "tagged").with(Map.of("tag", word)));
    }
    return fresh;
  }

  /** Takes a tag off the change, as {@link #put} puts it on. */
  @Transactional
  public boolean take(Actor actor, ChangeId id, String tag) {
    Change change = writable(actor, id);
    String word = word(tag);
    boolean gone = store.take(change, word);
    if (gone) {
      ledger.append(actor, Mover.deed(change, "untagged").changing(Map.of("tag", word), Map.of()));
    }
    return gone;
  }

  private Change writable(Actor actor, ChangeId id) {
    Change change = changes.get(id);
    if (!changes.mayEdit(actor, change)) {
      throw new Forbidden("Only the people of " + change.code() + " and change managers tag it.");
    }
    return change;
  }

  /** As it is kept; commas part several in an address, and so stand in none. */
  private static String word(String tag) {
    String word = tag.replaceAll("[,\\s]+", " ").strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      throw new Invalid("tag", "Write a word to tag it with.");
    }
    if (word.length() > LONGEST) {
      throw new Invalid("tag", "Keep a tag within 40 characters.");
    }
    return word;
  }
}
