package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.change.Outcome;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Problem;
import io.tidegate.review.Documentation.Answer;
import io.tidegate.review.Documentation.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Of which items the documentation must be spoken of, and what must be said of each. */
final class DocumentationPolicy {
  private static final int LONGEST_NOTE = 2_000;

  private DocumentationPolicy() {}

  /**
   * Whether there is anything to document. What was rolled back fully is as it was; of a rollback
   * that nobody has told the outcome of, one does not know yet.
   */
  static boolean due(Change change) {
    Outcome outcome = change.result().outcome();
    boolean untold = change.rollingBack() && outcome == null;
    return !change.scope().affected().isEmpty() && outcome != Outcome.ROLLED_BACK_FULLY && !untold;
  }

  /** The affected items of which nothing is said yet. */
  static Set<ItemId> open(Change change, Set<ItemId> said) {
    Set<ItemId> open = new HashSet<>(change.scope().affected());
    open.removeAll(said);
    return open;
  }

  /** The same words, and that all else is up to date. */
  static Map<ItemId, Word> withTheRest(
      Change change, Map<ItemId, Documentation> before, Map<ItemId, Word> words) {
    Map<ItemId, Word> all = new LinkedHashMap<>();
    words.forEach((item, word) -> all.put(item, chosen(word)));
    open(change, before.keySet()).forEach(item -> all.putIfAbsent(item, Word.UPDATED));
    return all;
  }

  private static Word chosen(Word word) {
    return word.answer() == null ? new Word(Answer.UPDATED, word.note()) : word;
  }

  /** What is wrong with the words, in the order of the items' names. */
  static List<Problem> problems(Map<ItemId, Word> words, Function<ItemId, String> nameOf) {
    List<Problem> problems = new ArrayList<>();
    words.entrySet().stream()
        .sorted(Comparator.comparing(word -> nameOf.apply(word.getKey())))
        .forEach(word ->
            problems.addAll(problems(word.getKey(), word.getValue(), nameOf.apply(word.getKey()))));
    return problems;
  }

  private static List<Problem> problems(ItemId item, Word word, String name) {
    List<Problem> problems = new ArrayList<>();
    if (word.answer() == null) {
      problems.add(new Problem("answer-" + item, "Choose what holds for " + name + "."));
    }
    if (word.answer() == Answer.UNCHANGED && word.note().isBlank()) {
      problems.add(new Problem("note-" + item, "Say why nothing had to change for " + name + "."));
    }
    if (word.note().length() > LONGEST_NOTE) {
      problems.add(
          new Problem("note-" + item, "Keep the note on " + name + " within 2,000 characters."));
    }
    return problems;
  }
}
