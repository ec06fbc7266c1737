package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about a change, to who owns it, and their answers. Both are comments, so neither is
 * material; the owner is told of a question and the asker of its answer.
 */
@Service
public class Questions {
  private final Changes changes;
  private final Comments comments;
  private final ApplicationEventPublisher events;

  Questions(Changes changes, Comments comments, ApplicationEventPublisher events) {
    this.changes = changes;
    this.comments = comments;
    this.events = events;
  }

  /** What was asked, with what was answered; oldest first. */
  @Transactional(readOnly = true)
  public List<Talk> of(ChangeId change) {
    List<Comment> all = comments.list(change);
    return all.stream()
        .filter(comment -> comment.asks() != null)
        .map(question ->
            new Talk(
                question, all.stream().filter(one -> question.id().equals(one.answers())).toList()))
        .toList();
  }

  /** Whether the actor may ask: whoever may comment, but not the owner. */
  public boolean mayAsk(Actor actor, Change change) {
    return comments.mayComment(actor, change) && !change.people().owner().equals(actor.person());
  }

  /** Whether the actor may answer: who was asked, and who may write into the change. */
  public boolean mayAnswer(Actor actor, Change change, Comment question) {
    return actor.person().equals(question.asks()) || changes.mayEdit(actor, change);
  }

  /** Asks the owner; throws as {@link Comments#add}. */
  @Transactional
  public Comment ask(Actor actor, ChangeId id, String text) {
    Change change = changes.get(id);
    if (!mayAsk(actor, change)) {
      throw new Forbidden("You cannot ask the owner of this change here.");
    }
    PersonId owner = change.people().owner();
    Comment question = comments.add(actor, change, text, owner, null);
    events.publishEvent(new QuestionAsked(change.account(), id, question.id()));
    return question;
  }

  /** Answers a question; throws as {@link Comments#add}, and {@link NotFound} without one. */
  @Transactional
  public Comment answer(Actor actor, ChangeId id, UUID question, String text) {
    Change change = changes.get(id);
    Comment asked =
        comments.list(id).stream()
            .filter(one -> one.id().equals(question) && one.asks() != null)
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such question."));
    if (!mayAnswer(actor, change, asked)) {
      throw new Forbidden("Who was asked answers, or who works on the change.");
    }
    Comment answer = comments.add(actor, change, text, null, question);
    events.publishEvent(new QuestionAnswered(change.account(), id, question, answer.id()));
    return answer;
  }

  /** A question and its answers, oldest first. */
  public record Talk(Comment question, List<Comment> answers) {
    public Talk {
      answers = List.copyOf(answers);
    }
  }
}
