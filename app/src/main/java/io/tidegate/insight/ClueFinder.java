package io.tidegate.insight;

import io.tidegate.change.Work;
import io.tidegate.change.WorkOfOthers;
import io.tidegate.change.Works;
import io.tidegate.inventory.Upstream;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what was going on in some hours and could be behind the trouble. */
@Component
class ClueFinder {
  private static final String SHARED = "Work on shared infrastructure";

  private final Works works;

  ClueFinder(Works works) {
    this.works = works;
  }

  /** In no order. */
  Found find(Subject subject, Upstream upstream, Window hours) {
    List<Clue> clues = new ArrayList<>();
    List<Work> all = works.during(hours);
    all.forEach(work -> of(work, subject, upstream).ifPresent(clues::add));
    works.ofOthers(hours).forEach(other -> of(other, upstream).ifPresent(clues::add));
    return new Found(clues, all.size());
  }

  private static Optional<Clue> of(Work work, Subject subject, Upstream upstream) {
    Way way = upstream.way(work.items()).orElse(null);
    boolean anywhere =
        subject.item() == null && work.items().isEmpty() && work.client().equals(subject.client());
    if (way == null && !anywhere) {
      return Optional.empty();
    }
    return Optional.of(
        new Clue(
            Source.CHANGE,
            work.id().value(),
            work.title(),
            "",
            "/changes/" + work.number(),
            work.client(),
            work,
            way,
            work.begun(),
            work.startsAt(),
            work.endsAt()));
  }

  /** Redundancy is looked through at once: later nobody knows which items these were. */
  private static Optional<Clue> of(WorkOfOthers other, Upstream upstream) {
    return upstream
        .lookedThrough(other.items())
        .map(way ->
            new Clue(
                Source.OTHERS,
                null,
                SHARED,
                "",
                null,
                null,
                null,
                way,
                other.begun(),
                other.startsAt(),
                other.endsAt()));
  }

  /** The same with the way that is left when redundancy is looked through. */
  static Clue lookedThrough(Clue clue, Upstream upstream) {
    Way way = clue.way();
    Work work = clue.work();
    if (way == null || work == null || !way.redundant()) {
      return clue;
    }
    return clue.way(upstream.lookedThrough(work.items()).orElse(way));
  }

  /**
   * What was found.
   *
   * @param looked how many pieces of work there were in these hours, on anything
   */
  record Found(List<Clue> clues, int looked) {}
}
