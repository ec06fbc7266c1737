package io.tidegate.change.web;

import io.tidegate.change.Aspect;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Rollbacks;
import io.tidegate.change.WindowAdvice;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Hindrance;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the window's page shows. */
@Component
class WindowPages {
  private final Changes changes;
  private final Rollbacks rollbacks;
  private final ObjectProvider<WindowAdvice> advice;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  WindowPages(
      Changes changes,
      Rollbacks rollbacks,
      ObjectProvider<WindowAdvice> advice,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.rollbacks = rollbacks;
    this.advice = advice;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  /** The form over this change; {@code window} is what it means so far, or null. */
  WindowPage page(
      Actor actor, Change change, RequestForm form, WindowReader reader, @Nullable Window window) {
    Client client = clients.get(change.client());
    String home = "/changes/" + change.number();
    return new WindowPage(
        frames.of(
            actor,
            "Window",
            new Crumb("Changes", "/changes"),
            new Crumb(client.name(), "/changes?client=" + client.id()),
            new Crumb(change.code(), home)),
        ChangeHead.of(change, client, times(change)),
        home + "/window",
        home,
        form,
        client.zone().getId(),
        Locks.reason(changes, actor, change, Aspect.WINDOW),
        Locks.lapse(change, "the window"),
        reader.twice("start"),
        reader.twice("end"),
        window == null ? null : look(change, window),
        advice.orderedStream().map(one -> one.finder(change)).findFirst().orElse(null));
  }

  /** The fields as this change stores them. */
  Typed stored(Change change) {
    Times times = times(change);
    Window window = change.window();
    Typed.Builder fields =
        new Typed.Builder().put("version", Long.toString(change.version())).put("length", "");
    return window == null
        ? fields.put("start", "").put("end", "").build()
        : fields
            .put("start", times.input(window.start()))
            .put("startWhich", which(times, window.start()))
            .put("end", times.input(window.end()))
            .put("endWhich", which(times, window.end()))
            .build();
  }

  Times times(Change change) {
    return new Times(clients.get(change.client()).zone(), clock);
  }

  /** Of an hour that comes twice, which one it is. */
  private static String which(Times times, Instant moment) {
    return times.read(times.input(moment)).filter(moment::equals).isPresent() ? "first" : "second";
  }

  private WindowPage.Look look(Change change, Window window) {
    Times times = times(change);
    Change planned = new Edit.ChooseWindow(window).applyTo(change);
    List<Hindrance> warnings = new ArrayList<>();
    if (window.start().isBefore(clock.instant())) {
      warnings.add(warning("It starts in the past.", null, null, null));
    }
    Duration missing =
        change.plan().forward().plus(change.plan().rollback()).minus(window.length());
    if (missing.isPositive()) {
      warnings.add(
          warning(
              "The plan does not fit: it needs %s more.".formatted(times.length(missing)),
              "Steps take %s, and %s are kept for going back."
                  .formatted(
                      times.length(change.plan().forward()),
                      times.length(change.plan().rollback())),
              "Open the plan",
              "/changes/" + change.number() + "/plan"));
    }
    advice.orderedStream().forEach(one -> warnings.addAll(one.of(planned, window)));
    return new WindowPage.Look(
        times.span(window),
        rollbacks.of(planned).in(window).bar(times),
        facts(planned, window, times),
        warnings);
  }

  private Map<String, String> facts(Change change, Window window, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Window", times.window(window));
    facts.put("Length", times.length(window.length()));
    facts.put("Steps take", times.length(change.plan().forward()));
    facts.put("Roll back by", times.moment(rollbacks.of(change).deadline(window)));
    return facts;
  }

  private static Hindrance warning(
      String fact, @Nullable String evidence, @Nullable String fix, @Nullable String href) {
    return new Hindrance(Tone.WARN, fact, evidence, null, fix, href);
  }
}
