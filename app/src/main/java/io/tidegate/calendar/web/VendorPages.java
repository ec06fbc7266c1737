package io.tidegate.calendar.web;

import io.tidegate.calendar.KeptNotice;
import io.tidegate.calendar.NamedObject;
import io.tidegate.calendar.VendorJob;
import io.tidegate.calendar.VendorJobId;
import io.tidegate.calendar.VendorNotices;
import io.tidegate.calendar.VendorStatus;
import io.tidegate.calendar.VendorWork;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Page;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of vendors' work show, in the reader's own zone. */
@Component
class VendorPages {
  static final Crumb WORK = new Crumb("Vendor work", "/calendar/vendor-work");
  private static final int SIZE = 30;
  private static final int NAMED = 3;

  private final VendorWork work;
  private final VendorNotices notices;
  private final MatchItems items;
  private final Frames frames;
  private final InstantSource clock;

  VendorPages(
      VendorWork work,
      VendorNotices notices,
      MatchItems items,
      Frames frames,
      InstantSource clock) {
    this.work = work;
    this.notices = notices;
    this.items = items;
    this.frames = frames;
    this.clock = clock;
  }

  VendorListPage list(Actor actor, boolean unmatchedOnly, @Nullable String after) {
    Times times = times(actor);
    Page<VendorJob> page = work.list(unmatchedOnly, after, SIZE);
    Map<VendorJobId, Integer> unmatched =
        work.unmatched(page.items().stream().map(VendorJob::id).toList());
    Map<ItemId, String> named = named(page.items());
    return new VendorListPage(
        frames.of(actor, "Vendor work", EntryPages.CALENDAR),
        times.zone().getId(),
        unmatchedOnly,
        notices.mayReceive(actor),
        page.items().stream()
            .map(job -> row(job, named, unmatched.getOrDefault(job.id(), 0), times))
            .toList(),
        page.next() == null
            ? null
            : "/calendar/vendor-work?after="
                + page.next()
                + (unmatchedOnly ? "&show=unmatched" : ""));
  }

  private static VendorListPage.Row row(
      VendorJob job, Map<ItemId, String> named, int unmatched, Times times) {
    List<String> names =
        job.hits().stream()
            .map(hit -> named.getOrDefault(hit.item(), ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();
    String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return new VendorListPage.Row(
        path(job.id()),
        job.title(),
        job.summary(),
        job.status().title(),
        tone(job.status()),
        times.span(job.window()),
        names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown,
        job.impact().title(),
        unmatched);
  }

  VendorPage show(Actor actor, VendorJobId id, MatchForm form) {
    VendorJob job = work.get(id);
    Times times = times(actor);
    boolean mayMatch = notices.mayReceive(actor);
    return new VendorPage(
        frames.of(actor, job.title(), EntryPages.CALENDAR, WORK),
        path(id),
        job.status().title(),
        tone(job.status()),
        times.span(job.window()),
        facts(job, times),
        actor.confinedTo() == null ? named(job) : hit(job),
        mayMatch,
        form,
        notices.notices(id).stream().map(notice -> notice(notice, times)).toList());
  }

  NoticePage form(Actor actor, String typed, Problems problems) {
    return new NoticePage(
        frames.of(actor, "Bring in a notice", EntryPages.CALENDAR, WORK), typed, problems);
  }

  private static Map<String, String> facts(VendorJob job, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Vendor", job.provider());
    facts.put("Maintenance", job.maintenance());
    if (!job.summary().isEmpty()) {
      facts.put("Summary", job.summary());
      facts.put("Account at the vendor", job.account());
    }
    facts.put("Window", times.span(job.window()) + ", " + times.zone().getId());
    facts.put("Impact", job.impact().title());
    facts.put("Last changed", times.moment(job.changedAt()));
    return facts;
  }

  private List<VendorPage.Line> named(VendorJob job) {
    List<NamedObject> objects = notices.objects(job.id());
    Set<ItemId> ids =
        objects.stream()
            .map(NamedObject::item)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<ItemId, String> named = items.written(ids);
    return objects.stream().map(one -> line(one, named)).toList();
  }

  private static VendorPage.Line line(NamedObject one, Map<ItemId, String> named) {
    ItemId item = one.item();
    return new VendorPage.Line(
        one.object(),
        one.impact().title(),
        item == null ? "" : named.getOrDefault(item, ""),
        item == null ? "" : "/inventory/" + item,
        one.known());
  }

  private List<VendorPage.Line> hit(VendorJob job) {
    Map<ItemId, String> named = named(List.of(job));
    return job.hits().stream()
        .map(hit ->
            new VendorPage.Line(
                hit.object(),
                hit.impact().title(),
                named.getOrDefault(hit.item(), ""),
                "/inventory/" + hit.item(),
                true))
        .toList();
  }

  private Map<ItemId, String> named(List<VendorJob> jobs) {
    return items.written(
        jobs.stream()
            .flatMap(job -> job.hits().stream())
            .map(VendorJob.Hit::item)
            .collect(Collectors.toSet()));
  }

  private static VendorPage.Notice notice(KeptNotice one, Times times) {
    return new VendorPage.Notice(
        times.moment(one.receivedAt()),
        one.receivedBy(),
        one.status() == null ? "No change of status" : one.status().title(),
        times.span(one.window()),
        one.applied(),
        one.content());
  }

  static Tone tone(VendorStatus status) {
    return switch (status) {
      case TENTATIVE, CANCELLED -> Tone.NEUTRAL;
      case CONFIRMED -> Tone.INFO;
      case IN_PROCESS -> Tone.LIVE;
      case COMPLETED -> Tone.GOOD;
    };
  }

  private static String path(VendorJobId id) {
    return "/calendar/vendor-work/" + id;
  }

  private Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }
}
