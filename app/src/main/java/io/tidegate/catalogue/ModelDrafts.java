package io.tidegate.catalogue;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Rating;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.policy.Policies;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts models from changes that went well, for somebody to complete and propose. */
@Service
public class ModelDrafts {
  private final Models models;
  private final ModelStore store;
  private final Changes changes;
  private final Items items;
  private final Policies policies;
  private final InstantSource clock;

  ModelDrafts(
      Models models,
      ModelStore store,
      Changes changes,
      Items items,
      Policies policies,
      InstantSource clock) {
    this.models = models;
    this.store = store;
    this.changes = changes;
    this.items = items;
    this.policies = policies;
    this.clock = clock;
  }

  /** The model that was drafted from the change; empty when none was. */
  @Transactional(readOnly = true)
  public Optional<Model> from(ChangeId change) {
    return store.madeOf(change);
  }

  /** Whether the actor may draft one from it. */
  public boolean mayDraft(Actor actor, Change change) {
    return models.mayMaintain(actor) && whyNot(change).isEmpty();
  }

  /** Why no model can be made of it, as a sentence; empty when one can. */
  public Optional<String> whyNot(Change change) {
    if (!change.state().begun() || change.plan().steps().isEmpty()) {
      return Optional.of("%s was not carried out by a plan yet.".formatted(change.code()));
    }
    if (change.model() != null) {
      return Optional.of("%s was made from a model already.".formatted(change.code()));
    }
    Rating rating = change.rating();
    return rating != null && rating.level().atLeastHigh()
        ? Optional.of("Only low and medium risk is approved beforehand.")
        : Optional.empty();
  }

  /**
   * Drafts a model for the change's client with its plan; the one there is, when it was drafted
   * before. Throws {@link Invalid} for a change of high risk, or one that was not carried out.
   */
  @Transactional
  public ModelId draft(Actor actor, ChangeId id, String because) {
    return draft(actor, id, because, Set.of(changes.get(id).client()));
  }

  /** The same for these clients. */
  @Transactional
  public ModelId draft(Actor actor, ChangeId id, String because, Set<ClientId> clients) {
    if (!models.mayMaintain(actor)) {
      throw new Forbidden("Only change managers keep the catalogue.");
    }
    Change change = changes.lock(id);
    Optional<Model> before = store.madeOf(id);
    if (before.isPresent()) {
      return before.get().id();
    }
    whyNot(change)
        .ifPresent(why -> {
          throw new Invalid("change", why);
        });
    ModelId drafted =
        models.draft(
            actor,
            facts(actor, change, clients),
            because.isBlank() ? "From %s".formatted(change.code()) : because);
    store.origin(drafted, id);
    return drafted;
  }

  private ModelFacts facts(Actor actor, Change change, Set<ClientId> clients) {
    Rating rating = change.rating();
    Collection<Item> touched = items.named(change.scope().affected()).values();
    Set<Kind> kinds = touched.stream().map(Item::kind).collect(Collectors.toSet());
    Terms terms =
        new Terms(
            kinds.isEmpty() ? Map.of() : Map.of(ModelField.ITEM, FieldRule.ASKED), kinds, null, 0);
    int months = policies.ofAccount().get(LicenceRules.SECTION).reviewMonths();
    Procedure done =
        new Procedure(
            change.title(),
            change.purpose().reason(),
            change.purpose().desiredOutcome(),
            change.purpose().category(),
            change.plan(),
            // Nobody has judged it: as much as is approved beforehand at all.
            rating == null ? ModelPolicy.rating(ModelPolicy.HIGHEST_SCORE) : rating,
            terms);
    return new ModelFacts(
        forOthers(done, touched),
        clients,
        actor.person(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(months));
  }

  /** The next change touches another item; where it was one, its name gives way. */
  private static Procedure forOthers(Procedure done, Collection<Item> touched) {
    return touched.size() == 1 ? ItemSlot.opened(done, touched.iterator().next().name()) : done;
  }
}
