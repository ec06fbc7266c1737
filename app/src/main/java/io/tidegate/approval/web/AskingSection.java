package io.tidegate.approval.web;

import io.tidegate.approval.web.Asking.Question;
import io.tidegate.approval.web.Asking.Said;
import io.tidegate.change.Change;
import io.tidegate.change.Comment;
import io.tidegate.change.Questions;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Field;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows what was asked and answered about a change, with the forms that are the reader's. */
@Component
class AskingSection {
  static final String QUESTION = "question";
  private static final String REPLY = "reply";

  private final Questions questions;
  private final People people;
  private final Markdown markdown;

  AskingSection(Questions questions, People people, Markdown markdown) {
    this.questions = questions;
    this.people = people;
    this.markdown = markdown;
  }

  Asking of(Actor reader, Change change, Sent sent, Times times) {
    List<Questions.Talk> threads = questions.of(change.id());
    Map<PersonId, Person> named = people.named(speakers(change, threads));
    Field asking =
        questions.mayAsk(reader, change)
            ? sent.in(QUESTION)
                .field("comment", "Ask " + name(named, change.people().owner()))
                .needed()
                .hint(
                    "The question goes out by mail; the answer comes back the same way, and"
                        + " stands here.")
            : null;
    return new Asking(
        name(named, change.people().owner()),
        threads.stream()
            .map(thread -> question(thread, mayAnswer(reader, change, thread), named, sent, times))
            .toList(),
        asking,
        sent.in(QUESTION).problems());
  }

  /** The name of the form that answers this one; a page may hold several. */
  static String form(String question) {
    return REPLY + "-" + question;
  }

  private boolean mayAnswer(Actor reader, Change change, Questions.Talk thread) {
    return thread.answers().isEmpty()
        && !thread.question().by().equals(reader.person())
        && questions.mayAnswer(reader, change, thread.question());
  }

  private Question question(
      Questions.Talk thread, boolean open, Map<PersonId, Person> named, Sent sent, Times times) {
    String id = thread.question().id().toString();
    String form = form(id);
    return new Question(
        id,
        said(thread.question(), named, times),
        thread.answers().stream().map(answer -> said(answer, named, times)).toList(),
        open ? sent.in(form).field("comment", "Your answer").needed() : null,
        sent.in(form).problems());
  }

  private Said said(Comment comment, Map<PersonId, Person> named, Times times) {
    return new Said(
        name(named, comment.by()), times.moment(comment.at()), markdown.content(comment.text()));
  }

  private static Set<PersonId> speakers(Change change, List<Questions.Talk> threads) {
    Set<PersonId> speakers = new HashSet<>(Set.of(change.people().owner()));
    threads.forEach(thread -> {
      speakers.add(thread.question().by());
      thread.answers().forEach(answer -> speakers.add(answer.by()));
    });
    return speakers;
  }

  private static String name(Map<PersonId, Person> named, PersonId id) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }
}
