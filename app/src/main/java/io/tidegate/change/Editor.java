package io.tidegate.change;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes into a change, aspect by aspect, with the change locked; a material edit under approval
 * makes a new revision.
 */
@Component
class Editor {
  private final ChangeStore store;
  private final RevisionStore revisions;
  private final Reviser reviser;
  private final References references;
  private final Mover mover;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Editor(
      ChangeStore store,
      RevisionStore revisions,
      Reviser reviser,
      References references,
      Mover mover,
      Ledger ledger,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.revisions = revisions;
    this.reviser = reviser;
    this.references = references;
    this.mover = mover;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a change that is not there yet, with these aspects; a draft takes every edit. */
  Change draft(Actor actor, Change fresh, List<Edit> edits) {
    requireSound(fresh, edits);
    if (edits.stream().anyMatch(edit -> EditRules.refusal(fresh, edit).isPresent())) {
      throw new IllegalStateException("A fresh draft takes every edit: " + fresh.code());
    }
    store.insert(applied(fresh, edits));
    Change written = store.find(fresh.id()).orElseThrow();
    Set<Aspect> aspects = touched(fresh, edits);
    List<Deed> deeds = new ArrayList<>(List.of(drafted(fresh)));
    aspects.forEach(aspect -> deeds.add(edited(fresh, written, aspect)));
    ledger.append(actor, deeds);
    tell(actor, fresh, written, aspects);
    return written;
  }

  private static Deed drafted(Change fresh) {
    return Mover.deed(fresh, "drafted")
        .with(
            Map.of("number", fresh.number(), "type", fresh.type().name(), "title", fresh.title()));
  }

  /** Writes these aspects of a change that the caller has locked: all of them, or none. */
  Ruling edit(Actor actor, Change locked, long seenVersion, List<Edit> edits) {
    if (!EditRules.mayEdit(actor, locked)) {
      throw new Forbidden(
          "Only the people of " + locked.code() + " and change managers write into it.");
    }
    if (seenVersion != locked.version()) {
      throw Faster.than(locked);
    }
    requireSound(locked, edits);
    List<Blocker> refusals =
        edits.stream().flatMap(edit -> EditRules.refusal(locked, edit).stream()).toList();
    return refusals.isEmpty() ? write(actor, locked, edits) : new Refused(locked, refusals);
  }

  private void requireSound(Change before, List<Edit> edits) {
    List<Problem> problems = new ArrayList<>(Edits.problems(edits));
    problems.addAll(references.problems(before, edits));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static Change applied(Change before, List<Edit> edits) {
    Change after = before;
    for (Edit edit : edits) {
      after = edit.applyTo(after);
    }
    return after;
  }

  private Ruling write(Actor actor, Change before, List<Edit> edits) {
    Change after = applied(before, edits);
    if (after.equals(before)) {
      return new Moved(before, List.of());
    }
    Set<Aspect> aspects = touched(before, edits);
    store.update(before, new Alteration(after).lastTouch(touch(actor, aspects)).build());
    Change written = store.find(before.id()).orElseThrow();
    ledger.append(actor, aspects.stream().map(aspect -> edited(before, written, aspect)).toList());
    tell(actor, before, written, aspects);
    return revise(actor, written);
  }

  private void tell(Actor actor, Change before, Change written, Set<Aspect> aspects) {
    for (Aspect aspect : aspects) {
      events.publishEvent(new ChangeEdited(written.account(), before, written, aspect, actor));
    }
  }

  private static Set<Aspect> touched(Change before, List<Edit> edits) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    edits.stream()
        .filter(edit -> !edit.applyTo(before).equals(before))
        .forEach(edit -> aspects.add(edit.aspect()));
    return aspects;
  }

  private Change.LastTouch touch(Actor actor, Set<Aspect> aspects) {
    String titles = aspects.stream().map(Aspect::title).collect(Collectors.joining(", "));
    return new Change.LastTouch(actor.name(), "edited: " + titles, clock.instant());
  }

  /**
   * Cuts a revision if the change departed from its latest one while an approval is sought or held.
   */
  Ruling revise(Actor actor, Change change) {
    if (!change.state().approvalBound()) {
      return new Moved(change, List.of());
    }
    Set<Aspect> departed = reviser.departed(actor, change);
    return departed.isEmpty() ? new Moved(change, List.of()) : reopen(actor, change, departed);
  }

  private Ruling reopen(Actor actor, Change change, Set<Aspect> departed) {
    Change revised = reviser.cut(actor, change);
    boolean held = change.state() == State.SCHEDULED && change.type() != ChangeType.STANDARD;
    List<Transition> taken = held ? List.of(Transition.REOPEN) : List.of();
    if (held) {
      mover.move(
          Actor.system(change.account()),
          revised,
          Move.automatic(Transition.REOPEN, Reviser.sentence(departed)));
    }
    Change current = store.find(change.id()).orElseThrow();
    Revision revision = revisions.find(change.id(), current.revision()).orElseThrow();
    events.publishEvent(new ChangeRevised(current.account(), current, revision, departed, actor));
    return new Moved(store.find(change.id()).orElseThrow(), taken);
  }

  private static Deed edited(Change before, Change after, Aspect aspect) {
    Map<String, Object> old = new HashMap<>(contentOf(before, aspect));
    Map<String, Object> now = new HashMap<>(contentOf(after, aspect));
    old.entrySet().removeIf(entry -> Objects.equals(now.get(entry.getKey()), entry.getValue()));
    now.entrySet()
        .removeIf(entry ->
            Objects.equals(contentOf(before, aspect).get(entry.getKey()), entry.getValue()));
    return Mover.deed(after, "edited-" + aspect.name().toLowerCase(java.util.Locale.ROOT))
        .changing(old, now);
  }

  private static Map<String, Object> contentOf(Change change, Aspect aspect) {
    return OwnContent.of(change, aspect);
  }
}
