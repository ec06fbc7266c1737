package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Closings;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Models that the history proposes: what was done again and again and never went wrong. */
@Service
public class Candidates {
  private static final int MOST = 100;
  private static final int MEMBERS = 50;

  /** No more of the history is looked through, whatever there is. */
  static final int LOOKED_AT = 20_000;

  private static final Duration BACK = Duration.ofDays(365);

  private final CandidateStore store;
  private final Closings closings;
  private final Items items;
  private final Models models;
  private final ModelDrafts drafts;
  private final Changes changes;
  private final Ledger ledger;
  private final InstantSource clock;

  Candidates(
      CandidateStore store,
      Closings closings,
      Items items,
      Models models,
      ModelDrafts drafts,
      Changes changes,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.closings = closings;
    this.items = items;
    this.models = models;
    this.drafts = drafts;
    this.changes = changes;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Those that wait for somebody, the most frequent first; at most 100. */
  @Transactional(readOnly = true)
  public List<Candidate> open() {
    return store.open(MOST);
  }

  /** One of them; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Candidate get(CandidateId id) {
    return store.find(id).orElseThrow(() -> new NotFound("Nothing like that was proposed."));
  }

  /**
   * Drafts a model from the newest that has a plan, for the clients of them all.
   *
   * @param seen the version that the actor had before them; any other throws {@link Stale}
   * @throws Invalid when a model can be made of none of them
   */
  @Transactional
  public ModelId accept(Actor actor, CandidateId id, long seen) {
    mustMaintain(actor);
    Candidate candidate = get(id);
    ChangeId from = newestFit(candidate);
    ModelId drafted = drafts.draft(actor, from, candidate.why(), candidate.clients());
    if (store.decide(actor, candidate, seen, clock.instant(), "", drafted) == 0) {
      throw faster();
    }
    append(actor, candidate, "candidate-accepted", "");
    return drafted;
  }

  private ChangeId newestFit(Candidate candidate) {
    List<Change> seen = seen(candidate.members());
    return seen.stream()
        .filter(change -> drafts.whyNot(change).isEmpty())
        .findFirst()
        .map(Change::id)
        .orElseThrow(() -> new Invalid("candidate", whyNone(seen)));
  }

  private String whyNone(List<Change> seen) {
    return "None of these changes can become a model. "
        + seen.stream()
            .flatMap(change -> drafts.whyNot(change).stream())
            .findFirst()
            .orElse("You see none of them.");
  }

  /** In the same order. */
  private List<Change> seen(List<ChangeId> ids) {
    Map<ChangeId, Change> named = changes.named(Set.copyOf(ids));
    return ids.stream().map(named::get).filter(Objects::nonNull).toList();
  }

  /**
   * Dismisses it for good: it is not proposed again, however often it repeats.
   *
   * @param seen the version that the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void dismiss(Actor actor, CandidateId id, long seen, String reason) {
    mustMaintain(actor);
    Candidate candidate = get(id);
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why it is better left as it is.");
    }
    if (store.decide(actor, candidate, seen, clock.instant(), reason.strip(), null) == 0) {
      throw faster();
    }
    append(actor, candidate, "candidate-dismissed", reason.strip());
  }

  /** Looks through the history once more, as it is done twice a day. */
  @Transactional
  public void mine(AccountId account) {
    List<Mining.Group> habits = Mining.habits(history()).stream().filter(this::fit).toList();
    List<Model> known = models.list(ModelFilter.NONE);
    Map<ChangeId, Change> origins = changes.named(origins(known));
    List<Candidate> before = store.all();
    Set<CandidateId> again = new HashSet<>();
    for (Mining.Group group : habits) {
      Candidate now = candidate(group);
      List<Candidate> same = before.stream().filter(one -> same(one, group)).toList();
      same.forEach(one -> again.add(one.id()));
      if (!same.isEmpty()) {
        store.found(same.getFirst().id(), now);
      } else if (known.stream().noneMatch(model -> covers(model, origins, group))) {
        store.insert(account, now, clock.instant());
      }
    }
    before.stream().filter(one -> !again.contains(one.id())).forEach(one -> store.gone(one.id()));
  }

  /** A model can be made of at least one of those that it would list. */
  private boolean fit(Mining.Group group) {
    return seen(newest(group)).stream().anyMatch(change -> drafts.whyNot(change).isEmpty());
  }

  private static List<ChangeId> newest(Mining.Group group) {
    return group.members().stream().limit(MEMBERS).map(Mining.Past::id).toList();
  }

  private List<Mining.Past> history() {
    List<Closings.Closing> closed = closings.normal(clock.instant().minus(BACK), LOOKED_AT);
    Set<ItemId> touched =
        closed.stream().flatMap(one -> one.items().stream()).collect(Collectors.toSet());
    Map<ItemId, Item> named = items.named(touched);
    List<Mining.Past> history = new ArrayList<>();
    for (Closings.Closing one : closed) {
      history.add(
          new Mining.Past(
              one.id(),
              one.number(),
              one.client(),
              one.title(),
              one.outcome(),
              one.closedAt(),
              one.items().stream()
                  .map(named::get)
                  .filter(Objects::nonNull)
                  .map(Item::kind)
                  .collect(Collectors.toSet())));
    }
    return history;
  }

  private static Candidate candidate(Mining.Group group) {
    Mining.Past newest = group.members().getFirst();
    return new Candidate(
        CandidateId.next(),
        newest.title(),
        group.words(),
        group.kinds(),
        group.clients(),
        newest(group),
        group.members().size(),
        newest.closedAt(),
        Candidate.State.OPEN,
        "",
        null,
        0);
  }

  private static boolean same(Candidate one, Mining.Group group) {
    return one.kinds().equals(group.kinds()) && Mining.alike(one.words(), group.words());
  }

  private static Set<ChangeId> origins(List<Model> models) {
    return models.stream().map(Model::origin).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Where the item's name gave way in the title, that of the change behind it still has it. */
  private static boolean covers(Model model, Map<ChangeId, Change> origins, Mining.Group group) {
    String title = ItemSlot.without(model.title());
    Change origin = model.origin() == null ? null : origins.get(model.origin());
    boolean opened = !title.equals(model.title());
    String named = opened && origin != null ? origin.title() : title;
    return Mining.alike(Mining.words(title), group.words())
        || Mining.alike(Mining.words(named), group.words());
  }

  private void mustMaintain(Actor actor) {
    if (!models.mayMaintain(actor)) {
      throw new Forbidden("Only change managers keep the catalogue.");
    }
  }

  private void append(Actor actor, Candidate candidate, String deed, String reason) {
    ledger.append(
        actor,
        Deed.of("catalogue", candidate.id().value(), null, deed)
            .with(Map.of("title", candidate.title(), "changes", candidate.total()))
            .because(reason));
  }

  private static Stale faster() {
    return new Stale("Somebody was faster: this was decided meanwhile.");
  }
}
