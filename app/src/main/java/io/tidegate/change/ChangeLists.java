package io.tidegate.change;

import io.tidegate.kernel.Page;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of changes, for pages and for the rooms above; each shows what the tenant of the
 * transaction may see.
 */
@Service
public class ChangeLists {
  private static final int CEILING = 1000;

  /** Every match of words is looked at word by word. */
  private static final int CEILING_OF_WORDS = 200;

  private final ChangeListStore store;
  private final Vocabulary vocabulary;

  ChangeLists(ChangeListStore store, Vocabulary vocabulary) {
    this.store = store;
    this.vocabulary = vocabulary;
  }

  /** Newest first, by keyset; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<ChangeLine> list(ChangeFilter filter, @Nullable Integer after, int size) {
    return list(filter, ChangeOrder.NEWEST, after == null ? null : after.toString(), size);
  }

  /**
   * In this order, by keyset; {@code after} is the cursor of the page before, or null. A cursor of
   * another order begins at the first page. When words are searched for, an order other than by
   * number is made among the newest 2,000 that have them.
   */
  @Transactional(readOnly = true)
  public Page<ChangeLine> list(
      ChangeFilter filter, ChangeOrder order, @Nullable String after, int size) {
    Place place = Optional.ofNullable(after).flatMap(at -> Place.of(order, at)).orElse(null);
    return Page.of(
        store.list(filter, order, place, size + 1), size, line -> Place.of(order, line).cursor());
  }

  /**
   * What was probably meant by words that no change has: each that begins no known word is replaced
   * by the known one it resembles most. Empty when there is nothing to put right.
   */
  @Transactional(readOnly = true)
  public Optional<String> corrected(String words) {
    return vocabulary.corrected(words);
  }

  /** Those with a window, soonest first, at most {@code size}. */
  @Transactional(readOnly = true)
  public List<ChangeLine> byWindow(ChangeFilter filter, int size) {
    return store.byWindow(filter, size);
  }

  /** Those in these states whose window ended by this moment, the longest ago first. */
  @Transactional(readOnly = true)
  public List<ChangeLine> passed(Set<State> states, Instant moment, int size) {
    return store.passed(states, moment, size);
  }

  /**
   * Open changes that may want something of the person, soonest window first: those they own, those
   * whose result they may accept, those they carry out.
   */
  @Transactional(readOnly = true)
  public List<ChangeLine> concerning(PersonId person, int size) {
    return store.concerning(person, size);
  }

  /** Those with a window in which the person has a part, soonest first, at most {@code size}. */
  @Transactional(readOnly = true)
  public List<ChangeLine> concerning(PersonId person, ChangeFilter filter, int size) {
    return store.concerning(person, filter, size);
  }

  /** Whether any was brought in from another system. */
  @Transactional(readOnly = true)
  public boolean anyImported() {
    return store.anyImported();
  }

  /** How many there are, as far as {@link #ceiling} goes. */
  @Transactional(readOnly = true)
  public int count(ChangeFilter filter) {
    return store.count(filter, ceiling(filter));
  }

  /** The same in words: "12", or "1000 or more" where counting stopped. */
  @Transactional(readOnly = true)
  public String counted(ChangeFilter filter) {
    int count = count(filter);
    return count < ceiling(filter) ? String.valueOf(count) : count + " or more";
  }

  /** Where counting stops: a count of this many may mean more. */
  public int ceiling(ChangeFilter filter) {
    return filter.text().isBlank() ? CEILING : CEILING_OF_WORDS;
  }
}
