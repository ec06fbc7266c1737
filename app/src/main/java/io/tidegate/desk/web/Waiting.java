package io.tidegate.desk.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.VerbalWord;
import io.tidegate.change.Capacity;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Role;
import io.tidegate.review.Documentations;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a person, by hat. Only what that person can act on. */
@Component
class Waiting {
  private static final int MOST = 25;

  /** Every gate is asked about each of these. */
  private static final int FEW = 5;

  private static final Set<State> UNTAKEN =
      Set.of(State.AUTHORIZE, State.SCHEDULED, State.IMPLEMENT);

  /** Where those who carry a change out have something to do, for which it is read whole. */
  private static final Set<State> WORKED = Set.of(State.SCHEDULED, State.IMPLEMENT, State.REVIEW);

  private final ChangeLists lists;
  private final Changes changes;
  private final Approvals approvals;
  private final Documentations documentations;
  private final AskedViews views;
  private final BoardModels models;
  private final BoardActions actions;
  private final Clients clients;
  private final InstantSource clock;

  Waiting(
      ChangeLists lists,
      Changes changes,
      Approvals approvals,
      Documentations documentations,
      AskedViews views,
      BoardModels models,
      BoardActions actions,
      Clients clients,
      InstantSource clock) {
    this.lists = lists;
    this.changes = changes;
    this.approvals = approvals;
    this.documentations = documentations;
    this.views = views;
    this.models = models;
    this.actions = actions;
    this.clients = clients;
    this.clock = clock;
  }

  List<HomePage.Hat> hats(Actor reader, Times times) {
    List<ChangeLine> mine = lists.concerning(reader.person(), MOST * 2);
    Map<ChangeId, Change> worked =
        named(mine.stream().filter(line -> WORKED.contains(line.state())).toList());
    List<HomePage.Hat> hats = new ArrayList<>();
    hats.add(hat("as approver", decisions(reader, times), "state=authorize"));
    List<HomePage.Task> asked = views.of(reader, times);
    if (!asked.isEmpty()) {
      hats.add(hat("as assessor", asked, "state=assess"));
    }
    List<HomePage.Task> judged = models.of(reader, times);
    if (!judged.isEmpty()) {
      hats.add(new HomePage.Hat("as CAB member", judged, "/catalogue", judged.size() < MOST));
    }
    actions.of(reader, times).ifPresent(hats::add);
    hats.add(
        hat(
            "as implementer",
            Stream.of(
                    tasks(implementing(reader, mine, worked), times),
                    papers(reader, mine, worked, times),
                    undocumented(reader, mine, worked, times))
                .flatMap(List::stream)
                .toList(),
            "state=scheduled,implement,review&implementer=me"));
    hats.add(
        hat(
            "as requester",
            tasks(mine.stream().filter(asking(reader)), times),
            "state=draft,assess,validate&owner=me"));
    if (reader.holdsSomewhere(Role.CHANGE_MANAGER)) {
      hats.add(
          hat(
              "as change manager",
              tasks(managing(reader), times),
              "state=scheduled,review&window=past"));
    }
    return hats;
  }

  private static HomePage.Hat hat(String title, List<HomePage.Task> tasks, String query) {
    return new HomePage.Hat(title, tasks, "/changes?" + query, tasks.size() < MOST);
  }

  private List<HomePage.Task> decisions(Actor reader, Times times) {
    List<VerbalWord> words = approvals.wordsOf(reader);
    Map<ChangeId, Change> spokenOn =
        changes.named(words.stream().map(VerbalWord::change).collect(Collectors.toSet()));
    List<Change> waiting = approvals.waitingFor(reader);
    Map<ClientId, Client> named =
        clients.named(
            Stream.concat(spokenOn.values().stream(), waiting.stream())
                .map(Change::client)
                .collect(Collectors.toSet()));
    return Stream.concat(
            words.stream()
                .map(word -> confirmation(word, spokenOn.get(word.change()), named, times)),
            waiting.stream().map(change -> decision(change, named, times)))
        .toList();
  }

