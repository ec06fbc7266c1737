package io.tidegate.calendar;

import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what the calendars of those it touches have against a window. */
@Component
class EntryConflicts {
  private static final Set<EntryKind> TELLING =
      EnumSet.of(EntryKind.MAINTENANCE, EntryKind.BLACKOUT, EntryKind.LOCKDOWN, EntryKind.CRITICAL);

  private final EntryStore entries;

  EntryConflicts(EntryStore entries) {
    this.entries = entries;
  }

  List<Conflict> find(
      Client own, Collection<Client> touched, Window window, Asker asker, Times times) {
    List<ClientId> ids = touched.stream().map(Client::id).toList();
    List<Entry> known = entries.inForce(ids, TELLING, window.start());
    List<Occurrence> met = Occurrences.of(known, touched, window);
    List<Conflict> found = new ArrayList<>();
    Set<String> told = new java.util.HashSet<>();
    for (Occurrence one : met) {
      // What is for every client is met once, however many of them are touched.
      if (one.kind() != EntryKind.MAINTENANCE && told.add(key(one))) {
        found.add(inside(one, whose(one, own, touched, asker), asker, times));
      }
    }
    boolean has =
        known.stream().anyMatch(one -> one.kind() == EntryKind.MAINTENANCE && one.isFor(own.id()));
    if (has && !ConflictPolicy.covered(window, maintenance(met, own))) {
      found.add(outside(own));
    }
    return found;
  }

  private static List<Window> maintenance(List<Occurrence> met, Client own) {
    return met.stream()
        .filter(one -> one.kind() == EntryKind.MAINTENANCE && one.client().equals(own.id()))
        .map(Occurrence::window)
        .toList();
  }

  static String key(Occurrence one) {
    return kind(one).code() + "/" + one.entry().uid();
  }

  private static ConflictKind kind(Occurrence one) {
    return switch (one.kind()) {
      case LOCKDOWN -> ConflictKind.LOCKDOWN;
      case BLACKOUT -> ConflictKind.BLACKOUT;
      default -> ConflictKind.CRITICAL;
    };
  }

  private static String whose(Occurrence one, Client own, Collection<Client> touched, Asker asker) {
    if (one.client().equals(own.id())) {
      return own.name();
    }
    return touched.stream()
        .filter(client -> client.id().equals(one.client()) && asker.sees(client.id()))
        .findFirst()
        .map(Client::name)
        .orElse("those who run a shared item");
  }

  private static Conflict inside(Occurrence one, String whose, Asker asker, Times times) {
    ConflictKind kind = kind(one);
    ClientId client = one.entry().facts().client();
    boolean open = client == null || asker.sees(client);
    String note = open ? one.entry().facts().note() : "";
    return new Conflict(
        kind,
        key(one),
        "It lies in %s %s of %s"
            .formatted(words(kind), open ? "“" + one.entry().title() + "”" : "", whose)
            .replace("  ", " "),
        "%s.%s %s"
            .formatted(
                times.span(one.window()),
                note.isEmpty() ? "" : " “" + note + "”",
                kind.takesBreakGlass()
                    ? "Choose a time outside it, or break the glass with a second person."
                    : "Choose another time, or go on knowing it."),
        open ? "/calendar/entries/" + one.entry().id() : "/calendar",
        true,
        null,
        null);
  }

  private static String words(ConflictKind kind) {
    return switch (kind) {
      case LOCKDOWN -> "the lockdown";
      case BLACKOUT -> "the blackout";
      default -> "the business-critical period";
    };
  }

  private static Conflict outside(Client own) {
    return new Conflict(
        ConflictKind.OUTSIDE_WINDOW,
        ConflictKind.OUTSIDE_WINDOW.code(),
        "It lies outside the maintenance windows of " + own.name(),
        "Choose a time inside one, or have a change manager or IT leadership let it pass, with a"
            + " reason.",
        "/calendar/entries?client=" + own.id(),
        true,
        null,
        null);
  }
}
