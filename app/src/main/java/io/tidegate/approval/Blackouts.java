package io.tidegate.approval;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Occurrence;
import io.tidegate.change.Chronicled;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which windows lie inside a blackout or a lockdown, as the calendar knows them today. */
@Component
class Blackouts {
  private static final Set<EntryKind> STOPPING = EnumSet.of(EntryKind.BLACKOUT, EntryKind.LOCKDOWN);

  private final Entries entries;
  private final Clients clients;

  Blackouts(Entries entries, Clients clients) {
    this.entries = entries;
    this.clients = clients;
  }

  /** Whether a window of this client shares an instant with one; no window never does. */
  boolean hold(ClientId client, @Nullable Window window) {
    return window != null
        && !entries.within(List.of(clients.get(client)), window, STOPPING).isEmpty();
  }

  /** Those of the changes whose window does. */
  Set<ChangeId> among(Collection<Chronicled> changes) {
    List<Chronicled> dated = changes.stream().filter(change -> change.window() != null).toList();
    if (dated.isEmpty()) {
      return Set.of();
    }
    Collection<Client> theirs =
        clients.named(dated.stream().map(Chronicled::client).distinct().toList()).values();
    Map<ClientId, List<Window>> blackouts =
        entries.within(theirs, span(dated), STOPPING).stream()
            .collect(
                Collectors.groupingBy(
                    Occurrence::client,
                    Collectors.mapping(Occurrence::window, Collectors.toList())));
    return dated.stream()
        .filter(change ->
            blackouts.getOrDefault(change.client(), List.of()).stream()
                .anyMatch(Objects.requireNonNull(change.window())::overlaps))
        .map(Chronicled::id)
        .collect(Collectors.toSet());
  }

  private static Window span(List<Chronicled> changes) {
    List<Window> windows =
        changes.stream().map(change -> Objects.requireNonNull(change.window())).toList();
    Instant start = windows.stream().map(Window::start).min(Instant::compareTo).orElseThrow();
    Instant end = windows.stream().map(Window::end).max(Instant::compareTo).orElseThrow();
    return new Window(start, end);
  }
}
