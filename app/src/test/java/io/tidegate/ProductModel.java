package io.tidegate;

import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.change.ModelRef;
import io.tidegate.kernel.ChangeId;
import io.tidegate.reference.ModelStanding;
import io.tidegate.reference.Person;

/** The model of one standard change of the product, kept by a change manager. */
record ProductModel(Cast cast, Doors doors, ModelId id, ModelFacts facts) {
  private static final Person KEEPER = Person.CHANGE_MANAGER;

  static ProductModel added(Cast cast, Doors doors, ModelFacts facts) {
    ModelId id = ModelsOfTheTest.inUse(cast.world, doors.models(), doors.admissions(), facts);
    return new ProductModel(cast, doors, id, facts);
  }

  ModelRef reference() {
    return new ModelRef(id.value(), 1);
  }

  /** As the catalogue does when it makes a change from a model. */
  void rate(ChangeId change) {
    run(() ->
        doors
            .transaction()
            .executeWithoutResult(_ -> doors.changes().rate(change, facts.procedure().rating())));
  }

  void judge(ModelStanding standing) {
    ModelState state =
        switch (standing) {
          case ACTIVE -> ModelState.ACTIVE;
          case SUSPENDED -> ModelState.SUSPENDED;
          case RETIRED -> ModelState.ARCHIVED;
        };
    run(() -> {
      long seen = doors.models().get(id).version();
      doors.models().setState(cast.actor(KEEPER), id, seen, state, "So it was decided");
    });
  }

  private void run(Runnable deed) {
    cast.world.doAs(cast.person(KEEPER), deed);
  }
}
