package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePost;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Window;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells the owner of a change what its window collides with, once for each window. */
@Component
class ConflictLetters {
  private final WaiverStore waivers;
  private final ChangePost post;
  private final People people;
  private final Clients clients;
  private final InstantSource clock;

  ConflictLetters(
      WaiverStore waivers, ChangePost post, People people, Clients clients, InstantSource clock) {
    this.waivers = waivers;
    this.post = post;
    this.people = people;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Two who tell the same two owners of each other would wait for each other in a ring, since each
   * letter is written once.
   */
  void oneAtATime(AccountId account) {
    waivers.lockTelling(account);
  }

  void tell(Change change, Conflict conflict) {
    Window window = change.window();
    if (window == null) {
      return;
    }
    Person owner = people.get(change.people().owner());
    String event =
        "calendar/conflict/%s/%s/%s".formatted(change.id(), conflict.key(), window.start());
    if (conflict.stops()) {
      post.ask(change, owner, event, letter(change, window, conflict, owner));
    } else {
      post.send(change, owner, event, letter(change, window, conflict, owner));
    }
  }

  private Letter letter(Change change, Window window, Conflict conflict, Person reader) {
    Times times = new Times(reader.zone(), clock);
    boolean stops = conflict.stops();
    return Letter.of(
            (stops ? "It cannot start as planned: " : "It meets something else: ") + change.code(),
            conflict.sentence() + ".")
        .fact("Change", change.code() + " " + change.title())
        .fact("Client", clients.get(change.client()).name())
        .fact("Window", times.span(window))
        .acting("See the conflict", "/changes/" + change.number() + "/conflicts")
        .because("You own this change.")
        .timesIn(reader.zone());
  }
}
