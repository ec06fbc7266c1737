package io.tidegate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.Story;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
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
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.CandidateId;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
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
import io.tidegate.insight.Simulations;
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
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.MaterialRules;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Policies;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
  @Autowired Models models;
  @Autowired Admissions admissions;
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
  private int number;
  private ItemId item;
  private DependencyId dependency;
  private GroupId group;
  private ModelId model;
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
  private DraftId policyDraft;
  private CandidateId candidate;
  private ScheduleId schedule;
  private int policyVersion;
  private NetboxSourceId netbox;
  private MeetingId meeting;
  private AgendaItemId agendaItem;
  private AgendaItemId modelBeforeTheBoard;
  private UUID series;
  private UUID action;

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
    models(mira);
    theOffice(world.administrator);
    ofOnesOwn(world.requester);
    calendar(mira);
    whatWasSeen(mira);
    board(mira);
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

  private void models(Person mira) {
    model =
        ModelsOfTheTest.inUse(
            world,
            models,
            admissions,
            ModelsOfTheTest.certificate(world, Set.of(world.bakery.id())));
    policyDraft = rulesOfTheBakery(mira);
    candidate = ModelsOfTheTest.candidate(world, SECRET);
    schedule =
        world.as(
            mira,
            () ->
                application
                    .getBean(Schedules.class)
                    .add(world.actor(mira), model, ModelsOfTheTest.monthly(world)));
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
            model,
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
            meeting,
            agendaItem,
            modelBeforeTheBoard,
            series,
            action,
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
      case "version" -> String.valueOf(policyVersion);
      case "draft" -> policyDraft.toString();
      case "section" -> "emergency";
      case "place" -> "0";
      case "item" -> (path.endsWith("/votes") ? modelBeforeTheBoard : agendaItem).toString();
      case "series" -> series.toString();
      case "action" -> action.toString();
      case "schedule" -> schedule.toString();
      case "id" -> idIn(path).toString();
      default -> new UUID(0, 0).toString();
    };
  }

  private Object idIn(String path) {
    return switch (path.split("/")[3]) {
      case "meetings" -> meeting;
      case "clients" -> world.bakery.id();
      case "people" -> world.clientViewer.id();
      case "teams" -> team;
      case "configuration-items" -> item;
      case "models" -> model;
      case "model-candidates" -> candidate;
      case "webhooks" -> webhook;
      case "views" -> view;
      case "inbox" -> notice;
      case "imports" -> log;
      case "configuration-item-imports" -> itemImport;
      case "netbox-sources" -> netbox;
      case "policy" -> policyDraft;
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

  /** The change and a model wait for the board, so they are on the agenda by themselves. */
  private void board(Person mira) {
    Actor chair = world.actor(mira);
    world.as(mira, () -> models.add(chair, ModelsOfTheTest.certificate(world, Set.of())));
    Recurrence once = Recurrence.once(LocalDateTime.parse("2026-12-01T10:00"), 60);
    meeting =
        world
            .as(
                mira,
                () ->
                    application
                        .getBean(Meetings.class)
                        .convene(chair, new MeetingFacts("CAB", SECRET, once)))
            .id();
    List<AgendaItem> agenda =
        world.as(mira, () -> application.getBean(Agendas.class).of(chair, meeting));
    agendaItem = agenda.getFirst().id();
    modelBeforeTheBoard = agenda.getLast().id();
    MeetingFacts weekly = new MeetingFacts("CAB", SECRET, once.by("FREQ=WEEKLY"));
    series =
        Objects.requireNonNull(
            world
                .as(mira, () -> application.getBean(Meetings.class).convene(chair, weekly))
                .series());
    action =
        world.as(
            mira,
            () ->
                application
                    .getBean(ActionItems.class)
                    .ask(
                        chair,
                        meeting,
                        agendaItem,
                        SECRET,
                        mira.id(),
                        LocalDate.parse("2026-12-24")));
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

  /** A version of the bakery's own, and a draft of another. */
  private DraftId rulesOfTheBakery(Person writer) {
    Actor actor = world.actor(writer);
    NewDraft wanted = new NewDraft(world.bakery.id(), SECRET, SECRET, null);
    Policies policies = application.getBean(Policies.class);
    // More than a stranger adopts for itself on its way through all routes.
    for (String harmless : List.of("people", "risk", "window", "plan")) {
      MaterialRules rules = new MaterialRules(Set.of(harmless));
      policyVersion =
          world.as(
              writer,
              () -> policies.adopt(actor, world.bakery.id(), MaterialRules.SECTION, rules, SECRET));
    }
    Draft draft = world.as(writer, () -> application.getBean(Drafts.class).open(actor, wanted));
    world.as(writer, () -> application.getBean(Simulations.class).start(actor, draft, 12));
    return draft.id();
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