  /** Somebody wrote down that the reader said yes: only they can confirm it. */
  private HomePage.Task confirmation(
      VerbalWord word, @Nullable Change change, Map<ClientId, Client> named, Times times) {
    boolean late = !clock.instant().isBefore(word.confirmBy());
    return deciding(
        Objects.requireNonNull(change),
        named,
        "Confirm what you authorised by word of mouth: " + change.title(),
        "#confirm",
        late ? "bad" : "warn",
        times.relative(word.confirmBy()));
  }

  private HomePage.Task decision(Change change, Map<ClientId, Client> named, Times times) {
    String due = change.window() == null ? "" : times.relative(change.window().start());
    return deciding(change, named, "Decide: " + change.title(), "", "warn", due);
  }

  private HomePage.Task deciding(
      Change change,
      Map<ClientId, Client> named,
      String deed,
      String place,
      String tone,
      String due) {
    return new HomePage.Task(
        deed,
        "/changes/" + change.number() + "/approval" + place,
        change.number(),
        letters(named, change.client()),
        name(named, change.client()),
        change.rating() == null ? change.type().title() : change.rating().level().title() + " risk",
        "authorize",
        tone,
        due);
  }

  /** What the reader carries out, after the emergencies that nobody has taken on yet. */
  private Stream<ChangeLine> implementing(
      Actor reader, List<ChangeLine> mine, Map<ChangeId, Change> worked) {
    Stream<ChangeLine> ready =
        mine.stream()
            .filter(line -> Set.of(State.SCHEDULED, State.IMPLEMENT).contains(line.state()))
            .filter(line -> !line.held())
            .filter(whole(worked, change -> Capacity.IMPLEMENTER.heldBy(reader, change)));
    return Stream.concat(untaken(reader, mine), ready);
  }

  private Stream<ChangeLine> untaken(Actor reader, List<ChangeLine> mine) {
    Set<Integer> known = mine.stream().map(ChangeLine::number).collect(Collectors.toSet());
    List<ChangeLine> emergencies =
        lists
            .list(ChangeFilter.ALL.of(ChangeType.EMERGENCY).in(UNTAKEN), null, MOST)
            .items()
            .stream()
            .filter(line -> !line.held() && !known.contains(line.number()))
            .filter(line -> reader.holdsAny(line.client(), Role.IMPLEMENTER))
            .toList();
    return emergencies.stream()
        .filter(whole(named(emergencies), change -> change.people().implementers().isEmpty()));
  }

  /** Emergencies whose documents are still to be written by whoever carried them out. */
  private List<HomePage.Task> papers(
      Actor reader, List<ChangeLine> mine, Map<ChangeId, Change> worked, Times times) {
    return told(
        mine.stream()
            .filter(line -> line.type() == ChangeType.EMERGENCY && line.state() == State.REVIEW)
            .limit(FEW)
            .filter(whole(worked, change -> owesPapers(reader, change))),
        _ -> "Write what is missing",
        times);
  }

  private boolean owesPapers(Actor reader, Change change) {
    String home = "/changes/" + change.number();
    return change.people().implementers().contains(reader.person())
        && changes.offer(reader, change, Transition.CLOSE).stream()
            .flatMap(offer -> offer.blockers().stream())
            .map(blocker -> blocker.href().replaceAll("#.*", ""))
            .anyMatch(Set.of(home + "/plan", home + "/risk", home + "/request")::contains);
  }

  /** What the reader carried out and nobody has documented. */
  private List<HomePage.Task> undocumented(
      Actor reader, List<ChangeLine> mine, Map<ChangeId, Change> worked, Times times) {
    Set<ChangeId> open =
        documentations.open(
            worked.values().stream()
                .filter(change -> change.state() == State.REVIEW)
                .filter(change -> change.people().implementers().contains(reader.person()))
                .toList());
    return told(
        mine.stream().filter(line -> open.contains(line.id())),
        _ -> "Confirm the documentation",
        times);
  }

