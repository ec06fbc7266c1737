package io.tidegate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever the document publishes, a token reaches nothing outside of its client, and no account
 * reaches another: the routes are read off the document, so that one added later is held to it too.
 */
@TidegateTest
class NothingOfOthersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "Quincunx";

  /** The id that stands for a client, a person or an item in the examples. */
  private static final String EXAMPLE = "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10";

  @Autowired Api api;
  @Autowired MockMvcTester tester;
  @Autowired Worlds worlds;
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

  World world;
  JsonNode document;
  int number;
  ItemId item;
  DependencyId dependency;
  GroupId group;
  ModelId model;
  FileId file;
  ImportId log;
  UUID step;
  UUID stage;
  TeamId team;
  WebhookId webhook;
  SavedViewId view;
  UUID notice;
  EntryId entry;
  FeedId feed;
  VendorJobId vendorJob;
  BaselineId baseline;
  UnrecordedChangeId unrecorded;
  DeliveryId delivery;
  CulpritId culprit;
  UUID itemImport;
  DraftId policyDraft;
  CandidateId candidate;
  ScheduleId schedule;
  int policyVersion;
  NetboxSourceId netbox;
  MeetingId meeting;
  AgendaItemId agendaItem;
  AgendaItemId modelBeforeTheBoard;
  UUID series;
  UUID action;

  @BeforeEach
  void aChangeOfTheBakery() throws Exception {
    clock.set(TestClock.START);
    world = worlds.msp();
    document =
        JSON.readTree(
            tester.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsString());
    Story.Doors doors = new Story.Doors(changes, approvals, risks, rehearsals);
    Change change = Story.asked(world, doors, ChangeType.NORMAL, true, 1).change();
    number = change.number();
    step = change.plan().steps().getFirst().id();
    stage = world.inAccount(() -> approvals.of(change)).orElseThrow().stages().getFirst().id();
    Person mira = world.changeManager;
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
    model =
        ModelsOfTheTest.inUse(
            world,
            models,
            admissions,
            ModelsOfTheTest.certificate(world, Set.of(world.bakery.id())));
    file = world.as(mira, () -> attach(mira, change));
    Person admin = world.administrator;
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
    policyDraft = rulesOfTheBakery(mira);
    candidate = ModelsOfTheTest.candidate(world, SECRET);
    schedule =
        world.as(
            mira,
            () ->
                application
                    .getBean(Schedules.class)
                    .add(world.actor(mira), model, ModelsOfTheTest.monthly(world)));
    Person kept = world.requester;
    view = world.as(kept, () -> views.save(world.actor(kept), SECRET, "state=open", false)).id();
    notice = told(kept);
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

  @Test
  void aTokenOfOneClientFindsNothingOfAnother() throws Exception {
    List<Api.Calls> confined =
        List.of(
            api.as(world, world.changeManager, world.clinic),
            api.as(world, world.implementer, world.clinic),
            api.as(world, world.auditor, world.clinic));
    findNothing(confined);
  }

  @Test
  void anotherAccountFindsNothingAtAll() throws Exception {
    World rival = world.rival();
    findNothing(
        List.of(
            api.as(rival, rival.changeManager),
            api.as(rival, rival.administrator),
            api.as(rival, rival.auditor)));
  }

  /**
   * What is asked for here is there for those whose it is, or the other tests would prove little.
   */
  @Test
  void whoseItIsReadsAllOfIt() throws Exception {
    Api.Calls mira = api.as(world, world.changeManager, world.bakery);
    Api.Calls admin = api.as(world, world.administrator);
    for (Route route : routes()) {
      if (route.method() == HttpMethod.GET) {
        clock.tick(Duration.ofSeconds(1));
        assertThat(send(route.administered() ? admin : mira, route)).as(route.name()).hasStatusOk();
      }
    }
  }

  private void findNothing(List<Api.Calls> strangers) throws Exception {
    String before = everything();
    List<String> found = new ArrayList<>();
    for (Route route : routes()) {
      for (Api.Calls stranger : strangers) {
        clock.tick(Duration.ofSeconds(1));
        MvcTestResult answer = send(stranger, route);
        int status = answer.getResponse().getStatus();
        String told = answer.getResponse().getContentAsString();
        if ((route.named() && status != 404) || status >= 500 || tells(told)) {
          found.add("%s: %d %s".formatted(route.name(), status, told));
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  /** Whether an answer speaks of what is the bakery's. */
  private boolean tells(String answer) {
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

  /** All that those whose it is can read of the change, the item, the model and the webhook. */
  private String everything() throws Exception {
    StringBuilder all = new StringBuilder();
    Api.Calls mira = api.as(world, world.changeManager, world.bakery);
    Api.Calls admin = api.as(world, world.administrator);
    for (Route route : routes()) {
      if (route.method() == HttpMethod.GET && route.named()) {
        clock.tick(Duration.ofSeconds(1));
        all.append(
            send(route.administered() ? admin : mira, route).getResponse().getContentAsString());
      }
    }
    return all.toString();
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    routes.add(
                        new Route(
                            HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                            path.getKey(),
                            method.getValue()))));
    assertThat(routes).hasSizeGreaterThan(50);
    return routes;
  }

  private MvcTestResult send(Api.Calls calls, Route route) {
    String address =
        Pattern.compile("\\{(\\w+)}")
            .matcher(route.path())
            .replaceAll(name -> value(name.group(1), route.path()));
    JsonNode content = route.operation().path("requestBody").path("content");
    String version = "\"" + (route.path().contains("{number}") ? version() : 1) + "\"";
    if (content.has(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return tester
          .post()
          .uri(address)
          .multipart()
          .part(new MockPart("file", "a.txt", new byte[] {65}, MediaType.TEXT_PLAIN))
          .header(HttpHeaders.AUTHORIZATION, "Bearer " + calls.token())
          .exchange();
    }
    MockMvcRequestBuilder request =
        calls.request(route.method(), address).header(HttpHeaders.IF_MATCH, version);
    if (content.has("text/calendar")) {
      return request.contentType("text/calendar").content(Maintnote.of("CID-7").text()).exchange();
    }
    if (content.has("application/yaml")) {
      return request
          .contentType("application/yaml")
          .content("policy: 1\nsections: {publishing: {schema: 1, secondPerson: true}}\n")
          .exchange();
    }
    return content.isEmpty()
        ? request.exchange()
        : request
            .contentType(MediaType.APPLICATION_JSON)
            .content(example(content).replace(EXAMPLE, world.bakery.id().toString()))
            .exchange();
  }

  private String example(JsonNode content) {
    String reference = content.elements().next().path("schema").path("$ref").asText();
    JsonNode example = document.at(reference.substring(1)).path("example");
    assertThat(example.isMissingNode()).as("an example of " + reference).isFalse();
    return example.toString();
  }

  private String value(String name, String path) {
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

  private long version() {
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

  private record Route(HttpMethod method, String path, JsonNode operation) {
    String name() {
      return method + " " + path;
    }

    /** Whether it is of the account, so that a token for one client has nothing to read there. */
    boolean administered() {
      return Set.of(
                  "ledger",
                  "imports",
                  "archive",
                  "webhooks",
                  "teams",
                  "model-candidates",
                  "configuration-item-imports",
                  "netbox-sources")
              .contains(path.split("/")[3])
          || path.contains("/meetings/series")
          || path.contains("/meetings/board")
          || path.endsWith("/absences")
          || path.endsWith("/items/{item}/votes");
    }

    /** Whether the address names a thing. */
    boolean named() {
      return path.contains("{");
    }
  }
}
