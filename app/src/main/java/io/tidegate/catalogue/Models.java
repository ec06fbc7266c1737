package io.tidegate.catalogue;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.change.Rating;
import io.tidegate.database.Tenancy;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.Policies;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: the models there are, and those who keep them. */
@Service
public class Models {
  private static final int MOST = 500;

  /** Enough for anybody to read. */
  private static final int VERSIONS = 100;

  private final ModelStore store;
  private final VersionStore versions;
  private final AdmissionDesk desk;
  private final Policies policies;
  private final People people;
  private final Clients clients;
  private final Ledger ledger;
  private final InstantSource clock;

  Models(
      ModelStore store,
      VersionStore versions,
      AdmissionDesk desk,
      Policies policies,
      People people,
      Clients clients,
      Ledger ledger,
      InstantSource clock) {
    this.store = store;
    this.versions = versions;
    this.desk = desk;
    this.policies = policies;
    this.people = people;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The models by title, at most 500; a client's people see those for their client. */
  @Transactional(readOnly = true)
  public List<Model> list(ModelFilter filter) {
    return store.list(filter, null, MOST);
  }

  /** A page of them; {@code after} is the last of the page before, or null. */
  @Transactional(readOnly = true)
  public Page<Model> page(ModelFilter filter, @Nullable ModelId after, int size) {
    return Page.of(store.list(filter, after, size + 1), size, model -> model.id().toString());
  }

  /** The first by title of which a change may be made now: of any client, or for this one. */
  @Transactional(readOnly = true)
  public List<Model> ready(@Nullable ClientId client, int most) {
    return store.ready(today(), client, most);
  }

  /** The first by title in whose title a word begins with each of these; none is archived. */
  @Transactional(readOnly = true)
  public List<Model> named(List<String> words, int most) {
    return store.named(words, most);
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

  /** How long a change made from it takes, with time to go back. */
  public Duration length(Model model) {
    return ModelPolicy.length(model.facts().procedure().plan());
  }

  /** What a total of the five scores means; of one that no model may have too. */
  public Rating rated(int score) {
    return ModelPolicy.rating(score);
  }

  /** Whether the actor keeps the catalogue. */
  public boolean mayMaintain(Actor actor) {
    return actor.holdsEverywhere(Role.CHANGE_MANAGER);
  }

  /** What it says in its latest version, which may still wait for the board. */
  @Transactional(readOnly = true)
  public ModelFacts latest(Model model) {
    Integer proposed = model.proposed();
    if (proposed == null || proposed == model.current().number()) {
      return model.facts();
    }
    ModelVersion version = version(model.id(), proposed);
    return new ModelFacts(
        version.procedure(), version.clients(), model.facts().owner(), model.facts().reviewOn());
  }

  /** What it said, the latest first, at most 100; a client's people see what is in use. */
  @Transactional(readOnly = true)
  public List<ModelVersion> versions(ModelId id) {
    Model model = get(id);
    return ofOneClient() ? List.of(model.current()) : versions.list(id, VERSIONS);
  }

  /** One version; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public ModelVersion version(ModelId id, int number) {
    return versions
        .find(id.value(), number)
        .filter(version -> !ofOneClient() || get(id).current().number() == number)
        .orElseThrow(() -> new NotFound("There is no such version of the model."));
  }

  private static boolean ofOneClient() {
    return Tenancy.required().client() != null;
  }

  /**
   * What the board has to look at: what waits for it, what lost its licence by rule, and what comes
   * up for review soon.
   */
  @Transactional(readOnly = true)
  public List<Model> forBoard() {
    int days = policies.ofAccount().get(LicenceRules.SECTION).warnDays();
    return store.forBoard(today().plusDays(days + 1L));
  }

  /**
   * Adds a model. It waits for the board; where the policy asks nobody, or nobody else is there, it
   * is active at once. Throws {@link Invalid} with every problem at its field.
   */
  @Transactional
  public ModelId add(Actor actor, ModelFacts facts) {
    check(actor, facts);
    Model model = write(actor, facts);
    append(actor, model.id(), "model-added", told(facts, 1), "");
    desk.bring(actor, model, model.current(), actor.person());
    return model.id();
  }

  /**
   * Writes a model down that is still to be completed; nothing can be made from it before it was
   * put before the board.
   */
  @Transactional
  public ModelId draft(Actor actor, ModelFacts facts, String because) {
    mustMaintain(actor);
    Model model = write(actor, facts);
    append(actor, model.id(), "model-drafted", told(facts, 1), because);
    return model.id();
  }

  private Model write(Actor actor, ModelFacts facts) {
    ModelId id = ModelId.next();
    store.insert(actor.account(), id, facts, clock.instant());
    versions.insert(actor, id, version(actor, 1, facts));
    return get(id);
  }

  private ModelVersion version(Actor actor, int number, ModelFacts facts) {
    return new ModelVersion(
        number, facts.procedure(), facts.clients(), clock.instant(), actor.name());
  }

  private static Map<String, Object> told(ModelFacts facts, int version) {
    return Map.of("title", facts.procedure().title(), "version", version);
  }

  /**
   * Writes a model; where it says something else than before, or for others, that is a new version
   * and goes before the board. Changes already made keep the one they came from.
   *
   * @param seen the version the actor had before them; any other throws {@link Stale}
   */
  @Transactional
  public void edit(Actor actor, ModelId id, long seen, ModelFacts facts) {
    Model model = get(id);
    check(actor, facts);
    mustLeaveReview(actor, model, facts);
    // The model's row is the lock: whoever comes second finds its version gone.
    if (store.update(id, seen, facts) == 0) {
      throw faster(id);
    }
    ModelFacts before = latest(model);
    boolean same =
        ModelPolicy.same(before.procedure(), facts.procedure())
            && before.clients().equals(facts.clients());
    int number = same ? versions.latest(id) : versions.latest(id) + 1;
    append(actor, id, "model-edited", told(facts, number), "");
    if (!same) {
      renew(actor, model, version(actor, number, facts));
    }
  }

  private void renew(Actor actor, Model before, ModelVersion version) {
    versions.insert(actor, before.id(), version);
    store.show(before.id(), version.number());
    if (before.approved() || before.proposed() != null) {
      desk.bring(actor, get(before.id()), version, actor.person());
    }
  }

  /** The board says until when a licence holds; who keeps the model may only ask sooner. */
  private void mustLeaveReview(Actor actor, Model model, ModelFacts facts) {
    if (model.approved()
        && facts.reviewOn().isAfter(model.facts().reviewOn())
        && desk.boardDecides(Set.copyOf(List.of(facts.owner(), actor.person())))) {
      throw new Invalid(
          "reviewOn", "The board alone moves it later, when it reviews or approves the model.");
    }
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
    mustBeWithin(model, state);
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

  void check(Actor actor, ModelFacts facts) {
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

  /** Into use comes what the board admitted, and nothing becomes a draft by hand. */
  private static void mustBeWithin(Model model, ModelState state) {
    boolean bySomebody = state != ModelState.DRAFT && state != ModelState.PROPOSED;
    if (!bySomebody || (!model.approved() && state != ModelState.ARCHIVED)) {
      throw new Invalid("state", "No version of it was approved yet. Put it before the board.");
    }
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
