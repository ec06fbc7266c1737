package io.tidegate.insight.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.insight.ReplayFilter;
import io.tidegate.insight.Replayed;
import io.tidegate.insight.Simulation;
import io.tidegate.insight.Simulations;
import io.tidegate.insight.web.SimulationPage.Result;
import io.tidegate.insight.web.SimulationPage.Standing;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Page;
import io.tidegate.policy.Draft;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Problems;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what a simulation came to. */
@Component
class SimulationPages {
  private static final int SIZE = 50;
  private static final String USUAL = "12";

  private final Simulations simulations;
  private final Changes changes;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  SimulationPages(
      Simulations simulations,
      Changes changes,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.simulations = simulations;
    this.changes = changes;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  SimulationPage page(Actor actor, Draft draft, @Nullable String months, Problems problems) {
    Simulation latest = simulations.latest(draft).orElse(null);
    Frame frame =
        frames.of(actor, "Simulation", new Crumb("Policy", "/policy"), draftCrumb(draft)).wide();
    String path = path(draft);
    return new SimulationPage(
        latest != null && latest.atWork() ? frame.live() : frame,
        path,
        "/policy/drafts/" + draft.id(),
        draft.title(),
        Field.of("months", "Months to look back")
            .value(months == null ? latest == null ? USUAL : latest.months() : months)
            .needed()
            .problems(problems),
        simulations.maySimulate(actor, draft) && draft.state().unfinished(),
        latest == null ? null : standing(actor, draft, latest),
        latest == null || latest.tally().sum().changes() == 0 ? null : result(latest, path));
  }

  /** The changes behind a number. */
  ReplayedPage changes(
      Actor actor, Draft draft, Simulation simulation, ReplayFilter filter, String cursor) {
    Page<Replayed> page =
        simulations.replayed(simulation, filter, cursor.isEmpty() ? null : cursor, SIZE);
    Map<ChangeId, Change> known =
        changes.named(page.items().stream().map(Replayed::change).toList());
    Function<ClientId, String> names = clientNames();
    String here = SimulationWords.href(path(draft) + "/changes", filter);
    return new ReplayedPage(
        frames
            .of(
                actor,
                "Replayed changes",
                new Crumb("Policy", "/policy"),
                draftCrumb(draft),
                new Crumb("Simulation", path(draft)))
            .wide(),
        path(draft),
        SimulationWords.asked(filter, names),
        page.items().stream().map(one -> line(one, known.get(one.change()), names)).toList(),
        cursor.isEmpty() ? null : here,
        page.next() == null ? null : here + "&cursor=" + page.next());
  }

  private Result result(Simulation simulation, String path) {
    SimulationWords words = new SimulationWords(simulation, path);
    return new Result(
        words.figures(),
        words.waiting(),
        words.ways(),
        words.clients(clientNames()),
        words.asked(),
        words.waits(),
        words.basis(),
        words.lacking());
  }

  private Standing standing(Actor actor, Draft draft, Simulation now) {
    Times times = new Times(people.get(actor.person()).zone(), clock);
    String begun =
        "%s, %s, draft as of version %d"
            .formatted(now.startedBy(), times.moment(now.startedAt()), now.draftVersion());
    String path = path(draft);
    return switch (now.state()) {
      case RUNNING ->
          new Standing(
              Tone.INFO,
              "%,d of %,d changes are replayed (%s).".formatted(now.looked(), now.total(), begun),
              now.share(),
              simulations.maySimulate(actor, draft) ? path + "/" + now.id() + "/stop" : null,
              path + "/events");
      case DONE -> done(draft, now, begun);
      case STOPPED ->
          still(
              Tone.WARN,
              "It was stopped after %,d of %,d changes (%s)."
                  .formatted(now.looked(), now.total(), begun));
      case FAILED -> still(Tone.BAD, "%s (%s)".formatted(now.because(), begun));
    };
  }

  private static Standing done(Draft draft, Simulation now, String begun) {
    if (now.total() == 0) {
      String nothing = new SimulationWords(now, path(draft)).nothing();
      return still(Tone.INFO, "%s (%s)".formatted(nothing, begun));
    }
    return now.stale(draft)
        ? still(
            Tone.WARN,
            "This result is out of date: the draft was edited since (%s). Run it again."
                .formatted(begun))
        : still(Tone.GOOD, "It is of the draft as it stands (%s).".formatted(begun));
  }

  private static Standing still(Tone tone, String sentence) {
    return new Standing(tone, sentence, 100, null, null);
  }

  private static ReplayedPage.Line line(
      Replayed one, @Nullable Change change, Function<ClientId, String> names) {
    return new ReplayedPage.Line(
        "CHG-" + one.number(),
        "/changes/" + one.number(),
        change == null ? "" : change.title(),
        names.apply(one.client()),
        way(one.before()) + (one.recorded() || one.before() == null ? "" : " (today’s rules)"),
        way(one.after()),
        one.wentWrong() ? "failed or rolled back" : "");
  }

  private static String way(Replayed.@Nullable Way way) {
    if (way == null || way.row().isEmpty()) {
      return SimulationWords.row(way == null ? null : way.row());
    }
    return "%s: %s, %s"
        .formatted(way.row(), counted(way.stages(), "stage"), counted(way.decisions(), "decision"));
  }

  private static String counted(int many, String what) {
    return many == 0 ? "no " + what : many + " " + what + (many == 1 ? "" : "s");
  }

  private Function<ClientId, String> clientNames() {
    Map<ClientId, String> names =
        clients.all().stream().collect(Collectors.toMap(Client::id, Client::name));
    clients.archived().forEach(client -> names.put(client.id(), client.name()));
    return id -> names.getOrDefault(id, "a client that is gone");
  }

  private static Crumb draftCrumb(Draft draft) {
    return new Crumb(draft.title(), "/policy/drafts/" + draft.id());
  }

  static String path(Draft draft) {
    return "/policy/drafts/" + draft.id() + "/simulation";
  }
}
