package io.tidegate.policy;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where drafts are fetched, held to what their writers saw, and written with their ledger entry.
 */
@Component
class DraftDesk {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REASON = 1000;

  private final DraftStore store;
  private final Ledger ledger;
  private final InstantSource clock;

  DraftDesk(DraftStore store, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  Draft get(DraftId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such draft of the policy."));
  }

  /** The draft, if the actor saw it as it is and may edit it now. */
  Draft mustEdit(Actor actor, DraftId id, long seen) {
    Draft draft = mustSee(id, seen);
    PolicyRights.mustWrite(actor, draft.client());
    if (!draft.open()) {
      throw new Stale(
          switch (draft.state()) {
            case IN_REVIEW -> "The draft is in review. Take it back to go on writing.";
            case PUBLISHED ->
                "The draft is published as version %d.".formatted(draft.publishedAs());
            case DISCARDED -> "The draft was discarded.";
            case OPEN -> throw new IllegalStateException();
          });
    }
    return draft;
  }

  /** The draft, if the actor saw it as it is. */
  Draft mustSee(DraftId id, long seen) {
    Draft draft = get(id);
    if (draft.version() != seen) {
      throw faster(draft);
    }
    return draft;
  }

  /** Writes what its writer made of it. */
  Draft write(Actor actor, Draft before, Redraft edit, String deed, Map<String, ?> facts) {
    return keep(actor, before, edit.writtenBy(actor, clock.instant()), deed, facts);
  }

  /** Writes that somebody moved it on. */
  Draft move(Actor actor, Draft before, Redraft edit, String deed, Map<String, ?> facts) {
    return keep(actor, before, edit.movedBy(actor, clock.instant()), deed, facts);
  }

  void enter(Actor actor, Draft draft, String deed, Map<String, ?> facts) {
    ledger.append(
        actor,
        Deed.of("policy", draft.id().value(), draft.client(), deed)
            .with(facts)
            .because(draft.reason()));
  }

  /**
   * Throws {@link Invalid} unless it is called something, wanted for a reason, and not too late.
   */
  void check(String title, String reason, @Nullable Instant holdsFrom) {
    List<Problem> problems = new ArrayList<>();
    if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
      problems.add(new Problem("title", "Say in a line what changes, within 200 characters."));
    }
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      problems.add(new Problem("reason", "Say why, within 1,000 characters."));
    }
    if (holdsFrom != null && !holdsFrom.isAfter(clock.instant())) {
      problems.add(new Problem("holdsFrom", "Choose a moment that is still to come, or none."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private Draft keep(Actor actor, Draft before, Draft after, String deed, Map<String, ?> facts) {
    if (!store.update(after, before.version())) {
      throw faster(get(before.id()));
    }
    enter(actor, after, deed, facts);
    return get(after.id());
  }

  private static Stale faster(Draft now) {
    return new Stale(
        "%s was faster: the draft has changed meanwhile.".formatted(now.changed().name()));
  }
}
