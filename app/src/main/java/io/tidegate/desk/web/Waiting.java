package io.tidegate.desk.web;

import io.tidegate.approval.Approvals;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Role;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for a person, by hat. Only what that person can act on. */
@Component
class Waiting {
  private static final int MOST = 25;

  private final ChangeLists lists;
  private final Approvals approvals;
  private final Clients clients;
  private final InstantSource clock;

  Waiting(ChangeLists lists, Approvals approvals, Clients clients, InstantSource clock) {
    this.lists = lists;
    this.approvals = approvals;
    this.clients = clients;
    this.clock = clock;
  }

  List<HomePage.Hat> hats(Actor reader, Times times) {
    List<ChangeLine> mine = lists.concerning(reader.person(), MOST * 2);
    List<HomePage.Hat> hats = new ArrayList<>();
    hats.add(new HomePage.Hat("as approver", decisions(reader, times)));
    hats.add(
        new HomePage.Hat(
            "as implementer", tasks(mine.stream().filter(implementing(reader)), times)));
    hats.add(new HomePage.Hat("as requester", tasks(mine.stream().filter(asking(reader)), times)));
    if (reader.holdsSomewhere(Role.CHANGE_MANAGER)) {
      hats.add(new HomePage.Hat("as change manager", tasks(managing(reader), times)));
    }
    return hats;
  }

  private List<HomePage.Task> decisions(Actor reader, Times times) {
    List<Change> waiting = approvals.waitingFor(reader);
    Map<ClientId, Client> named =
        clients.named(waiting.stream().map(Change::client).collect(Collectors.toSet()));
    return waiting.stream()
        .map(change ->
            new HomePage.Task(
                "Decide: " + change.title(),
                "/changes/" + change.number() + "/approval",
                change.number(),
                letters(named, change.client()),
                name(named, change.client()),
                change.rating() == null ? "" : change.rating().level().title() + " risk",
                "authorize",
                "warn",
                change.window() == null ? "" : times.relative(change.window().start())))
        .toList();
  }

  private Predicate<ChangeLine> implementing(Actor reader) {
    return line ->
        Set.of(State.SCHEDULED, State.IMPLEMENT).contains(line.state())
            && !line.held()
            && !line.requester().equals(reader.person());
  }

  private Predicate<ChangeLine> asking(Actor reader) {
    return line ->
        switch (line.state()) {
          case DRAFT, ASSESS, REJECTED -> line.owner().equals(reader.person());
          case VALIDATE ->
              line.requester().equals(reader.person()) || reader.person().equals(line.validator());
          case AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW, CLOSED, CANCELLED -> false;
        };
  }

  private Stream<ChangeLine> managing(Actor reader) {
    Stream<ChangeLine> toClose =
        lists.list(ChangeFilter.ALL.in(Set.of(State.REVIEW)), null, MOST).items().stream();
    Stream<ChangeLine> passed =
        lists
            .byWindow(
                ChangeFilter.ALL.in(Set.of(State.SCHEDULED)).during(Instant.EPOCH, clock.instant()),
                MOST)
            .stream()
            .filter(line -> line.window() != null && !line.window().end().isAfter(clock.instant()));
    return Stream.concat(passed, toClose)
        .filter(line -> reader.holdsAny(line.client(), Role.CHANGE_MANAGER));
  }

  private List<HomePage.Task> tasks(Stream<ChangeLine> lines, Times times) {
    List<ChangeLine> list = lines.limit(MOST).toList();
    Map<ClientId, Client> named =
        clients.named(list.stream().map(ChangeLine::client).collect(Collectors.toSet()));
    return list.stream().map(line -> task(line, named, times)).toList();
  }

  private HomePage.Task task(ChangeLine line, Map<ClientId, Client> named, Times times) {
    boolean passed = line.window() != null && !line.window().end().isAfter(clock.instant());
    boolean late = passed && line.state() == State.SCHEDULED;
    return new HomePage.Task(
        verb(line, late) + ": " + line.title(),
        "/changes/" + line.number(),
        line.number(),
        letters(named, line.client()),
        name(named, line.client()),
        line.type().title()
            + (line.rating() == null
                ? ""
                : ", " + line.rating().level().title().toLowerCase(Locale.ROOT) + " risk"),
        late ? "blocker" : line.state().name().toLowerCase(Locale.ROOT),
        late ? "bad" : "neutral",
        line.window() == null ? "" : times.relative(line.window().start()));
  }

  private static String verb(ChangeLine line, boolean late) {
    return switch (line.state()) {
      case DRAFT -> "Complete the request";
      case ASSESS -> "Prepare for approval";
      case AUTHORIZE -> "Waits for approval";
      case SCHEDULED -> late ? "Choose a new window" : "Start";
      case IMPLEMENT -> "Carry on";
      case VALIDATE -> "Confirm that it works";
      case REVIEW -> "Review and close";
      case REJECTED -> "Rework or leave";
      case CLOSED, CANCELLED -> "Read";
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
