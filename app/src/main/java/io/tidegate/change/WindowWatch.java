package io.tidegate.change;

import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of windows: who carries a change out, an hour before it begins; those and its owner, when
 * it passed without a start. The mail's key keeps each to one.
 */
@Component
class WindowWatch {
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final Duration BEHIND = Duration.ofHours(2);
  private static final int MOST = 500;

  private final ChangeLists lists;
  private final ChangeStore store;
  private final Clients clients;
  private final io.tidegate.directory.People people;
  private final ChangePost post;
  private final InstantSource clock;

  WindowWatch(
      ChangeLists lists,
      ChangeStore store,
      Clients clients,
      io.tidegate.directory.People people,
      ChangePost post,
      InstantSource clock) {
    this.lists = lists;
    this.store = store;
    this.clients = clients;
    this.people = people;
    this.post = post;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<ChangeId> near() {
    Instant now = clock.instant();
    ChangeFilter near =
        ChangeFilter.ALL.in(Set.of(State.SCHEDULED)).during(now.minus(BEHIND), now.plus(AHEAD));
    return lists.byWindow(near, MOST).stream().map(ChangeLine::id).toList();
  }

  @Transactional
  void watch(ChangeId id) {
    Change change = store.find(id).orElseThrow();
    Window window = change.window();
    if (window == null || change.hold() != null) {
      return;
    }
    Instant now = clock.instant();
    if (now.isBefore(window.start())) {
      tell(change, window, change.people().implementers(), "begins");
    } else if (!now.isBefore(window.end())) {
      Set<PersonId> told = new LinkedHashSet<>(change.people().implementers());
      told.add(change.people().owner());
      tell(change, window, told, "passed");
    }
  }

  private void tell(Change change, Window window, Set<PersonId> whom, String what) {
    for (Person reader : people.named(whom).values()) {
      post.ask(
          change,
          reader,
          "change/window-%s/%s/%s".formatted(what, change.id(), window.start()),
          letter(change, window, reader, what));
    }
  }

  private Letter letter(Change change, Window window, Person reader, String what) {
    Times times = new Times(reader.zone(), clock);
    boolean begins = what.equals("begins");
    return Letter.of(
            (begins ? "Begins soon: " : "Its window passed: ") + change.code(),
            begins
                ? "You carry it out. Start it once its window has begun."
                : "It was not started. Choose a new window; those who decided are asked again.")
        .fact("Change", change.code() + " " + change.title())
        .fact("Client", clients.get(change.client()).name())
        .fact("Window", times.span(window))
        .acting(
            begins ? "See the plan" : "Choose a new window",
            "/changes/" + change.number() + (begins ? "" : "/window"))
        .because(
            begins
                ? "You are an implementer of this change."
                : "You own this change or carry it out.")
        .timesIn(reader.zone());
  }
}
