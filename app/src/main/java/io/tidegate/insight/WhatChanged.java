package io.tidegate.insight;

import io.tidegate.inventory.Causes;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Upstream;
import io.tidegate.kernel.ItemId;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what changed: the work near some trouble, in time and in the graph, the likeliest
 * first. As the tenant of the transaction may see it: of work at other clients somebody of a client
 * learns that it was and when, and no more.
 */
@Service
public class WhatChanged {
  private static final List<Duration> FURTHER = List.of(Duration.ofDays(7), Question.LONGEST);

  private final Causes causes;
  private final ClueFinder finder;
  private final CulpritStore culprits;
  private final Items items;
  private final InstantSource clock;

  WhatChanged(
      Causes causes, ClueFinder finder, CulpritStore culprits, Items items, InstantSource clock) {
    this.causes = causes;
    this.finder = finder;
    this.culprits = culprits;
    this.items = items;
    this.clock = clock;
  }

  /** What could be behind it, at most so many. */
  @Transactional(readOnly = true)
  public Findings find(Question question, int most) {
    Upstream upstream = upstream(question.subject());
    ClueFinder.Found found = finder.find(question, upstream);
    Together.Told told = told(found.clues(), question, upstream);
    List<Suspect> ranked = told.suspects().stream().sorted(Suspect.RANKING).toList();
    Suspect nearest = ranked.isEmpty() ? nearest(question, upstream) : null;
    List<Suspect> shown = ranked.stream().limit(most).toList();
    Telling telling = telling(question, shown, nearest);
    return new Findings(
        question,
        shown.stream().map(telling::told).toList(),
        ranked.size(),
        found.looked(),
        told.unsettled(),
        upstream.size(),
        nearest == null ? null : telling.told(nearest));
  }

  private Upstream upstream(Subject subject) {
    ItemId item = subject.item();
    return item == null ? causes.of(subject.client()) : causes.of(item);
  }

  /** Redundancy is looked through: of each piece of work alone, then of them together. */
  private static Together.Told told(List<Clue> clues, Question question, Upstream upstream) {
    List<Suspect> ranked =
        clues.stream()
            .map(clue -> ClueFinder.lookedThrough(clue, upstream))
            .flatMap(clue -> suspect(clue, question).stream())
            .sorted(Suspect.RANKING)
            .toList();
    return new Together(upstream).told(ranked);
  }

  private static Optional<Suspect> suspect(Clue clue, Question question) {
    return Timing.of(question.moment(), clue.begun(), clue.startsAt(), clue.endsAt())
        .map(timing -> Suspect.of(clue, timing));
  }

  /** Of what was over before, the last; looked for further and further back. */
  private @Nullable Suspect nearest(Question question, Upstream upstream) {
    for (Duration back : FURTHER) {
      if (back.compareTo(question.back()) > 0) {
        Question further = question.back(back);
        List<Clue> clues = finder.find(further, upstream).clues();
        Optional<Suspect> last =
            clues.stream()
                .flatMap(clue -> suspect(clue, further).stream())
                .min(Comparator.comparing(one -> one.timing().gap()));
        if (last.isPresent()) {
          return last.get();
        }
      }
    }
    return null;
  }

  private Telling telling(Question question, List<Suspect> shown, @Nullable Suspect nearest) {
    List<Clue> clues =
        Stream.concat(shown.stream(), Stream.ofNullable(nearest)).map(Suspect::clue).toList();
    Set<ItemId> ends =
        clues.stream()
            .map(Clue::way)
            .filter(Objects::nonNull)
            .flatMap(way -> Stream.of(way.from(), way.to()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<ItemId, String> names =
        ends.isEmpty()
            ? Map.of()
            : items.named(ends).values().stream().collect(Collectors.toMap(Item::id, Item::name));
    Set<UUID> ids =
        clues.stream().map(Clue::id).filter(Objects::nonNull).collect(Collectors.toSet());
    Subject subject = question.subject();
    return new Telling(
        ids.isEmpty()
            ? Map.of()
            : culprits.counted(ids, subject.client(), subject.item(), question.moment()),
        new ReasonWords(new Times(ZoneOffset.UTC, clock), names));
  }

  /** Puts the words to what was found, and how often each was named before. */
  private record Telling(Map<UUID, Integer> counted, ReasonWords words) {
    Suspect told(Suspect one) {
      UUID id = one.clue().id();
      Suspect known = one.told(id == null ? 0 : counted.getOrDefault(id, 0), "");
      return known.told(known.named(), words.reason(known));
    }
  }
}
