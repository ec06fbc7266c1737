package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.Comment;
import io.tidegate.change.Comments;
import io.tidegate.change.Mention;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows what people said about a change, and lets them say more. */
@Component
@Order(700)
class CommentsPanel implements ChangePanel {
  private final Comments comments;
  private final People people;
  private final Markdown markdown;
  private final Frames frames;
  private final InstantSource clock;

  CommentsPanel(
      Comments comments, People people, Markdown markdown, Frames frames, InstantSource clock) {
    this.comments = comments;
    this.people = people;
    this.markdown = markdown;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    return Optional.of(of(change, reader, Sent.NOTHING));
  }

  /** The same with a comment that could not be taken. */
  CommentsSection of(Change change, Actor reader, Sent sent) {
    List<Comment> said = comments.list(change.id());
    Map<PersonId, Person> named =
        people.named(
            said.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.by()), Stream.ofNullable(one.asks())))
                .collect(Collectors.toSet()));
    Times times = new Times(frames.look(reader).zone(), clock);
    String at = "/changes/" + change.number();
    return new CommentsSection(
        at + "/comments",
        at + "/mentions",
        said.stream().map(one -> line(one, named, times)).toList(),
        comments.mayComment(reader, change),
        sent.field("comment", "Say something")
            .hint("Write @ and a full name to tell that person."));
  }

  private CommentsSection.Line line(Comment comment, Map<PersonId, Person> named, Times times) {
    return new CommentsSection.Line(
        name(named, comment.by()),
        to(comment, named),
        times.brief(comment.at()),
        comment.at().toString(),
        markdown.content(comment.text(), comment.mentions().stream().map(Mention::words).toList()));
  }

  private static String to(Comment comment, Map<PersonId, Person> named) {
    if (comment.asks() != null) {
      return "asks " + name(named, comment.asks());
    }
    return comment.answers() == null ? "" : "answers";
  }

  private static String name(Map<PersonId, Person> named, PersonId id) {
    Person person = named.get(id);
    return person == null ? "Somebody" : person.name();
  }

  @Override
  public String tab() {
    return "Comments";
  }

  @Override
  public String anchor() {
    return "comments";
  }
}
