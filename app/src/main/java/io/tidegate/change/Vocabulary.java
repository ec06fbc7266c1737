package io.tidegate.change;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Learns the words that changes are written in, and puts misspelt ones right by them. */
@Component
class Vocabulary {
  private static final int AT_ONCE = 500;

  private final WordStore store;

  Vocabulary(WordStore store) {
    this.store = store;
  }

  /** Learns from some of the changes that were written since; gives back whether there are more. */
  @Transactional
  public boolean learn() {
    return store.takeIn(AT_ONCE) == AT_ONCE;
  }

  /**
   * The same search with its misspelt words put right; empty when there is nothing to put right.
   */
  @Transactional(readOnly = true)
  public Optional<String> corrected(String typed) {
    SearchWords words = SearchWords.of(typed);
    SearchWords right = words.corrected(this::right);
    return right.equals(words) ? Optional.empty() : Optional.of(right.text());
  }

  private String right(String word) {
    return store.begins(word) ? word : Spelling.nearest(word, store.alike(word)).orElse(word);
  }
}
