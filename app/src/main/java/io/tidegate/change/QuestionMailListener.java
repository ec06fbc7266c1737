package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Letter;
import io.tidegate.mail.Passage;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails who is asked something about a change, and who asked when it is answered. */
@Component
class QuestionMailListener {
  private final Changes changes;
  private final Comments comments;
  private final io.tidegate.directory.People people;
  private final ChangePost post;

  QuestionMailListener(
      Changes changes, Comments comments, io.tidegate.directory.People people, ChangePost post) {
    this.changes = changes;
    this.comments = comments;
    this.people = people;
    this.post = post;
  }

  @ApplicationModuleListener
  void on(QuestionAsked asked) {
    Change change = changes.get(asked.change());
    Comment question = comment(change, asked.question());
    PersonId owner = question.asks();
    if (owner != null) {
      String by = people.get(question.by()).name();
      Letter letter =
          letter(change, by + " asks about " + change.code(), question)
              .acting("Answer", "/changes/" + change.number() + "/approval#questions")
              .because("You own this change.");
      post.ask(change, people.get(owner), "change/question/" + question.id(), letter);
    }
  }

  @ApplicationModuleListener
  void on(QuestionAnswered answered) {
    Change change = changes.get(answered.change());
    Comment question = comment(change, answered.question());
    Comment answer = comment(change, answered.answer());
    if (answer.by().equals(question.by())) {
      return;
    }
    Letter letter =
        letter(change, "Answered: your question on " + change.code(), answer)
            .fact("You asked", Passage.markdown(question.text()))
            .fact("Answer of", people.get(answer.by()).name())
            .acting("Back to the decision", "/changes/" + change.number() + "/approval#questions")
            .because("You asked.");
    post.send(change, people.get(question.by()), "change/answer/" + answer.id(), letter);
  }

  private Comment comment(Change change, UUID id) {
    return comments.list(change.id()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Letter letter(Change change, String subject, Comment said) {
    return Letter.of(subject, Passage.markdown(said.text()))
        .fact("Change", change.code() + " " + change.title());
  }
}
