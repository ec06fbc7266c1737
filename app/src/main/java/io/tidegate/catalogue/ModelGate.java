package io.tidegate.catalogue;

import static io.tidegate.change.Transition.RECLASSIFY;
import static io.tidegate.change.Transition.START;
import static io.tidegate.change.Transition.SUBMIT;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Gate;
import io.tidegate.change.ModelRef;
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

  ModelGate(ModelStore store, VersionStore versions, TermsGate terms) {
    this.store = store;
    this.versions = versions;
    this.terms = terms;
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
    if (version.isEmpty() || ModelPolicy.departs(change.plan(), version.get().procedure().plan())) {
      blockers.add(departs(question, model.get()));
    }
    version.ifPresent(said -> blockers.addAll(terms.blockers(question, said.procedure())));
    return blockers;
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
