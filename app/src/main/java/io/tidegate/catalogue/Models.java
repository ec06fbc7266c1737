package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Rating;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: the models there are, and those who keep them. */
@Service
public class Models {
  private final ModelStore store;
  private final People people;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Models(ModelStore store, People people, Clients clients, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.people = people;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The models by title, at most 500; a client's people see those for their client. */
  @Transactional(readOnly = true)
  public List<Model> list(ModelFilter filter) {
    return store.list(filter);
  }

  /** One model; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public Model get(ModelId id) {
    return store.find(id.value()).orElseThrow(() -> new NotFound("There is no such model."));
  }

  /** Why no change may be made from it now, as a sentence; empty when one may. */
  public Optional<String> whyNot(Model model) {
    return ModelPolicy.whyNot(model, today());
  }

  /** What a total of the five scores means; of one that no model may have too. */
  public Rating rated(int score) {
    return ModelPolicy.rating(score);
  }

  /** Whether the actor keeps the catalogue. */
  public boolean mayMaintain(Actor actor) {
    return actor.holdsEverywhere(Role.CHANGE_MANAGER);
  }

  /** Adds a model, active at once. Throws {@link Invalid} with every problem at its field. */
  @Transactional
  public ModelId add(Actor actor, ModelFacts facts) {
    check(actor, facts);
    ModelId id = ModelId.next();
    store.insert(actor.account(), id, facts, clock.instant());
    store.insertVersion(actor, id, 1, facts.procedure(), clock.instant());
    append(actor, id, "model-added", Map.of("title", facts.procedure().title(), "version", 1), "");
    return id;
  }

  /**
   * Writes a model; where it says something else than before, that is a new version, and changes
   * already made keep the one they came from.
   *
   * @param seen the version the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void edit(Actor actor, ModelId id, long seen, ModelFacts facts) {
    Model model = get(id);
    check(actor, facts);
    boolean same = same(model.facts().procedure(), facts.procedure());
    int number = same ? model.current().number() : model.current().number() + 1;
    // The model's row is the lock: whoever comes second finds its version gone.
    if (store.update(id, seen, facts, number) == 0) {
      throw faster(id);
    }
    if (!same) {
      store.insertVersion(actor, id, number, facts.procedure(), clock.instant());
    }
    append(
        actor,
        id,
        "model-edited",
        Map.of("title", facts.procedure().title(), "version", number),
        "");
  }

  /**
   * Suspends, archives or takes up again; the first two with a reason. What a rule suspended is
   * brought back by {@link Licences#renew} alone.
   */
  @Transactional
  public void setState(Actor actor, ModelId id, long seen, ModelState state, String reason) {
    Model model = get(id);
    mustMaintain(actor);
    if (state != ModelState.ACTIVE && reason.isBlank()) {
      throw new Invalid("reason", "Say why.");
    }
    if (state == ModelState.ACTIVE && model.lapse() != null) {
      throw new Invalid(
          "state",
          "It was suspended because %s. Only a review by the CAB brings it back."
              .formatted(model.lapse().words()));
    }
    if (store.setState(id, seen, state, state == ModelState.ACTIVE ? "" : reason.strip()) == 0) {
      throw faster(id);
    }
    append(
        actor,
        id,
        "model-" + state.title().toLowerCase(java.util.Locale.ROOT),
        Map.of("title", model.title()),
        reason);
  }

  private void check(Actor actor, ModelFacts facts) {
    mustMaintain(actor);
    List<Problem> problems = new ArrayList<>(ModelPolicy.problems(facts, today()));
    Person owner = people.named(List.of(facts.owner())).get(facts.owner());
    if (owner == null || !owner.isStaff() || owner.archived()) {
      problems.add(new Problem("owner", "Choose somebody of the staff who answers for it."));
    }
    if (clients.named(facts.clients()).size() < facts.clients().size()) {
      problems.add(new Problem("clients", "Choose among the clients of the account."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private void mustMaintain(Actor actor) {
    if (!mayMaintain(actor)) {
      throw new Forbidden("Only change managers keep the catalogue.");
    }
  }

  /** Steps get fresh ids at each reading, so procedures are compared by what they say. */
  private static boolean same(Procedure one, Procedure other) {
    return !ModelPolicy.departs(one.plan(), other.plan())
        && one.plan().resources().equals(other.plan().resources())
        && one.title().equals(other.title())
        && one.reason().equals(other.reason())
        && one.desiredOutcome().equals(other.desiredOutcome())
        && one.category().equals(other.category())
        && one.rating().equals(other.rating());
  }

  private Stale faster(ModelId id) {
    return new Stale("Somebody was faster: “%s” has changed meanwhile.".formatted(get(id).title()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void append(Actor actor, ModelId id, String name, Map<String, ?> after, String reason) {
    ledger.append(actor, Deed.of("catalogue", id.value(), null, name).with(after).because(reason));
  }
}
