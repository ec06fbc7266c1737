package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A draft with something about it changed. */
final class Redraft {
  private final Draft from;
  private String title;
  private String reason;
  private DraftState state;
  private int base;
  private @Nullable Instant holdsFrom;
  private NavigableMap<String, String> written;
  private Draft.@Nullable Approval approval;
  private @Nullable Integer publishedAs;

  Redraft(Draft from) {
    this.from = from;
    this.title = from.title();
    this.reason = from.reason();
    this.state = from.state();
    this.base = from.base();
    this.holdsFrom = from.holdsFrom();
    this.written = new TreeMap<>(from.written());
    this.approval = from.approval();
    this.publishedAs = from.publishedAs();
  }

  Redraft about(String title, String reason, @Nullable Instant holdsFrom) {
    this.title = title;
    this.reason = reason;
    this.holdsFrom = holdsFrom;
    return this;
  }

  Redraft in(DraftState state) {
    this.state = state;
    return this;
  }

  Redraft on(int base) {
    this.base = base;
    return this;
  }

  Redraft setting(NavigableMap<String, String> written) {
    this.written = written;
    return this;
  }

  Redraft approved(Draft.@Nullable Approval approval) {
    this.approval = approval;
    return this;
  }

  Redraft publishedAs(int version) {
    this.state = DraftState.PUBLISHED;
    this.publishedAs = version;
    return this;
  }

  /** By somebody who has a hand in what it says, and so may not approve it. */
  Draft writtenBy(Actor actor, Instant at) {
    Set<PersonId> authors = new HashSet<>(from.authors());
    authors.add(actor.person());
    return build(authors, actor, at);
  }

  /** By somebody who only moves it on. */
  Draft movedBy(Actor actor, Instant at) {
    return build(from.authors(), actor, at);
  }

  private Draft build(Set<PersonId> authors, Actor actor, Instant at) {
    return new Draft(
        from.id(),
        from.client(),
        title,
        reason,
        state,
        base,
        holdsFrom,
        written,
        authors,
        approval,
        publishedAs,
        from.version() + 1,
        from.opened(),
        new Draft.Touch(actor.name(), at));
  }
}
