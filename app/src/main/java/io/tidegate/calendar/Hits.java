package io.tidegate.calendar;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which changes an entry would stop, before it is put on. */
@Service
public class Hits {
  private static final int MOST = 1000;
  private static final Duration AHEAD = Duration.ofDays(366);
  private static final Set<State> STOPPABLE =
      Set.of(State.ASSESS, State.AUTHORIZE, State.SCHEDULED, State.IMPLEMENT);

  private final ChangeLists lists;
  private final Clients clients;
  private final InstantSource clock;

  Hits(ChangeLists lists, Clients clients, InstantSource clock) {
    this.lists = lists;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The changes of its clients whose windows it meets within a year from now, soonest first; none
   * when it stops nothing.
   */
  @Transactional(readOnly = true)
  public List<ChangeLine> of(EntryFacts facts) {
    if (!facts.kind().stops()) {
      return List.of();
    }
    Instant now = clock.instant();
    Window year = new Window(now, now.plus(AHEAD));
    ChangeFilter ahead =
        ChangeFilter.ALL.in(STOPPABLE).at(facts.client()).during(year.start(), year.end());
    List<ChangeLine> found = lists.byWindow(ahead, MOST);
    Map<ClientId, Client> byId =
        clients.named(found.stream().map(ChangeLine::client).collect(Collectors.toSet()));
    Map<ZoneId, List<Window>> byZone = new HashMap<>();
    return found.stream()
        .filter(line -> meets(line, times(facts, zone(byId, line), byZone, year)))
        .toList();
  }

  private static List<Window> times(
      EntryFacts facts, ZoneId zone, Map<ZoneId, List<Window>> byZone, Window year) {
    return byZone.computeIfAbsent(zone, one -> facts.within(year, one));
  }

  private static ZoneId zone(Map<ClientId, Client> byId, ChangeLine line) {
    Client client = byId.get(line.client());
    return client == null ? ZoneId.of("UTC") : client.zone();
  }

  private static boolean meets(ChangeLine line, List<Window> times) {
    Window window = line.window();
    return window != null && times.stream().anyMatch(window::overlaps);
  }
}
