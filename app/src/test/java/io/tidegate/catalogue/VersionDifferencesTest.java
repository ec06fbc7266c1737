package io.tidegate.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidegate.change.Plan;
import io.tidegate.change.Step;
import io.tidegate.inventory.Kind;
import io.tidegate.ui.Difference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionDifferencesTest {
  private static final VersionDifferences DIFFERENCES =
      new VersionDifferences(ids -> ids.isEmpty() ? "All clients" : ids.size() + " clients");

  @Test
  void theSameSaysNothing() {
    assertThat(between(procedure(), procedure())).isEmpty();
  }

  @Test
  void aStepThatIsAddedOrRewrittenIsToldAloneWhateverItsPlace() {
    List<Step> steps = new ArrayList<>(procedure().plan().steps());
    steps.addFirst(Step.of(Step.Kind.IMPLEMENTATION, "Take a backup", "It restores", 15));
    steps.set(2, Step.of(Step.Kind.TEST, "Ask somebody outside", "They see the lock", 5));
    assertThat(between(procedure(), with(steps)))
        .extracting(Difference::what, Difference::before, Difference::after)
        .containsExactlyInAnyOrder(
            tuple("Implementation", null, "Take a backup (15 min; verify: It restores)"),
            tuple("Test", "Open the shop in a browser (5 min; verify: The lock shows)", null),
            tuple("Test", null, "Ask somebody outside (5 min; verify: They see the lock)"));
  }

  @Test
  void termsAreToldInWords() {
    Terms terms =
        new Terms(Map.of(ModelField.ITEM, FieldRule.ASKED), Set.of(Kind.SERVER), null, 48);
    Procedure old = procedure();
    Procedure narrowed =
        new Procedure(
            old.title(),
            old.reason(),
            old.desiredOutcome(),
            old.category(),
            old.plan(),
            old.rating(),
            terms);
    assertThat(between(old, narrowed))
        .extracting(Difference::what, Difference::after)
        .containsExactly(
            tuple("Item it touches", "Asked for each time"),
            tuple("Items it may touch", "server"),
            tuple("Announced beforehand", "48 h"));
  }

  private static List<Difference> between(Procedure before, Procedure after) {
    return DIFFERENCES.between(version(1, before), version(2, after));
  }

  private static ModelVersion version(int number, Procedure procedure) {
    return new ModelVersion(number, procedure, Set.of(), Instant.EPOCH, "Mira");
  }

  private static Procedure procedure() {
    return ModelsOfTheTest.renewal(30);
  }

  private static Procedure with(List<Step> steps) {
    Procedure old = procedure();
    return new Procedure(
        old.title(),
        old.reason(),
        old.desiredOutcome(),
        old.category(),
        new Plan(steps, "", null, "", null),
        old.rating());
  }
}
