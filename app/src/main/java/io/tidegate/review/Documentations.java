package io.tidegate.review;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.review.Documentation.Answer;
import io.tidegate.review.Documentation.Word;
import io.tidegate.ui.Live;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the documentation of what a change touched: of each affected item that it is up to
 * date, or why nothing had to change.
 */
@Service
public class Documentations {
  private final Changes changes;
  private final DocumentationStore store;
  private final Items items;
  private final Ledger ledger;
  private final Live live;
  private final InstantSource clock;

  Documentations(
      Changes changes,
      DocumentationStore store,
      Items items,
      Ledger ledger,
      Live live,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.items = items;
    this.ledger = ledger;
    this.live = live;
    this.clock = clock;
  }

  /** Whether the change touched anything that stayed changed, as far as that is told. */
  public boolean due(Change change) {
    return DocumentationPolicy.due(change);
  }

  /** What was said; an item of which nothing was said is not in it. */
  @Transactional(readOnly = true)
  public Map<ItemId, Documentation> of(Change change) {
    return store.list(change);
  }

  /** Those of these changes that touched an item of which nothing was said; asks once for all. */
  @Transactional(readOnly = true)
  public Set<ChangeId> open(Collection<Change> changes) {
    List<Change> due = changes.stream().filter(DocumentationPolicy::due).toList();
    Map<ChangeId, Integer> said = store.counts(due);
    return due.stream()
        .filter(change -> said.getOrDefault(change.id(), 0) < change.scope().affected().size())
        .map(Change::id)
        .collect(Collectors.toSet());
  }

  /** Counts all that was said so far; whoever says more names the count they saw. */
  public static long version(Map<ItemId, Documentation> said) {
    return said.values().stream().mapToLong(Documentation::version).sum();
  }

  /** Whether the actor may say it now: the change's people, from its start until it is closed. */
  public boolean mayWrite(Actor actor, Change change) {
    return changes.mayEdit(actor, change) && change.state().begun() && !change.state().ended();
  }

  /**
   * Says it of these items; writes only what differs from what was said. Throws {@link Invalid}
   * with every problem, for {@code answer-ITEM} and {@code note-ITEM}; {@link Stale} when somebody
   * said more since {@code seenVersion}.
   *
   * @param restUpdated whether all other items are up to date, so far as nothing was said of them
   */
  @Transactional
  public void say(
      Actor actor, ChangeId id, long seenVersion, Map<ItemId, Word> words, boolean restUpdated) {
    Change change = changes.lock(id);
    require(actor, change, words.keySet());
    Map<ItemId, Documentation> before = store.list(change);
    if (version(before) != seenVersion) {
      throw new Stale(
          "Somebody told more of the documentation meanwhile. Look at it as it is now.");
    }
    Map<ItemId, Word> wanted =
        restUpdated ? DocumentationPolicy.withTheRest(change, before, words) : words;
    List<Problem> problems = DocumentationPolicy.problems(wanted, names(wanted.keySet()));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    write(actor, change, before, wanted);
  }

  /** Says of every item that nobody has spoken of that it is as the change's model wants it. */
  void sayAsPlanned(Actor actor, Change change) {
    Map<ItemId, Documentation> before = store.list(change);
    Map<ItemId, Word> words = new LinkedHashMap<>();
    DocumentationPolicy.open(change, before.keySet())
        .forEach(item -> words.put(item, new Word(Answer.UPDATED, "As planned")));
    write(actor, change, before, words);
  }

  private Function<ItemId, String> names(Set<ItemId> wanted) {
    Map<ItemId, Item> named = items.named(wanted);
    return item -> {
      Item known = named.get(item);
      return known == null ? "an item" : known.name();
    };
  }

  private void require(Actor actor, Change change, Set<ItemId> items) {
    if (!mayWrite(actor, change)) {
      throw new Forbidden("Only the people of a change under way speak of its documentation.");
    }
    if (!change.scope().affected().containsAll(items)) {
      throw new NotFound("This change does not touch that item.");
    }
  }

  private void write(
      Actor actor, Change change, Map<ItemId, Documentation> before, Map<ItemId, Word> wanted) {
    Map<ItemId, Word> fresh = new LinkedHashMap<>();
    wanted.forEach((item, word) -> {
      Word stripped = new Word(word.answer(), word.note().strip());
      if (!stripped.equals(wordOn(before.get(item)))) {
        fresh.put(item, stripped);
      }
    });
    if (fresh.isEmpty()) {
      return;
    }
    fresh.forEach((item, word) ->
        store.write(change, new Documentation(item, word, actor.person(), clock.instant(), 0)));
    ledger.append(actor, deed(change, before, fresh));
    live.changed(change.account(), change.id().value());
  }

  private static @Nullable Word wordOn(@Nullable Documentation said) {
    return said == null ? null : said.word();
  }

  private static Deed deed(
      Change change, Map<ItemId, Documentation> before, Map<ItemId, Word> fresh) {
    Map<String, Object> was = new LinkedHashMap<>();
    Map<String, Object> is = new LinkedHashMap<>();
    fresh.forEach((item, word) -> {
      Word old = wordOn(before.get(item));
      if (old != null) {
        was.put(item.toString(), facts(old));
      }
      is.put(item.toString(), facts(word));
    });
    return Deed.of("review", change.id().value(), change.client(), "documentation-confirmed")
        .changing(was, is)
        .because(reasons(fresh));
  }

  private static Map<String, Object> facts(Word word) {
    return Map.of("answer", String.valueOf(word.answer()), "note", word.note());
  }

  /** Why nothing had to change, each reason once. */
  private static String reasons(Map<ItemId, Word> words) {
    return words.values().stream()
        .filter(word -> word.answer() == Answer.UNCHANGED)
        .map(Word::note)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
