package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeMoved;
import io.tidegate.change.ChangePost;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.mail.Letter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails those who do not decide now but must know: of emergencies, spoken words, conditions. */
@Component
class ApprovalNewsListener {
  private final Opening opening;
  private final Dossiers dossiers;
  private final VerbalStore verbals;
  private final Changes changes;
  private final People people;
  private final ApprovalLetters letters;
  private final ChangePost post;

  ApprovalNewsListener(
      Opening opening,
      Dossiers dossiers,
      VerbalStore verbals,
      Changes changes,
      People people,
      ApprovalLetters letters,
      ChangePost post) {
    this.opening = opening;
    this.dossiers = dossiers;
    this.verbals = verbals;
    this.changes = changes;
    this.people = people;
    this.letters = letters;
    this.post = post;
  }

  /** The board that reviews an emergency afterwards hears of it when it is asked for. */
  @ApplicationModuleListener
  void on(DecisionAsked asked) {
    Change change = changes.get(asked.change());
    if (change.type() == ChangeType.EMERGENCY) {
      tell(change, opening.informed(change), "emergency/" + change.id(), letters::emergency);
    }
    tellIfBroken(change);
  }

  /** A route that has nobody asks nobody, so somebody must mend it. */
  @ApplicationModuleListener(condition = "#moved.asks()")
  void on(ChangeMoved moved) {
    tellIfBroken(changes.get(moved.change()));
  }

  private void tellIfBroken(Change change) {
    dossiers
        .of(change)
        .filter(Approval::open)
        .filter(approval -> approval.verdict() == RouteStanding.Verdict.BROKEN)
        .ifPresent(approval -> {
          Set<PersonId> told = new HashSet<>(holding(change, Role.CHANGE_MANAGER));
          told.add(change.people().owner());
          tell(
              change,
              told,
              "broken/" + approval.id(),
              (c, reader) -> letters.broken(c, reader, approval));
        });
  }

  @ApplicationModuleListener
  void on(VerbalHeard heard) {
    Change change = changes.get(heard.change());
    word(change, heard.vote())
        .ifPresent(word -> {
          Person authoriser = people.get(word.authoriser());
          Person recorder = people.get(word.recordedBy());
          String event = "verbal/" + word.vote();
          confirm(change, word, "confirm/");
          Set<PersonId> others = new HashSet<>(opening.informed(change));
          others.addAll(holding(change, Role.CHANGE_MANAGER));
          others.remove(authoriser.id());
          others.remove(recorder.id());
          tell(
              change,
              others,
              event,
              (c, reader) -> letters.spoken(c, reader, word, authoriser, recorder));
        });
  }

  @ApplicationModuleListener
  void on(VerbalReminded reminded) {
    Change change = changes.get(reminded.change());
    word(change, reminded.vote()).ifPresent(word -> confirm(change, word, "confirm-again/"));
  }

  @ApplicationModuleListener
  void on(VerbalFailed failed) {
    Change change = changes.get(failed.change());
    Set<PersonId> told = new HashSet<>(holding(change, Role.CHANGE_MANAGER));
    told.addAll(holding(change, Role.IT_LEADERSHIP));
    told.add(change.people().owner());
    String event = "unauthorised/" + failed.vote() + "/" + failed.denied();
    tell(change, told, event, (c, reader) -> letters.unauthorised(c, reader, failed.denied()));
  }

  @ApplicationModuleListener
  void on(ConditionLaid laid) {
    Change change = changes.get(laid.change());
    Person by = people.get(laid.by());
    Set<PersonId> told = new HashSet<>(change.people().implementers());
    told.add(change.people().owner());
    told.add(change.people().requester());
    told.remove(laid.by());
    tell(
        change,
        told,
        "condition/" + laid.vote(),
        (c, reader) -> letters.condition(c, reader, by, laid.words()));
  }

  private void confirm(Change change, VerbalWord word, String event) {
    if (word.standing() == VerbalWord.Standing.OPEN) {
      Person authoriser = people.get(word.authoriser());
      Person recorder = people.get(word.recordedBy());
      post.ask(
          change,
          authoriser,
          "approval/" + event + word.vote(),
          letters.confirm(change, authoriser, word, recorder));
    }
  }

  private Optional<VerbalWord> word(Change change, UUID vote) {
    return verbals.of(change.id()).stream().filter(word -> word.vote().equals(vote)).findFirst();
  }

  private Set<PersonId> holding(Change change, Role role) {
    Set<PersonId> found = new HashSet<>();
    people.holding(role, change.client()).forEach(person -> found.add(person.id()));
    return found;
  }

  private void tell(Change change, Collection<PersonId> whom, String event, Wording wording) {
    people
        .named(whom)
        .values()
        .forEach(
            reader -> post.send(change, reader, "approval/" + event, wording.of(change, reader)));
  }

  /** Writes a letter on a change to somebody. */
  private interface Wording {
    Letter of(Change change, Person reader);
  }
}
