package io.tidegate.risk;

import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.change.Offer;
import io.tidegate.change.Transition;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.TeamId;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A normal change in Assess about which views are asked, told in a few words. */
public final class AskedViews {
  public static final String QUESTION = "May the tills be offline for 20 minutes?";

  final World world;
  final ChangeId id;
  private final Changes changes;
  private final AssessmentTasks tasks;

  public AskedViews(World world, Changes changes, AssessmentTasks tasks) {
    this.world = world;
    this.changes = changes;
    this.tasks = tasks;
    this.id =
        world
            .as(
                world.requester,
                () ->
                    changes.create(
                        world.actor(world.requester),
                        new NewChange(
                            world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null)))
            .id();
    put("ASSESS");
  }

  /** How it came there is no concern of this room, so the owner of the database puts it there. */
  public void put(String state) {
    var owner = TestDatabase.access().owner();
    JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.access().url(), owner.user(), owner.password()))
        .sql("update change.change set state = :state where id = :id")
        .param("state", state)
        .param("id", id.value())
        .update();
  }

  public Change change() {
    return world.inAccount(() -> changes.get(id));
  }

  LocalDate inDays(int days) {
    return world.inAccount(() -> tasks.today(world.id())).plusDays(days);
  }

  public UUID asks(Person person) {
    return asks(new Assessor.Somebody(person.id()));
  }

  UUID asks(Assessor assessor) {
    return asks(world.requester, new NewAssessmentTask(assessor, QUESTION, inDays(2)));
  }

  UUID asks(Person by, NewAssessmentTask wanted) {
    return world.as(by, () -> tasks.ask(world.actor(by), id, wanted)).id();
  }

  public void answers(Person by, UUID task, ImpactView.Verdict verdict, String words) {
    world.doAs(by, () -> tasks.answer(world.actor(by), id, task, verdict, words));
  }

  void waives(Person by, UUID task, String reason) {
    world.doAs(by, () -> tasks.waive(world.actor(by), id, task, reason));
  }

  public AssessmentTask task(UUID task) {
    return world.inAccount(() -> tasks.get(task));
  }

  /** What of the views stands in the way of asking for approval. */
  List<String> blockers() {
    return world.as(
        world.requester,
        () ->
            changes.offers(world.actor(world.requester), changes.get(id)).stream()
                .filter(offer -> offer.transition() == Transition.REQUEST_APPROVAL)
                .map(Offer::blockers)
                .flatMap(List::stream)
                .map(Blocker::code)
                .filter(code -> code.startsWith("assessment-"))
                .toList());
  }

  List<LedgerEvent> ledger(Ledger ledger) {
    return world.inAccount(() -> ledger.of("change", id.value(), null, 200)).items().stream()
        .filter(event -> event.deed().startsWith("view-"))
        .toList();
  }

  /** A team of these people. */
  Assessor.AnyOf team(Teams teams, Person... members) {
    TeamId team =
        world.as(
            world.administrator,
            () -> {
              var admin = world.actor(world.administrator);
              TeamId made = teams.add(admin, "Payroll " + UUID.randomUUID()).id();
              for (Person member : members) {
                teams.join(admin, made, member.id());
              }
              return made;
            });
    return new Assessor.AnyOf(team);
  }
}
