package io.tidegate.calendar.web;

import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Occurrence;
import io.tidegate.calendar.VendorJob;
import io.tidegate.calendar.VendorWork;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.State;
import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what stands in the calendars of clients: one question for each kind of thing, however
 * many clients there are.
 */
@Component
class Sights {
  private static final Set<State> PLANNED =
      EnumSet.complementOf(EnumSet.of(State.DRAFT, State.REJECTED, State.CANCELLED));

  private final Entries entries;
  private final ChangeLists lists;
  private final VendorWork vendors;

  Sights(Entries entries, ChangeLists lists, VendorWork vendors) {
    this.entries = entries;
    this.lists = lists;
    this.vendors = vendors;
  }

  /**
   * What was found.
   *
   * @param sights by their start
   * @param cut whether there are more changes than were asked for
   */
  record Found(List<Sight> sights, boolean cut) {}

  /**
   * What shares an instant with the range.
   *
   * @param whose whose calendars
   * @param only the one client they are, or null
   * @param most changes at most
   */
  @Transactional(readOnly = true)
  Found find(
      List<Client> whose, @Nullable ClientId only, Window range, Set<SightKind> kinds, int most) {
    List<Sight> found = new ArrayList<>();
    Map<EntryKind, SightKind> shown = shown(kinds);
    for (Occurrence one : entries.within(whose, range, shown.keySet())) {
      found.add(sight(one, Objects.requireNonNull(shown.get(one.kind()))));
    }
    boolean cut = false;
    if (kinds.contains(SightKind.CHANGE)) {
      List<ChangeLine> changes = changes(whose, only, range, most + 1);
      cut = changes.size() > most;
      changes.stream().limit(most).map(Sights::sight).forEach(found::add);
    }
    if (kinds.contains(SightKind.VENDOR)) {
      vendors
          .between(range, whose.stream().map(Client::id).toList())
          .forEach(job -> found.addAll(sights(job)));
    }
    found.sort(Comparator.comparing((Sight one) -> one.window().start()));
    return new Found(found, cut);
  }

  /** The same with what stands in every client's calendar once for all who have it then. */
  static List<Sight> together(List<Sight> sights) {
    List<Sight> together = new ArrayList<>(sights.size());
    Map<Object, Integer> places = new HashMap<>();
    for (Sight one : sights) {
      Integer place =
          one.shared()
              ? places.putIfAbsent(List.of(one.href(), one.window()), together.size())
              : null;
      if (place == null) {
        together.add(one);
      } else {
        Sight all = together.get(place);
        together.set(place, all.of(all.clients() + 1));
      }
    }
    return List.copyOf(together);
  }

  private static Map<EntryKind, SightKind> shown(Set<SightKind> kinds) {
    Map<EntryKind, SightKind> shown = new EnumMap<>(EntryKind.class);
    for (EntryKind kind : EntryKind.values()) {
      SightKind.of(kind).filter(kinds::contains).ifPresent(sight -> shown.put(kind, sight));
    }
    return shown;
  }

  /** Those of clients that were put away are left out. */
  private List<ChangeLine> changes(
      List<Client> whose, @Nullable ClientId only, Window range, int most) {
    Set<ClientId> known = whose.stream().map(Client::id).collect(Collectors.toSet());
    ChangeFilter filter = ChangeFilter.ALL.in(PLANNED).at(only).during(range.start(), range.end());
    return lists.byWindow(filter, most).stream()
        .filter(line -> known.contains(line.client()))
        .toList();
  }

  private static Sight sight(Occurrence one, SightKind kind) {
    return new Sight(
        kind,
        one.client(),
        1,
        one.entry().facts().client() == null,
        one.window(),
        "",
        one.entry().title(),
        "/calendar/entries/" + one.entry().id(),
        kind.glyph(),
        "",
        kind.title(),
        false);
  }

  /** One at each client whose items it works on. */
  private static List<Sight> sights(VendorJob job) {
    boolean several = job.clients().size() > 1;
    return job.clients().stream()
        .map(client ->
            new Sight(
                SightKind.VENDOR,
                client,
                1,
                several,
                job.window(),
                "",
                job.title(),
                "/calendar/vendor-work/" + job.id(),
                SightKind.VENDOR.glyph(),
                "",
                SightKind.VENDOR.title() + ", " + job.impact().title().toLowerCase(Locale.ROOT),
                false))
        .toList();
  }

  private static Sight sight(ChangeLine line) {
    String state = line.held() ? "hold" : line.state().slug();
    return new Sight(
        SightKind.CHANGE,
        line.client(),
        1,
        false,
        Objects.requireNonNull(line.window()),
        Integer.toString(line.number()),
        line.title(),
        "/changes/" + line.number(),
        state,
        state,
        line.held() ? "On hold" : line.state().title(),
        !line.state().begun() && !line.state().ended());
  }
}
