package io.tidegate.insight;

import io.tidegate.calendar.VendorJob;
import io.tidegate.calendar.VendorStatus;
import io.tidegate.calendar.VendorWork;
import io.tidegate.calendar.VendorWorkOfOthers;
import io.tidegate.change.Work;
import io.tidegate.change.WorkOfOthers;
import io.tidegate.change.Works;
import io.tidegate.change.WorksNear;
import io.tidegate.inventory.AttributeValue;
import io.tidegate.inventory.Triage;
import io.tidegate.inventory.UnrecordedChange;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.inventory.Upstream;
import io.tidegate.inventory.Upstream.Way;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what was going on in some hours and could be behind the trouble. */
@Component
class ClueFinder {
  private static final String SHARED = "Work on shared infrastructure";
  private static final String VENDORS = "A vendor's work on shared infrastructure";

  /** What a change explains is that change's; what was dismissed means nothing. */
  private static final Set<Triage> TELLING = EnumSet.of(Triage.OPEN, Triage.ACCEPTED);

  private final Works works;
  private final UnrecordedChanges unrecorded;
  private final VendorWork vendors;

  ClueFinder(Works works, UnrecordedChanges unrecorded, VendorWork vendors) {
    this.works = works;
    this.unrecorded = unrecorded;
    this.vendors = vendors;
  }

  /** In no order. */
  Found find(Question question, Upstream upstream) {
    Window hours = question.hours();
    List<Clue> clues = new ArrayList<>();
    List<ItemId> items = upstream.items();
    Subject subject = question.subject();
    WorksNear near = works.near(hours, items, subject.item() == null ? subject.client() : null);
    near.works().forEach(work -> of(work, subject, upstream).ifPresent(clues::add));
    works.ofOthers(hours, items).forEach(other -> of(other, upstream).ifPresent(clues::add));
    unrecorded.near(items, hours.start(), hours.end()).stream()
        .filter(each -> TELLING.contains(each.triage()))
        .filter(each -> !each.firstSeen().isBefore(hours.start()))
        .forEach(each -> of(each, upstream).ifPresent(clues::add));
    vendors
        .near(items, hours.start(), hours.end())
        .forEach(job -> of(job, question.moment(), upstream).ifPresent(clues::add));
    vendors
        .ofOthers(items, hours.start(), hours.end())
        .forEach(job -> of(job, question.moment(), upstream).ifPresent(clues::add));
    return new Found(clues, near.looked());
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
            work.items(),
            List.of(),
            work.begun(),
            work.startsAt(),
            work.endsAt()));
  }

  /** It happened at the latest when it was first seen, and is told as that moment. */
  private static Optional<Clue> of(UnrecordedChange seen, Upstream upstream) {
    return upstream
        .way(List.of(seen.item()))
        .map(way ->
            new Clue(
                Source.UNRECORDED,
                seen.id().value(),
                "%s: %s, before %s"
                    .formatted(seen.attribute(), told(seen.observed()), told(seen.recorded())),
                "Seen by " + seen.source(),
                "/inventory/unrecorded/" + seen.id(),
                seen.client(),
                null,
                way,
                Set.of(seen.item()),
                List.of(),
                true,
                seen.firstSeen(),
                seen.firstSeen()));
  }

  private static String told(@Nullable Object value) {
    String words = AttributeValue.words(value);
    return words.isEmpty() ? "nothing" : words;
  }

  private static Optional<Clue> of(VendorJob job, Instant moment, Upstream upstream) {
    return upstream
        .way(job.items())
        .map(way ->
            new Clue(
                Source.VENDOR,
                job.id().value(),
                job.title(),
                job.summary(),
                "/calendar/vendor-work/" + job.id(),
                null,
                null,
                way,
                job.items(),
                List.of(),
                begun(job.window(), job.status() == VendorStatus.TENTATIVE, moment),
                job.window().start(),
                job.window().end()));
  }

  /** Vendors seldom say that they have begun: a window that they confirmed is taken as used. */
  private static boolean begun(Window window, boolean tentative, Instant moment) {
    return !tentative && !window.start().isAfter(moment);
  }

  private static Optional<Clue> of(WorkOfOthers other, Upstream upstream) {
    return ofOthers(SHARED, other, upstream);
  }

  private static Optional<Clue> of(VendorWorkOfOthers job, Instant moment, Upstream upstream) {
    Window window = job.window();
    boolean begun = begun(window, job.tentative(), moment);
    return ofOthers(
        VENDORS, new WorkOfOthers(job.items(), begun, window.start(), window.end()), upstream);
  }

  private static Optional<Clue> ofOthers(String title, WorkOfOthers other, Upstream upstream) {
    return upstream
        .lookedThrough(other.items())
        .map(way ->
            new Clue(
                Source.OTHERS,
                null,
                title,
                "",
                null,
                null,
                null,
                way,
                other.items(),
                List.of(),
                other.begun(),
                other.startsAt(),
                other.endsAt()));
  }

  /** The same with the way that is left when redundancy is looked through. */
  static Clue lookedThrough(Clue clue, Upstream upstream) {
    Way way = clue.way();
    return way == null || !way.redundant()
        ? clue
        : clue.way(upstream.lookedThrough(clue.items()).orElse(way));
  }

  /**
   * What was found.
   *
   * @param looked how many pieces of work there were in these hours, on anything
   */
  record Found(List<Clue> clues, int looked) {}
}
