package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.inventory.KnownChanges.Retrospect;
import io.tidegate.inventory.UnrecordedChange.Decision;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to unrecorded changes: what was seen to differ without a change that explains it, and
 * what people say of it.
 */
@Service
public class UnrecordedChanges {
  /** Where counting stops: a count of this many may mean more. */
  public static final int CEILING = 1000;

  private static final int LONGEST_REASON = 1000;
  private static final int MOST_NEAR = 500;

  private final UnrecordedStore store;
  private final ItemStore items;
  private final ObservedFacts facts;
  private final ChangeKnowledge changes;
  private final Ledger ledger;
  private final InstantSource clock;

  UnrecordedChanges(
      UnrecordedStore store,
      ItemStore items,
      ObservedFacts facts,
      ChangeKnowledge changes,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.items = items;
    this.facts = facts;
    this.changes = changes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** One of what may be said of an unrecorded change: the change that explains it, or why. */
  @FunctionalInterface
  public interface Saying {
    /** Says it of the unrecorded change as it was seen at this version. */
    void say(Actor actor, UnrecordedChangeId id, long version, String word);
  }

  /** The unrecorded change; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public UnrecordedChange get(UnrecordedChangeId id) {
    return store.find(id).orElseThrow(() -> new NotFound("There is no such unrecorded change."));
  }

  /** The newest first; {@code after} is the cursor of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<UnrecordedChange> list(UnrecordedFilter filter, @Nullable String after, int size) {
    return Page.of(
        store.list(filter, RecordPlace.of(after), size + 1),
        size,
        each -> RecordPlace.cursor(each.firstSeen(), each.id().value()));
  }

  /** How many there are, as far as {@link #CEILING} goes. */
  @Transactional(readOnly = true)
  public int count(UnrecordedFilter filter) {
    return store.count(filter, CEILING);
  }

  /**
   * What differed at any of the items at some time between the two moments, open or not, the newest
   * first, at most 500.
   */
  @Transactional(readOnly = true)
  public List<UnrecordedChange> near(Collection<ItemId> items, Instant from, Instant until) {
    return items.isEmpty() ? List.of() : store.near(items, from, until, MOST_NEAR);
  }

  /** The changes that explain them, as far as they may be seen. */
  @Transactional(readOnly = true)
  public Map<ChangeId, KnownChange> changesOf(Collection<UnrecordedChange> entries) {
    return changes.named(
        entries.stream()
            .map(UnrecordedChange::decision)
            .filter(Objects::nonNull)
            .map(Decision::change)
            .filter(Objects::nonNull)
            .toList());
  }

  /** Whether the actor may say what it was: those who keep the client's inventory. */
  public boolean mayTriage(Actor actor, UnrecordedChange entry) {
    return ItemPolicy.mayMaintain(actor, entry.client());
  }

  /**
   * Says which change explains it; unless the value went back, it is recorded from now on. Throws
   * {@link Invalid} for {@code change} when that can be none, {@link Stale} when somebody was
   * faster.
   */
  @Transactional
  public void link(Actor actor, UnrecordedChangeId id, long version, String change) {
    UnrecordedChange entry = require(actor, id, version);
    Item item = item(entry);
    KnownChange known = explanation(change, item);
    decide(actor, entry, Triage.LINKED, known.id(), "", known.code());
    takeOver(actor, item, entry, known.id());
  }

  /** Says that what was seen is right, so that it is recorded from now on. */
  @Transactional
  public void accept(Actor actor, UnrecordedChangeId id, long version, String reason) {
    UnrecordedChange entry = require(actor, id, version);
    Item item = item(entry);
    if (entry.wentBackAt() != null) {
      throw new Invalid(
          "reason", "It is as recorded again, so there is nothing to accept. Dismiss or link it.");
    }
    if (item.isRetired()) {
      throw new Invalid("reason", item.name() + " is retired; what it says stays. Dismiss it.");
    }
    decide(actor, entry, Triage.ACCEPTED, null, reason, "");
    takeOver(actor, item, entry, null);
  }

  /**
   * Drafts a retrospective change with what is known, which the actor then completes and records.
   */
  @Transactional
  public KnownChange record(Actor actor, UnrecordedChangeId id, long version) {
    UnrecordedChange entry = require(actor, id, version);
    Item item = item(entry);
    KnownChange draft = changes.ask().draft(actor, retrospect(entry, item));
    decide(actor, entry, Triage.RECORDED, draft.id(), "", draft.code());
    takeOver(actor, item, entry, draft.id());
    return draft;
  }

  /** Says that it means nothing, with a reason; the same difference is not brought up again. */
  @Transactional
  public void dismiss(Actor actor, UnrecordedChangeId id, long version, String reason) {
    UnrecordedChange entry = require(actor, id, version);
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it means nothing.");
    }
    decide(actor, entry, Triage.DISMISSED, null, reason, "");
  }

