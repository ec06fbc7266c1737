package io.tidegate.change;

import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.TimeOrderedUuid;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about a change. A comment is not material: it makes no revision, and whoever has
 * the change before them does not become stale by it.
 */
@Service
public class Comments {
  private static final int LONGEST = 20_000;

  private static final Set<Role> SPEAKING =
      EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.CLIENT_VIEWER));

  private final Changes changes;
  private final CommentStore store;
  private final Mentions mentions;
  private final WordStore words;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Comments(
      Changes changes,
      CommentStore store,
      Mentions mentions,
      WordStore words,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.changes = changes;
    this.store = store;
    this.mentions = mentions;
    this.words = words;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** What was said about the change, oldest first. */
  @Transactional(readOnly = true)
  public List<Comment> list(ChangeId change) {
    return store.list(change);
  }

  /** Whether the actor may speak: everybody who sees the change and does more than read. */
  public boolean mayComment(Actor actor, Change change) {
    return actor.holdsAny(change.client(), SPEAKING.toArray(Role[]::new));
  }

  /**
   * Says something about the change. Whom it names with an {@code @} is told. Throws {@link
   * Forbidden} when the actor only reads, {@link Invalid} when there is nothing or too much, or
   * when it names somebody who cannot see the change.
   */
  @Transactional
  public Comment add(Actor actor, ChangeId id, String text) {
    return add(actor, changes.get(id), text, null, null);
  }

  Comment add(
      Actor actor, Change change, String text, @Nullable PersonId asks, @Nullable UUID answers) {
    check(actor, change, text);
    Comment comment =
        new Comment(
            TimeOrderedUuid.next(),
            actor.person(),
            clock.instant(),
            text.strip(),
            asks,
            answers,
            mentions.read(change, text));
    store.insert(change, comment);
    words.say(change.id(), comment.text());
    ledger.append(
        actor, Mover.deed(change, comment.deed()).with(Map.of("comment", comment.id().toString())));
    events.publishEvent(new Commented(change.account(), change.id(), comment.id()));
    return comment;
  }

  private void check(Actor actor, Change change, String text) {
    if (!mayComment(actor, change)) {
      throw new Forbidden("You can read this change, but not comment on it.");
    }
    if (text.isBlank()) {
      throw new Invalid("comment", "Write what you want to say.");
    }
    if (text.length() > LONGEST) {
      throw new Invalid("comment", "Keep it within 20,000 characters.");
    }
  }
}
