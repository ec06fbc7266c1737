package io.tidegate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.Story;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryId;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.FeedId;
import io.tidegate.calendar.FeedReach;
import io.tidegate.calendar.Feeds;
import io.tidegate.calendar.Maintnote;
import io.tidegate.calendar.Recurrence;
import io.tidegate.calendar.VendorJobId;
import io.tidegate.calendar.VendorNotices;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.SavedViewId;
import io.tidegate.change.SavedViews;
import io.tidegate.directory.Person;
import io.tidegate.directory.Teams;
import io.tidegate.execution.Logbook;
import io.tidegate.execution.Rehearsals;
import io.tidegate.imports.ImportHand;
import io.tidegate.imports.ImportId;
import io.tidegate.insight.Cause;
import io.tidegate.insight.CulpritId;
import io.tidegate.insight.Culprits;
import io.tidegate.insight.Question;
import io.tidegate.insight.Subject;
import io.tidegate.integration.Deliveries;
import io.tidegate.integration.DeliveryId;
import io.tidegate.integration.NetboxSourceId;
import io.tidegate.integration.NetboxSources;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.inventory.AttributeName;
import io.tidegate.inventory.BaselineId;
import io.tidegate.inventory.Baselines;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.GroupId;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.inventory.Observation;
import io.tidegate.inventory.ObservationBatch;
import io.tidegate.inventory.Observations;
import io.tidegate.inventory.Redundancies;
import io.tidegate.inventory.UnrecordedChangeId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.TeamId;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.NewNotice;
import io.tidegate.risk.Risks;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One of everything that the bakery has, each with the same word in it. */
final class SecretsOfTheBakery {
  static final String SECRET = "Quincunx";

  @Autowired Api api;
  @Autowired SettableClock clock;
  @Autowired Changes changes;
  @Autowired Approvals approvals;
  @Autowired Risks risks;
  @Autowired Rehearsals rehearsals;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Redundancies redundancies;
  @Autowired Baselines baselines;
  @Autowired Observations observations;
  @Autowired Logbook logbook;
  @Autowired Teams teams;
  @Autowired Webhooks webhooks;
  @Autowired SavedViews views;
  @Autowired Inbox inbox;
  @Autowired Entries entries;
  @Autowired Feeds feeds;
  @Autowired VendorNotices vendors;
  @Autowired TransactionTemplate transaction;
  @Autowired Deliveries deliveries;
  @Autowired Culprits culprits;
  @Autowired ApplicationContext application;

  private final World world;
  private RulesOfTheBakery rules;
  private BoardOfTheBakery board;
  private int number;
  private ItemId item;
  private DependencyId dependency;
  private GroupId group;
  private FileId file;
  private ImportId log;
  private UUID step;
  private UUID stage;
  private TeamId team;
  private WebhookId webhook;
  private SavedViewId view;
  private UUID notice;
  private EntryId entry;
  private FeedId feed;
  private VendorJobId vendorJob;
  private BaselineId baseline;
  private UnrecordedChangeId unrecorded;
  private DeliveryId delivery;
  private CulpritId culprit;
  private UUID itemImport;
  private NetboxSourceId netbox;

  private SecretsOfTheBakery(World world) {
    this.world = world;
  }

  /** Everything of which somebody else could ask. */
  static SecretsOfTheBakery of(World world, ApplicationContext application) throws Exception {
    SecretsOfTheBakery secrets = new SecretsOfTheBakery(world);
    application.getAutowireCapableBeanFactory().autowireBean(secrets);
    secrets.settle();
    return secrets;
  }