  private Map<ChangeId, Change> named(List<ChangeLine> lines) {
    return changes.named(lines.stream().map(ChangeLine::id).collect(Collectors.toSet()));
  }

  /** Asks something of the whole change behind a line. */
  private static Predicate<ChangeLine> whole(
      Map<ChangeId, Change> named, Predicate<Change> question) {
    return line -> {
      Change change = named.get(line.id());
      return change != null && question.test(change);
    };
  }

  private Predicate<ChangeLine> asking(Actor reader) {
    return line ->
        switch (line.state()) {
          case DRAFT, ASSESS -> line.owner().equals(reader.person());
          case VALIDATE ->
              line.requester().equals(reader.person()) || reader.person().equals(line.validator());
          case AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW, CLOSED, REJECTED, CANCELLED -> false;
        };
  }

  private Stream<ChangeLine> managing(Actor reader) {
    Stream<ChangeLine> toClose =
        lists.list(ChangeFilter.ALL.in(Set.of(State.REVIEW)), null, MOST).items().stream();
    Stream<ChangeLine> passed =
        lists.passed(Set.of(State.SCHEDULED), clock.instant(), MOST).stream();
    return Stream.concat(passed, toClose)
        .filter(line -> reader.holdsAny(line.client(), Role.CHANGE_MANAGER));
  }

  private List<HomePage.Task> tasks(Stream<ChangeLine> lines, Times times) {
    return told(lines, line -> verb(line, late(line)), times);
  }

  private List<HomePage.Task> told(
      Stream<ChangeLine> lines, Function<ChangeLine, String> verb, Times times) {
    List<ChangeLine> list = lines.limit(MOST).toList();
    Map<ClientId, Client> named =
        clients.named(list.stream().map(ChangeLine::client).collect(Collectors.toSet()));
    return list.stream().map(line -> task(line, verb.apply(line), named, times)).toList();
  }

  private boolean late(ChangeLine line) {
    return line.state() == State.SCHEDULED
        && line.window() != null
        && !line.window().end().isAfter(clock.instant());
  }

  private HomePage.Task task(
      ChangeLine line, String verb, Map<ClientId, Client> named, Times times) {
    boolean late = late(line);
    return new HomePage.Task(
        verb + ": " + line.title(),
        "/changes/" + line.number(),
        line.number(),
        letters(named, line.client()),
        name(named, line.client()),
        line.type().title()
            + (line.rating() == null
                ? ""
                : ", " + line.rating().level().title().toLowerCase(Locale.ROOT) + " risk"),
        late ? "blocker" : line.state().slug(),
        late ? "bad" : "neutral",
        line.window() == null ? "" : times.relative(line.window().start()));
  }

  private static String verb(ChangeLine line, boolean late) {
    return switch (line.state()) {
      case DRAFT -> "Complete the request";
      case ASSESS -> "Prepare for approval";
      case AUTHORIZE ->
          line.type() == ChangeType.EMERGENCY ? "Take on the emergency" : "Waits for approval";
      case SCHEDULED -> late ? "Choose a new window" : "Start";
      case IMPLEMENT -> "Carry on";
      case VALIDATE ->
          line.rollingBack() ? "Confirm that the state before is back" : "Confirm that it works";
      case REVIEW -> "Review and close";
      case CLOSED, REJECTED, CANCELLED -> "Read";
    };
  }

  private static String letters(Map<ClientId, Client> named, ClientId id) {
    Client client = named.get(id);
    return client == null ? "" : client.shortName();
  }

  private static String name(Map<ClientId, Client> named, ClientId id) {
    Client client = named.get(id);
    return client == null ? "" : client.name();
  }
}