  private UnrecordedChange require(Actor actor, UnrecordedChangeId id, long version) {
    items.lock(List.of(get(id).item()));
    UnrecordedChange entry = get(id);
    if (!mayTriage(actor, entry)) {
      throw new Forbidden("Only those who keep the client's inventory say what it was.");
    }
    if (!entry.isOpen() || entry.version() != version) {
      throw new Stale("Somebody was faster: this was dealt with meanwhile.");
    }
    return entry;
  }

  private Item item(UnrecordedChange entry) {
    return items.find(List.of(entry.item())).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such configuration item."));
  }

  private KnownChange explanation(String written, Item item) {
    KnownChange known =
        changes
            .ask()
            .written(written)
            .orElseThrow(() ->
                new Invalid("change", "There is no such change. Give its number, such as CHG-42."));
    if (!known.begun()) {
      throw new Invalid(
          "change", "Work on " + known.code() + " has not begun, so it cannot explain this.");
    }
    if (!known.affected().contains(item.id()) && !known.client().equals(item.client())) {
      throw new Invalid(
          "change", known.code() + " is another client's and does not touch " + item.name() + ".");
    }
    return known;
  }

  private void takeOver(Actor actor, Item item, UnrecordedChange entry, @Nullable ChangeId change) {
    if (entry.wentBackAt() == null && !item.isRetired()) {
      facts.take(actor, item, entry, change);
    }
  }

  private void decide(
      Actor actor,
      UnrecordedChange entry,
      Triage triage,
      @Nullable ChangeId change,
      String reason,
      String code) {
    String why = reason.strip();
    if (why.length() > LONGEST_REASON) {
      throw new Invalid("reason", "Keep it within 1,000 characters.");
    }
    Decision decision =
        new Decision(clock.instant(), actor.isSystem() ? null : actor.person(), why, change);
    if (store.triage(entry, triage, decision) != 1) {
      throw new Stale("Somebody was faster: this was dealt with meanwhile.");
    }
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("triage", triage.name());
    after.put("item", entry.item().toString());
    after.put("attribute", entry.attribute().toString());
    after.put("recorded", AttributeValue.words(entry.recorded()));
    after.put("observed", AttributeValue.words(entry.observed()));
    if (!code.isEmpty()) {
      after.put("change", code);
    }
    ledger.append(
        actor,
        Deed.of("inventory", entry.id().value(), entry.client(), "unrecorded-change-triaged")
            .changing(Map.of("triage", Triage.OPEN.name()), after)
            .because(why));
  }

  private static Retrospect retrospect(UnrecordedChange entry, Item item) {
    String what =
        "%s of %s: %s became %s"
            .formatted(
                entry.attribute(), item.name(), told(entry.recorded()), told(entry.observed()));
    return new Retrospect(
        item,
        what.length() > 200 ? what.substring(0, 199) + "…" : what,
        "%s was seen by %s and had no change.".formatted(what, entry.source()),
        entry.firstSeen(),
        entry.lastSeen());
  }

  private static String told(@Nullable Object value) {
    String words = AttributeValue.words(value);
    return words.isEmpty() ? "nothing" : words;
  }
}
