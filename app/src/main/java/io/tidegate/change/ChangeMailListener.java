package io.tidegate.change;

import io.tidegate.change.ChangeLetters.Told;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Mail;
import io.tidegate.mail.Message;
import io.tidegate.mail.Recipient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Mails those who wait for what happened to a change, each once per event; never the one who did
 * it.
 */
@Component
class ChangeMailListener {
  private final Changes changes;
  private final io.tidegate.directory.People directory;
  private final Clients clients;
  private final ChangeLetters letters;
  private final Mail mail;

  ChangeMailListener(
      Changes changes,
      io.tidegate.directory.People directory,
      Clients clients,
      ChangeLetters letters,
      Mail mail) {
    this.changes = changes;
    this.directory = directory;
    this.clients = clients;
    this.letters = letters;
    this.mail = mail;
  }

  @ApplicationModuleListener
  void on(ChangeMoved event) {
    Change change = changes.get(event.change());
    // What has gone on in the same breath asks nobody for anything any more.
    if (change.state() != event.to()) {
      return;
    }
    Map<PersonId, Function<Told, Letter>> news = news(event, change);
    news.remove(event.by());
    if (news.isEmpty()) {
      return;
    }
    Client client = clients.get(change.client());
    Map<PersonId, Person> people = directory.named(news.keySet());
    String by = by(event);
    news.forEach((id, wording) -> {
      Person reader = people.get(id);
      if (reader != null && !reader.archived()) {
        send(event, reader, wording.apply(letters.told(event, change, client, by, reader)));
      }
    });
  }

  /** Who is told what; of several hats the first counts. */
  private Map<PersonId, Function<Told, Letter>> news(ChangeMoved event, Change change) {
    Map<PersonId, Function<Told, Letter>> news = new LinkedHashMap<>();
    People people = change.people();
    switch (event.transition()) {
      case AUTHORIZE, SUBMIT, RECLASSIFY -> {
        if (event.to() == State.SCHEDULED) {
          news.put(people.owner(), letters::scheduledForOwner);
          people
              .implementers()
              .forEach(id -> news.putIfAbsent(id, letters::scheduledForImplementer));
        } else if (change.type() == ChangeType.EMERGENCY && event.to() == State.AUTHORIZE) {
          managers(change).forEach(id -> news.put(id, letters::emergencyRaised));
        }
      }
      case REJECT -> news.put(people.owner(), letters::rejected);
      case REOPEN -> news.put(people.owner(), letters::reopened);
      case START -> {
        if (change.type() == ChangeType.EMERGENCY) {
          managers(change).forEach(id -> news.put(id, letters::emergencyBegun));
        }
      }
      case FINISH -> news.put(validator(people), letters::validation);
      case RECORD, ACCEPT -> news.put(people.owner(), letters::review);
      case REQUEST_APPROVAL, REWORK, ROLL_BACK, CLOSE, HOLD, RESUME, CANCEL -> {}
    }
    return news;
  }

  private static PersonId validator(People people) {
    return Objects.requireNonNullElse(people.validator(), people.requester());
  }

  private List<PersonId> managers(Change change) {
    return directory.holding(Role.CHANGE_MANAGER, change.client()).stream()
        .map(Person::id)
        .toList();
  }

  private String by(ChangeMoved event) {
    Person person = directory.named(List.of(event.by())).get(event.by());
    return person == null ? "Tidegate" : person.name();
  }

  private void send(ChangeMoved event, Person reader, Letter letter) {
    String key = "change/%s/%s/%s".formatted(event.change(), event.transition().slug(), event.at());
    mail.send(
        event.account(),
        Message.of(
                new Recipient(reader.name(), reader.email(), reader.id()),
                "change-" + event.transition().slug(),
                key,
                letter)
            .about("CHG-" + event.number()));
  }
}
