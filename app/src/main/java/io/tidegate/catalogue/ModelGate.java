package io.tidegate.catalogue;

import static io.tidegate.change.Transition.RECLASSIFY;
import static io.tidegate.change.Transition.START;
import static io.tidegate.change.Transition.SUBMIT;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import io.tidegate.change.ModelRef;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A standard change goes as its model says (design, section 3): the model may be used, for this
 * client, and the plan is the one that was approved beforehand.
 */
@Component
class ModelGate implements Gate {
  private final ModelStore store;
  private final VersionStore versions;
  private final TermsGate terms;
  private final Items items;

  ModelGate(ModelStore store, VersionStore versions, TermsGate terms, Items items) {
    this.store = store;
    this.versions = versions;
    this.terms = terms;
    this.items = items;
  }

  @Override
  public List<Blocker> blockers(Question question) {
    Change change = question.change();
    if (change.type() != ChangeType.STANDARD || !question.about(SUBMIT, RECLASSIFY, START)) {
      return List.of();
    }
    ModelRef made = change.model();
    Optional<Model> model = made == null ? Optional.empty() : store.find(made.model());
    if (made == null || model.isEmpty()) {
      return List.of(withoutModel(made));
    }
    List<Blocker> blockers = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(question.now(), ZoneOffset.UTC);
    ModelPolicy.whyNot(model.get(), today)
        .ifPresent(why -> blockers.add(inactive(why, model.get())));
    if (!model.get().isFor(change.client())) {
      blockers.add(notForClient(model.get()));
    }
    Optional<ModelVersion> version = versions.find(made.model(), made.version());
    Optional<Procedure> said = version.map(one -> worded(one.procedure(), change));
    if (said.isEmpty() || ModelPolicy.departs(change.plan(), said.get().plan())) {
      blockers.add(departs(question, model.get()));
    }
    said.ifPresent(procedure -> blockers.addAll(terms.blockers(question, procedure)));
    return blockers;
  }

  /** What the model says of the items that the change touches. */
  private Procedure worded(Procedure procedure, Change change) {
    if (!ItemSlot.in(procedure)) {
      return procedure;
    }
    List<String> names =
        items.named(change.scope().affected()).values().stream().map(Item::name).sorted().toList();
    return ItemSlot.filled(procedure, names, change.plan());
  }

  private static Blocker withoutModel(@Nullable ModelRef made) {
    return Blocker.of(
        made == null ? "model-missing" : "model-not-for-client",
        made == null
            ? "A standard change is made from a model"
            : "Its model may not be used for this client",
        "Start it from a model of the catalogue, or make it a normal change.",
        "/catalogue");
  }

  private static Blocker inactive(String why, Model model) {
    return Blocker.of(
        "model-inactive",
        why,
        "Its owner renews it, or make this a normal change.",
        "/catalogue/" + model.id());
  }

  private static Blocker notForClient(Model model) {
    return Blocker.of(
        "model-not-for-client",
        "“%s” may not be used for this client".formatted(model.title()),
        "Widen the model, or make this a normal change.",
        "/catalogue/" + model.id());
  }

  private static Blocker departs(Question question, Model model) {
    return Blocker.of(
        "departs-from-model",
        "The plan departs from “%s”".formatted(model.title()),
        "Only the model's own steps are approved beforehand. Put them back, or make this a normal"
            + " change.",
        question.at("/plan"));
  }
}
