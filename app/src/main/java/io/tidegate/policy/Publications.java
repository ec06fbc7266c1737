package io.tidegate.policy;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a draft becomes a version: with a second person where the rules that hold ask for one, and
 * never over something that its writers have not seen.
 */
@Service
public class Publications {
  private static final int LONGEST_NOTE = 1000;
  private static final int VERDICTS = 50;

  private final Drafts drafts;
  private final DraftDesk desk;
  private final DraftStore store;
  private final Adoptions adoptions;
  private final Editors editors;
  private final InstantSource clock;

  Publications(
      Drafts drafts,
      DraftDesk desk,
      DraftStore store,
      Adoptions adoptions,
      Editors editors,
      InstantSource clock) {
    this.drafts = drafts;
    this.desk = desk;
    this.store = store;
    this.adoptions = adoptions;
    this.editors = editors;
    this.clock = clock;
  }

  /**
   * Whether the rules that hold ask for a second person; what the draft says of it does not count.
   */
  @Transactional(readOnly = true)
  public boolean takesSecondPerson(Draft draft) {
    return drafts.holding(draft).get(PublishingRules.SECTION).secondPerson();
  }

  /** What reviewers said, the latest first. */
  @Transactional(readOnly = true)
  public List<Verdict> verdicts(Draft draft) {
    return store.verdicts(draft.id(), VERDICTS);
  }

  /** Puts it before a reviewer. It stays as it is meanwhile. */
  @Transactional
  public Draft sendToReview(Actor actor, DraftId id, long seen) {
    Draft draft = desk.mustEdit(actor, id, seen);
    if (draft.written().isEmpty()) {
      throw new Invalid("sections", "Nothing is changed yet, so there is nothing to review.");
    }
    return desk.move(
        actor,
        draft,
        new Redraft(draft).in(DraftState.IN_REVIEW),
        "draft-sent-to-review",
        Map.of("sections", List.copyOf(draft.sections())));
  }

  /** Takes it back from review to go on writing; an approval lapses. */
  @Transactional
  public Draft takeBack(Actor actor, DraftId id, long seen) {
    Draft draft = mustBeInReview(id, seen);
    PolicyRights.mustWrite(actor, draft.client());
    return desk.move(
        actor,
        draft,
        new Redraft(draft).in(DraftState.OPEN).approved(null),
        "draft-taken-back",
        Map.of());
  }

  /** Agrees to it as it is. Throws {@link io.tidegate.kernel.Forbidden} to whoever wrote on it. */
  @Transactional
  public Draft approve(Actor actor, DraftId id, long seen, String note) {
    Draft draft = mustBeInReview(id, seen);
    PolicyRights.mustReview(actor, draft);
    Instant now = clock.instant();
    store.keep(actor, draft, new Verdict(true, checked(note), actor.name(), now));
    return desk.move(
        actor,
        draft,
        new Redraft(draft).approved(new Draft.Approval(actor.person(), actor.name(), now)),
        "draft-approved",
        Map.of("note", note.strip()));
  }

  /** Gives it back to its writers, saying why. */
  @Transactional
  public Draft sendBack(Actor actor, DraftId id, long seen, String reason) {
    Draft draft = mustBeInReview(id, seen);
    PolicyRights.mustReview(actor, draft);
    if (reason.isBlank()) {
      throw new Invalid("note", "Say what is still to be done.");
    }
    store.keep(actor, draft, new Verdict(false, checked(reason), actor.name(), clock.instant()));
    return desk.move(
        actor,
        draft,
        new Redraft(draft).in(DraftState.OPEN).approved(null),
        "draft-sent-back",
        Map.of("note", reason.strip()));
  }

  /** Everything that stands in the way of publishing it now; empty when nothing does. */
  @Transactional(readOnly = true)
  public List<Obstacle> obstacles(Draft draft) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (draft.written().isEmpty()) {
      obstacles.add(
          new Obstacle(
              "empty", "Nothing is changed yet", "Edit a section, or begin from a preset."));
    }
    List<PolicyVersion> since = drafts.publishedSince(draft);
    if (!since.isEmpty()) {
      obstacles.add(
          new Obstacle(
              "base-moved",
              since.stream().map(this::told).collect(Collectors.joining("; ")),
              "Look at what moved, then put the draft on top of it."));
    }
    Instant from = draft.holdsFrom();
    if (from != null && !from.isAfter(clock.instant())) {
      obstacles.add(
          new Obstacle(
              "date-passed",
              "The moment from which it was to hold has passed",
              "Choose a later one, or none."));
    }
    if (draft.approval() == null && takesSecondPerson(draft)) {
      obstacles.add(
          new Obstacle(
              "second-person",
              "The policy takes a second person, and nobody has approved this yet",
              "Somebody who wrote nothing of it reviews it."));
    }
    return obstacles;
  }

  /** Makes it a version, at once or from its date on, unless something stands in the way. */
  @Transactional
  public Publication publish(Actor actor, DraftId id, long seen) {
    adoptions.lock();
    Draft draft = desk.mustSee(id, seen);
    PolicyRights.mustWrite(actor, draft.client());
    if (!draft.state().unfinished()) {
      throw new Stale("The draft is already: " + draft.state().title() + ".");
    }
    List<Obstacle> obstacles = obstacles(draft);
    if (!obstacles.isEmpty()) {
      return new Publication.Refused(obstacles);
    }
    int version =
        adoptions.append(
            actor,
            new Adoptions.Fresh(
                draft.client(), draft.written(), draft.reason(), draft.holdsFrom()));
    desk.move(
        actor,
        draft,
        new Redraft(draft).publishedAs(version),
        "draft-published",
        Map.of("version", version));
    return new Publication.Published(version);
  }

  private Draft mustBeInReview(DraftId id, long seen) {
    Draft draft = desk.mustSee(id, seen);
    if (draft.state() != DraftState.IN_REVIEW) {
      throw new Stale("The draft is not in review.");
    }
    return draft;
  }

  private String told(PolicyVersion version) {
    String what =
        java.util.stream.Stream.concat(version.sections().stream(), version.takenBack().stream())
            .map(editors::title)
            .collect(Collectors.joining(", "));
    return "%s published version %d meanwhile: %s"
        .formatted(version.adoptedBy(), version.number(), what);
  }

  private static String checked(String note) {
    if (note.length() > LONGEST_NOTE) {
      throw new Invalid("note", "Keep it within 1,000 characters.");
    }
    return note.strip();
  }
}
