package io.tidegate.change;

import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.mail.Letter;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The wording of what people are told about documents that an emergency still owes. */
@Component
class DocumentLetters {
  private final Clients clients;
  private final InstantSource clock;

  DocumentLetters(Clients clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  Letter missing(Change change, Person reader, Instant due, boolean late, List<Blocker> missing) {
    Times times = new Times(reader.zone(), clock);
    return Letter.of(
            (late ? "Overdue: the documents of " : "Still to write: the documents of ")
                + change.code(),
            late
                ? "This emergency should have been written up by now. It cannot be closed before."
                : "An emergency is written up afterwards. This is still missing.")
        .fact("Change", change.code() + " " + change.title())
        .fact("Client", clients.get(change.client()).name())
        .fact("Missing", missing.stream().map(Blocker::sentence).collect(Collectors.joining("; ")))
        .fact(late ? "Was due" : "Due", times.moment(due) + ", " + times.relative(due))
        .acting("Open the change", "/changes/" + change.number())
        .because(
            reader.id().equals(change.people().owner())
                ? "You own this change."
                : "You see to it that emergencies are written up.")
        .timesIn(reader.zone());
  }
}