  private void settle() throws Exception {
    Person mira = world.changeManager;
    Change change = aChange();
    file = world.as(mira, () -> attach(mira, change));
    theItem(mira);
    rules = RulesOfTheBakery.of(world, application);
    theOffice(world.administrator);
    ofOnesOwn(world.requester);
    calendar(mira);
    whatWasSeen(mira);
    board = BoardOfTheBakery.of(world, application);
    log =
        ImportHand.of(application)
            .looked(world.actor(mira), "Number,Title\n" + SECRET + "-1,Replace the switch\n");
    assertThat(
            api.as(world, mira)
                .post(
                    "/api/v1/changes/" + number + "/comments", "{\"comment\": \"" + SECRET + "\"}"))
        .hasStatus(HttpStatus.CREATED);
  }

  private Change aChange() {
    Story.Doors doors = new Story.Doors(changes, approvals, risks, rehearsals);
    Change change = Story.asked(world, doors, ChangeType.NORMAL, true, 1).change();
    number = change.number();
    step = change.plan().steps().getFirst().id();
    stage = world.inAccount(() -> approvals.of(change)).orElseThrow().stages().getFirst().id();
    return change;
  }

  private void theItem(Person mira) {
    item =
        world.as(
            mira,
            () ->
                items.add(
                    world.actor(mira),
                    ItemFacts.of(world.bakery.id(), SECRET + " FW-01", Kind.FIREWALL, 4)));
    List<DependencyId> hosts =
        Stream.of("A", "B").map(host -> dependsOn(mira, SECRET + " host " + host)).toList();
    dependency = hosts.getFirst();
    group =
        world.as(
            mira, () -> redundancies.group(world.actor(mira), item, SECRET + " hosts", 1, hosts));
  }

  private void theOffice(Person admin) {
    team = world.as(admin, () -> teams.add(world.actor(admin), SECRET)).id();
    WebhookFacts told = new WebhookFacts(SECRET, "https://hook.example/" + SECRET, null, null);
    webhook = world.as(admin, () -> webhooks.make(world.actor(admin), told)).webhook().id();
    delivery = world.as(admin, () -> deliveries.test(world.actor(admin), webhook)).id();
    itemImport = world.as(admin, () -> itemsSent(admin));
    netbox =
        world.as(
            admin,
            () ->
                application
                    .getBean(NetboxSources.class)
                    .add(world.actor(admin), "https://netbox.example/" + SECRET, SECRET)
                    .id());
  }

  private void ofOnesOwn(Person kept) {
    view = world.as(kept, () -> views.save(world.actor(kept), SECRET, "state=open", false)).id();
    notice = told(kept);
  }

  private void calendar(Person mira) {
    EntryFacts freeze =
        new EntryFacts(
            world.bakery.id(),
            EntryKind.CRITICAL,
            SECRET,
            "",
            Recurrence.days(LocalDate.parse("2026-12-24"), 1),
            null);
    entry = world.as(mira, () -> entries.add(world.actor(mira), freeze));
    feed =
        world
            .as(
                mira,
                () -> feeds.make(world.actor(mira), FeedReach.CLIENT, world.bakery.id(), SECRET))
            .feed()
            .id();
    String splice = Maintnote.of(SECRET + " FW-01").text();
    vendorJob =
        world.as(mira, () -> vendors.receive(world.actor(mira), splice)).getFirst().job().id();
  }

  private void whatWasSeen(Person mira) {
    Question trouble =
        new Question(
            world.as(mira, () -> Subject.of(items.get(item))), TestClock.START, Question.USUAL);
    culprit =
        world.as(mira, () -> culprits.name(world.actor(mira), trouble, Cause.NOTHING, SECRET)).id();
    Actor keeper = world.actor(mira);
    clock.tick(Duration.ofMinutes(1));
    baseline =
        world.as(
            mira, () -> baselines.name(keeper, world.bakery.id(), SECRET, null, List.of(item)));
    Observation seen = new Observation(item, AttributeName.of(SECRET), SECRET, clock.instant());
    unrecorded =
        world
            .as(
                mira,
                () -> observations.take(keeper, new ObservationBatch(SECRET, false, List.of(seen))))
            .unrecorded()
            .getFirst();
  }

