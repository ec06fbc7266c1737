package io.tidegate.catalogue;

import io.tidegate.change.Plan;
import io.tidegate.change.Rating;
import io.tidegate.change.Step;
import io.tidegate.kernel.ClientId;
import io.tidegate.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Models that tests start from. */
public final class ModelsOfTheTest {
  private ModelsOfTheTest() {}

  /** A model for these clients; none for all. */
  public static ModelFacts certificate(World world, Set<ClientId> clients) {
    return new ModelFacts(
        renewal(30), clients, world.changeManager.id(), LocalDate.parse("2027-06-30"));
  }

  /** Renewing a certificate, with a first step of so many minutes. */
  static Procedure renewal(int minutes) {
    Plan plan =
        new Plan(
            List.of(
                Step.of(Step.Kind.IMPLEMENTATION, "Order and install it", "No warning", minutes),
                Step.of(Step.Kind.TEST, "Open the shop in a browser", "The lock shows", 5),
                Step.of(Step.Kind.ROLLBACK, "Put the old one back", "The old date shows", 10)),
            "",
            null,
            "",
            null);
    return new Procedure(
        "Renew a certificate",
        "It runs out.",
        "The new date shows.",
        "web",
        plan,
        new Rating(Rating.Level.LOW, 7));
  }
}
