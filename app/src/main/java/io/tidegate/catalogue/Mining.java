package io.tidegate.catalogue;

import io.tidegate.change.Outcome;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds changes that repeat: on the same kinds of items, with titles that share most of their
 * words. The same history gives the same groups, whatever its order. No I/O.
 */
final class Mining {
  /** Fewer are no habit. */
  static final int LEAST = 5;

  /** So many of the newest must have gone without any trouble. */
  static final int WITHOUT_TROUBLE = 10;

  /** Titles are alike when they share this part of the words that they have together. */
  private static final double ALIKE = 0.6;

  private static final int SHORTEST_WORD = 3;
  private static final Set<String> SAY_NOTHING =
      Set.of("the", "and", "for", "from", "with", "into", "onto", "off", "all", "new", "per");

  private Mining() {}

  /** Groups that are a habit and went without trouble; the largest first. */
  static List<Group> habits(List<Past> history) {
    return groups(history).stream()
        .filter(group -> group.members().size() >= LEAST)
        .filter(group ->
            group.members().stream()
                .limit(WITHOUT_TROUBLE)
                .allMatch(past -> past.outcome() == Outcome.SUCCESSFUL))
        .sorted((one, other) -> {
          int bySize = Integer.compare(other.members().size(), one.members().size());
          return bySize != 0
              ? bySize
              : Integer.compare(
                  other.members().getFirst().number(), one.members().getFirst().number());
        })
        .toList();
  }

  /** Each change joins the group whose first change is most like it, or begins one. */
  static List<Group> groups(List<Past> history) {
    Map<Set<Kind>, Leaders> leaders = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    history.stream()
        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
        .forEach(past -> {
          Set<String> words = words(past.title());
          if (!words.isEmpty()) {
            Draft draft = leaders.computeIfAbsent(past.kinds(), _ -> new Leaders()).of(words);
            if (draft.members().isEmpty()) {
              drafts.add(draft);
            }
            draft.members().add(past);
          }
        });
    return drafts.stream().map(Draft::group).toList();
  }

  /** What a title says: its words without numbers, names with numbers in them, and small words. */
  static Set<String> words(String title) {
    Set<String> words = new TreeSet<>();
    for (String part : title.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (part.chars().noneMatch(Character::isDigit)) {
        for (String word : part.split("[^\\p{L}]+", -1)) {
          if (word.length() >= SHORTEST_WORD && !SAY_NOTHING.contains(word)) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  /** Which part of the words of both they share, from 0 to 1. */
  static double likeness(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    long all = one.size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** Whether two titles are alike. */
  static boolean alike(Set<String> one, Set<String> other) {
    return likeness(one, other) >= ALIKE;
  }

  /** A change as it is compared. */
  record Past(
      ChangeId id,
      int number,
      ClientId client,
      String title,
      Outcome outcome,
      Instant closedAt,
      Set<Kind> kinds) {
    Past {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Changes that are alike.
   *
   * @param words of the title of the first
   * @param members the newest first
   */
  record Group(Set<Kind> kinds, Set<String> words, List<Past> members) {
    Group {
      members = List.copyOf(members);
    }

    Set<ClientId> clients() {
      return members.stream().map(Past::client).collect(Collectors.toSet());
    }
  }

  private record Draft(Set<String> words, List<Past> members) {
    Group group() {
      return new Group(members.getFirst().kinds(), words, members.reversed());
    }
  }

  /** The first changes of the groups on the same kinds of items, found by the words they have. */
  private static final class Leaders {
    private final Map<String, List<Draft>> byWord = new HashMap<>();

    Draft of(Set<String> words) {
      Set<Draft> near = new LinkedHashSet<>();
      words.forEach(word -> near.addAll(byWord.getOrDefault(word, List.of())));
      return near.stream()
          .filter(draft -> alike(words, draft.words()))
          .min(
              Comparator.<Draft>comparingDouble(draft -> -likeness(words, draft.words()))
                  .thenComparingInt(draft -> draft.members().getFirst().number()))
          .orElseGet(() -> begin(words));
    }

    private Draft begin(Set<String> words) {
      Draft draft = new Draft(words, new ArrayList<>());
      words.forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(draft));
      return draft;
    }
  }
}
