package io.tidegate.change;

import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import io.tidegate.notification.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whom a comment names, and whoever else hears of the change. */
@Component
class CommentNewsListener {
  private final Changes changes;
  private final Comments comments;
  private final io.tidegate.directory.People directory;
  private final NewsWords words;
  private final ChangeNews news;
  private final ChangePost post;

  CommentNewsListener(
      Changes changes,
      Comments comments,
      io.tidegate.directory.People directory,
      NewsWords words,
      ChangeNews news,
      ChangePost post) {
    this.changes = changes;
    this.comments = comments;
    this.directory = directory;
    this.words = words;
    this.news = news;
    this.post = post;
  }

  @ApplicationModuleListener
  void on(Commented said) {
    Change change = changes.get(said.change());
    List<Comment> all = comments.list(said.change());
    Comment comment = find(all, said);
    String by = directory.get(comment.by()).name();
    Set<PersonId> except = addressed(all, comment);
    except.add(comment.by());
    List<PersonId> named =
        comment.mentions().stream()
            .map(Mention::person)
            .filter(person -> !except.contains(person))
            .toList();
    for (Person reader : directory.named(named).values()) {
      post.tell(
          change,
          reader,
          "change/mention/" + comment.id(),
          words.mentioned(change, comment, by),
          Topic.MENTIONS);
    }
    except.addAll(named);
    news.tell(change, "change/comment/" + comment.id(), except, words.said(change, comment, by));
  }

  /** Who gets a letter of their own: of whom it asks something, and who had asked. */
  private static Set<PersonId> addressed(List<Comment> all, Comment comment) {
    Set<PersonId> addressed = new HashSet<>();
    if (comment.asks() != null) {
      addressed.add(comment.asks());
    }
    all.stream()
        .filter(one -> one.id().equals(comment.answers()))
        .forEach(question -> addressed.add(question.by()));
    return addressed;
  }

  private static Comment find(List<Comment> all, Commented said) {
    return all.stream().filter(one -> one.id().equals(said.comment())).findFirst().orElseThrow();
  }
}
