package io.tidegate.catalogue;

import io.tidegate.calendar.Recurrence;
import io.tidegate.change.Plan;
import io.tidegate.change.Rating;
import io.tidegate.change.Step;
import io.tidegate.database.Login;
import io.tidegate.kernel.ClientId;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Models that tests start from. */
public final class ModelsOfTheTest {
  private ModelsOfTheTest() {}

  /** A model for these clients; none for all. */
  public static ModelFacts certificate(World world, Set<ClientId> clients) {
    return new ModelFacts(
        renewal(30), clients, world.changeManager.id(), LocalDate.parse("2027-06-30"));
  }

  /** A model that the board has approved, so that changes are made from it. */
  public static ModelId inUse(World world, Models models, Admissions admissions, ModelFacts facts) {
    ModelId id =
        world.as(world.changeManager, () -> models.add(world.actor(world.changeManager), facts));
    Model added = world.as(world.changeManager, () -> models.get(id));
    if (added.proposed() != null) {
      approve(world, admissions, added);
    }
    return id;
  }

  /** Somebody of the board approves the version that waits for them. */
  static void approve(World world, Admissions admissions, Model model) {
    world.doAs(
        world.cabMember,
        () ->
            admissions.approve(
                world.actor(world.cabMember), model.id(), model.version(), null, "Fine."));
  }

  /** The second Tuesday of each month at the bakery, in the change manager's name. */
  public static ScheduleFacts monthly(World world) {
    return new ScheduleFacts(
        world.bakery.id(),
        null,
        Map.of(),
        Recurrence.once(LocalDateTime.parse("2026-12-08T22:00"), 120).by("FREQ=MONTHLY;BYDAY=2TU"),
        14,
        world.changeManager.id());
  }

  /** Something that the history proposed; how it did is another test's story. */
  public static CandidateId candidate(World world, String title) {
    CandidateId id = CandidateId.next();
    Login owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql(
            """
            insert into catalogue.candidate
                   (id, account_id, title, words, kinds, clients, members, total, last_at, found_at, state)
            values (:id, :account, :title, '{}', '{}', '{}', '{}', 7, now(), now(), 'OPEN')
            """)
        .param("id", id.value())
        .param("account", world.account.id().value())
        .param("title", title)
        .update();
    return id;
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
