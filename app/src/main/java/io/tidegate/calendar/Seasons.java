package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.database.WholeAccount;
import io.tidegate.directory.Client;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the calendar says of a time, for rooms that weigh it. */
@Service
public class Seasons {
  private static final Duration BEFORE = Duration.ofDays(1);
  private static final Duration AFTER = Duration.ofDays(2);

  private final EntryStore entries;
  private final ConflictFinder finder;
  private final WholeAccount whole;

  Seasons(EntryStore entries, ConflictFinder finder, WholeAccount whole) {
    this.entries = entries;
    this.finder = finder;
    this.whole = whole;
  }

  /** Of this change in this window; titles of other clients' entries only for whom they are. */
  @Transactional(readOnly = true)
  public Season of(Change change, Window window) {
    Asker asker = Asker.ofTheTransaction();
    return whole.look(() -> look(change, window, asker));
  }

  private Season look(Change change, Window window, Asker asker) {
    Collection<Client> touched = finder.touched(change);
    Client own = ConflictFinder.own(change, touched);
    Window near = new Window(window.start().minus(BEFORE), window.end().plus(AFTER));
    List<ClientId> ids = touched.stream().map(Client::id).toList();
    List<Entry> known = entries.inForce(ids, EnumSet.allOf(EntryKind.class), near.start());
    List<Occurrence> met = Occurrences.of(known, touched, near);
    List<Window> maintenance =
        met.stream()
            .filter(one -> one.kind() == EntryKind.MAINTENANCE && one.client().equals(own.id()))
            .map(Occurrence::window)
            .toList();
    boolean kept =
        known.stream().anyMatch(one -> one.kind() == EntryKind.MAINTENANCE && one.isFor(own.id()));
    return new Season(
        WorkingTime.of(known, met, own).within(near),
        titles(met, window, asker, one -> one.kind() == EntryKind.CRITICAL),
        known.stream().anyMatch(one -> one.kind() == EntryKind.CRITICAL && one.isFor(own.id())),
        titles(met, window, asker, one -> one.kind().stops()),
        kept && !ConflictPolicy.covered(window, maintenance));
  }

  private static List<String> titles(
      List<Occurrence> met, Window window, Asker asker, Predicate<Occurrence> which) {
    return met.stream()
        .filter(which)
        .filter(one -> one.window().overlaps(window))
        .map(one -> title(one, asker))
        .distinct()
        .toList();
  }

  private static String title(Occurrence one, Asker asker) {
    ClientId whose = one.entry().facts().client();
    return whose == null || asker.sees(whose) ? one.entry().title() : "of a shared item";
  }
}
