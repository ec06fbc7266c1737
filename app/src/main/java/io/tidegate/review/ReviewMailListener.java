package io.tidegate.review;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.ChangePost;
import io.tidegate.change.Changes;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.ToldTime;
import io.tidegate.mail.Letter;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails those who are to say whether it works, to accept it, or to do what follows from it. */
@Component
class ReviewMailListener {
  private final Changes changes;
  private final ReviewStore reviews;
  private final Validations validations;
  private final UatLinks links;
  private final People people;
  private final ReviewLetters letters;
  private final ChangePost post;

  ReviewMailListener(
      Changes changes,
      ReviewStore reviews,
      Validations validations,
      UatLinks links,
      People people,
      ReviewLetters letters,
      ChangePost post) {
    this.changes = changes;
    this.reviews = reviews;
    this.validations = validations;
    this.links = links;
    this.people = people;
    this.letters = letters;
    this.post = post;
  }

  @ApplicationModuleListener(condition = "#moved.worked()")
  void on(ChangeMoved moved) {
    Change change = changes.get(moved.change());
    if (moved.transition() == Transition.ROLL_BACK) {
      links.withdraw(change, change.people().requester());
    } else {
      finished(moved, change);
    }
  }

  /** What has gone on in the same breath asks nobody for anything any more. */
  private void finished(ChangeMoved moved, Change change) {
    if (change.state() != State.VALIDATE || ToldTime.telling()) {
      return;
    }
    PersonId requester = change.people().requester();
    PersonId validator = Objects.requireNonNullElse(change.people().validator(), requester);
    boolean uat = validations.asksUat(change) && !requester.equals(moved.by());
    String event = change.id() + "/" + moved.at();
    if (uat) {
      Person asked = people.get(requester);
      String path = "/links/confirmations/" + links.issue(change, requester);
      post.askByLink(
          change, asked, "review/uat/" + event, letters.uat(change, path), "/validation");
    }
    boolean told = uat && validator.equals(requester);
    if (!told && !validator.equals(moved.by())) {
      post.ask(change, people.get(validator), "review/accept/" + event, letters.accept(change));
    }
  }

  @ApplicationModuleListener
  void on(UatSaid said) {
    Change change = changes.get(said.change());
    Set<PersonId> told = new HashSet<>(Set.of(change.people().owner()));
    told.add(Objects.requireNonNullElse(change.people().validator(), change.people().owner()));
    if (!said.works()) {
      told.addAll(change.people().implementers());
    }
    told.remove(said.by());
    String by = people.get(said.by()).name();
    Letter letter = letters.said(change, said, by);
    String event = "review/said/" + change.id() + "/" + said.at();
    people.named(told).values().forEach(reader -> post.send(change, reader, event, letter));
  }

  @ApplicationModuleListener
  void on(ActionGiven given) {
    Change change = changes.get(given.change());
    reviews.actions(change.id()).stream()
        .filter(action -> action.id().equals(given.action()))
        .filter(action -> action.doneAt() == null && !action.owner().equals(given.by()))
        .forEach(action -> {
          Person owner = people.get(action.owner());
          post.ask(
              change, owner, "review/action/" + action.id(), letters.action(change, action, owner));
        });
  }
}
