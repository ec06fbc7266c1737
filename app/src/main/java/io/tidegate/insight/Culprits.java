package io.tidegate.insight;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what was found to be behind trouble. One answer stands for one trouble; another one
 * takes its place. Reads show what the tenant of the transaction may see.
 */
@Service
public class Culprits {
  private static final int RANKED = 200;
  private static final int LONGEST_NOTE = 1000;
  private static final Role[] NAMING = {
    Role.IMPLEMENTER, Role.CHANGE_MANAGER, Role.SERVICE_OWNER, Role.ECAB_MEMBER, Role.IT_LEADERSHIP
  };

  private final CulpritStore store;
  private final WhatChanged whatChanged;
  private final Changes changes;
  private final Ledger ledger;
  private final InstantSource clock;

  Culprits(
      CulpritStore store,
      WhatChanged whatChanged,
      Changes changes,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.whatChanged = whatChanged;
    this.changes = changes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Whether the actor may say what was behind trouble of this client's. */
  public boolean mayName(Actor actor, ClientId client) {
    return actor.confinedTo() == null && actor.holdsAny(client, NAMING);
  }

  /** The answer that stands for this trouble. */
  @Transactional(readOnly = true)
  public Optional<Culprit> standing(Question question) {
    Subject subject = question.subject();
    return store.at(subject.client(), subject.item(), question.moment());
  }

  /** The answers that stand for trouble here, the newest trouble first; null is anywhere. */
  @Transactional(readOnly = true)
  public List<Culprit> latest(@Nullable Subject subject, int most) {
    return subject == null ? store.latest(most) : store.of(subject.client(), subject.item(), most);
  }

  /** What this change was named as the cause of. */
  @Transactional(readOnly = true)
  public List<Culprit> ofChange(ChangeId change) {
    return store.ofChange(change);
  }

  /**
   * Says what was behind the trouble, in place of what was said before. Throws {@link Invalid} for
   * a cause that is not to be found, {@link Stale} when somebody else answers at the same time.
   */
  @Transactional
  public Culprit name(Actor actor, Question question, Cause cause, String note) {
    Subject subject = question.subject();
    requireNaming(actor, subject.client());
    if (note.length() > LONGEST_NOTE) {
      throw new Invalid("note", "Say it within 1000 characters.");
    }
    List<Suspect> ranked = whatChanged.find(question, RANKED).suspects();
    int place = placeOf(cause, ranked);
    ClientId whose = clientOf(cause, place < 0 ? null : ranked.get(place));
    Culprit before = standing(question).orElse(null);
    if (before != null && before.cause().equals(cause) && before.note().equals(note.strip())) {
      return before;
    }
    Culprit now =
        new Culprit(
            CulpritId.next(),
            subject.client(),
            subject.item(),
            question.moment(),
            cause,
            note.strip(),
            place < 0 ? "" : ranked.get(place).reason(),
            place < 0 ? null : place + 1,
            clock.instant(),
            actor.name());
    if (before != null && !store.end(actor, before.id(), clock.instant(), "named another")) {
      throw new Stale("Somebody was faster: another answer was given meanwhile.");
    }
    insert(actor, now);
    append(actor, now, before, whose, "culprit-named", note.strip());
    return now;
  }

  /** Takes an answer back. Throws {@link Stale} when it does not stand any more. */
  @Transactional
  public void withdraw(Actor actor, CulpritId id, String reason) {
    Culprit culprit =
        store.find(id).orElseThrow(() -> new NotFound("There is no such answer, or no longer."));
    requireNaming(actor, culprit.client());
    if (reason.isBlank() || reason.length() > LONGEST_NOTE) {
      throw new Invalid("reason", "Say why, within 1000 characters.");
    }
    ClientId whose = changeOf(culprit.cause()).map(Change::client).orElse(null);
    if (!store.end(actor, id, clock.instant(), reason.strip())) {
      throw new Stale("Somebody was faster: the answer was changed meanwhile.");
    }
    append(actor, culprit, culprit, whose, "culprit-withdrawn", reason.strip());
  }

  private void requireNaming(Actor actor, ClientId client) {
    if (!mayName(actor, client)) {
      throw new Forbidden(
          "Only implementers, change managers, service owners, ECAB members and IT leadership say"
              + " what was behind it.");
    }
  }

  private static int placeOf(Cause cause, List<Suspect> ranked) {
    for (int place = 0; place < ranked.size(); place++) {
      if (cause.equals(Cause.of(ranked.get(place).clue()))) {
        return place;
      }
    }
    return -1;
  }

  /** Whose the work is; a change need not be in the ranking, anything else must. */
  private @Nullable ClientId clientOf(Cause cause, @Nullable Suspect suspect) {
    if (suspect != null) {
      return suspect.clue().client();
    }
    Optional<Change> change = changeOf(cause);
    if (change.isEmpty() && cause.kind() != Cause.Kind.NOTHING) {
      throw new Invalid("cause", "Name a change, or something out of the list.");
    }
    return change.map(Change::client).orElse(null);
  }

  private Optional<Change> changeOf(Cause cause) {
    UUID id = cause.id();
    return cause.kind() != Cause.Kind.CHANGE || id == null
        ? Optional.empty()
        : Optional.ofNullable(changes.named(Set.of(new ChangeId(id))).get(new ChangeId(id)));
  }

  private void insert(Actor actor, Culprit culprit) {
    try {
      store.insert(actor, culprit);
    } catch (DuplicateKeyException _) {
      throw new Stale("Somebody was faster: another answer was given meanwhile.");
    }
  }

  /** Work of another client is not written where the people of this one read. */
  private void append(
      Actor actor,
      Culprit culprit,
      @Nullable Culprit before,
      @Nullable ClientId whose,
      String deed,
      String reason) {
    boolean own = whose == null || whose.equals(culprit.client());
    ledger.append(
        actor,
        Deed.of("insight", culprit.id().value(), own ? culprit.client() : null, deed)
            .changing(before == null ? Map.of() : forLedger(before), forLedger(culprit))
            .because(reason));
  }

  private static Map<String, ?> forLedger(Culprit culprit) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("client", culprit.client().toString());
    facts.put("item", Objects.toString(culprit.item(), ""));
    facts.put("moment", culprit.moment().toString());
    facts.put("source", culprit.cause().kind().name());
    facts.put("cause", Objects.toString(culprit.cause().id(), ""));
    return facts;
  }
}