  /** Whether an answer speaks of what is the bakery's. */
  boolean tells(String answer) {
    return Stream.of(
            SECRET,
            world.bakery.id(),
            item,
            dependency,
            group,
            rules.model,
            file,
            log,
            step,
            stage,
            team,
            webhook,
            delivery,
            culprit,
            view,
            baseline,
            unrecorded,
            board.meeting,
            board.agendaItem,
            board.modelBeforeTheBoard,
            board.series,
            board.action,
            notice)
        .map(Object::toString)
        .anyMatch(answer::contains);
  }

  /** What stands for a name in an address. */
  String value(String name, String path) {
    return switch (name) {
      case "number" -> String.valueOf(number);
      case "step" -> step.toString();
      case "stage" -> stage.toString();
      case "dependency" -> dependency.toString();
      case "group" -> group.toString();
      case "file" -> file.toString();
      case "delivery" -> delivery.toString();
      case "version" -> String.valueOf(rules.policyVersion);
      case "draft" -> rules.policyDraft.toString();
      case "section" -> "emergency";
      case "place" -> "0";
      case "item" ->
          (path.endsWith("/votes") ? board.modelBeforeTheBoard : board.agendaItem).toString();
      case "series" -> board.series.toString();
      case "action" -> board.action.toString();
      case "schedule" -> rules.schedule.toString();
      case "id" -> idIn(path).toString();
      default -> new UUID(0, 0).toString();
    };
  }

  private Object idIn(String path) {
    return switch (path.split("/")[3]) {
      case "meetings" -> board.meeting;
      case "clients" -> world.bakery.id();
      case "people" -> world.clientViewer.id();
      case "teams" -> team;
      case "configuration-items" -> item;
      case "models" -> rules.model;
      case "model-candidates" -> rules.candidate;
      case "webhooks" -> webhook;
      case "views" -> view;
      case "inbox" -> notice;
      case "imports" -> log;
      case "configuration-item-imports" -> itemImport;
      case "netbox-sources" -> netbox;
      case "policy" -> rules.policyDraft;
      case "calendar" ->
          switch (path.split("/")[4]) {
            case "feeds" -> feed;
            case "vendor-work" -> vendorJob;
            default -> entry;
          };
      case "what-changed" -> culprit;
      case "baselines" -> baseline;
      case "unrecorded-changes" -> unrecorded;
      default -> throw new IllegalStateException("What is the id in " + path + "?");
    };
  }

  private DependencyId dependsOn(Person keeper, String name) {
    ItemFacts facts = ItemFacts.of(world.bakery.id(), name, Kind.SERVER, 4);
    return world.as(
        keeper,
        () ->
            dependencies.add(
                world.actor(keeper),
                NewDependency.of(
                    item, DependencyType.RUNS_ON, items.add(world.actor(keeper), facts))));
  }

  private UUID told(Person person) {
    NewNotice.Subject subject = new NewNotice.Subject("change", new UUID(0, 1), SECRET);
    NewNotice news =
        new NewNotice(person.id(), SECRET, null, subject, "change-closed", SECRET, "", "/changes");
    world.inAccount(() ->
        transaction.execute(_ -> {
          inbox.put(world.id(), news);
          return true;
        }));
    return world
        .as(person, () -> inbox.list(world.actor(person), true, null, 1))
        .items()
        .getFirst()
        .newest()
        .id();
  }

  private UUID itemsSent(Person person) {
    try {
      ByteArrayInputStream content = new ByteArrayInputStream(("Name\n" + SECRET).getBytes(UTF_8));
      return application
          .getBean(ItemImports.class)
          .start(world.actor(person), SECRET + ".csv", world.bakery.id(), content)
          .value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long version() {
    return world.inAccount(() -> changes.get(number)).version();
  }

  private FileId attach(Person person, Change change) {
    try {
      ByteArrayInputStream content = new ByteArrayInputStream(SECRET.getBytes(UTF_8));
      return logbook.attach(world.actor(person), change.id(), step, "seen.txt", content).id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
