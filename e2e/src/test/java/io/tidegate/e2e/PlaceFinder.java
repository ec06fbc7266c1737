package io.tidegate.e2e;

import io.tidegate.access.MailLinks;
import io.tidegate.access.PasswordLinks;
import io.tidegate.approval.Approvals;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.cab.Sittings;
import io.tidegate.calendar.Entries;
import io.tidegate.calendar.EntryFacts;
import io.tidegate.calendar.EntryId;
import io.tidegate.calendar.EntryKind;
import io.tidegate.calendar.Recurrence;
import io.tidegate.calendar.VendorWork;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFilter;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.ScheduleId;
import io.tidegate.catalogue.Schedules;
import io.tidegate.change.BulkAnswer;
import io.tidegate.change.BulkDeed;
import io.tidegate.change.BulkRunId;
import io.tidegate.change.BulkRuns;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLine;
import io.tidegate.change.ChangeLists;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.State;
import io.tidegate.demo.Northlight;
import io.tidegate.directory.Departments;
import io.tidegate.directory.Teams;
import io.tidegate.imports.ImportHand;
import io.tidegate.insight.Simulations;
import io.tidegate.integration.Deliveries;
import io.tidegate.integration.NetboxSourceId;
import io.tidegate.integration.NetboxSources;
import io.tidegate.integration.WebhookFacts;
import io.tidegate.integration.WebhookId;
import io.tidegate.integration.Webhooks;
import io.tidegate.inventory.Baselines;
import io.tidegate.inventory.DependencyImports;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ItemFilter;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.NetboxImports;
import io.tidegate.inventory.UnrecordedChanges;
import io.tidegate.inventory.UnrecordedFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import io.tidegate.mail.Mail;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Editors;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.Preset;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.AssessmentTasks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/** Tells the demo, and finds for each route an address in it that shows what the page can show. */
@TestComponent
record PlaceFinder(
    ApplicationContext application,
    Changes changes,
    Comments comments,
    ChangeLists lists,
    Items items,
    Entries entries,
    ItemImports imports,
    Models models,
    Schedules schedules,
    Teams teams,
    Departments departments,
    Approvals approvals,
    AssessmentTasks assessments,
    MailLinks links,
    PasswordLinks passwords,
    Mail mail) {
  private static final String MANAGER = "Mara Lindqvist";
  private static final String APPROVER = "Priya Raman";
  private static final String ADMINISTRATOR = "Owen Price";
  private static final String CLIENT = "Helen Pryce";

  /** Whose view of a change that is being prepared is still missing. */
  private static final String ASSESSOR = "Jim Doyle";

  Places find() {
    Northlight northlight = Northlight.told(application.getBean(Northlight.teller()));
    Map<String, List<String>> visits = new LinkedHashMap<>();
    for (String path : plain()) {
      visits.put(path, List.of(path));
    }
    visits.put("/api/docs/{group}", List.of("/api/docs/changes"));
    visits.put("/inbox", List.of("/inbox", "/inbox?show=all"));
    visits.put(
        "/calendar",
        List.of(
            "/calendar",
            "/calendar?view=timeline&span=month",
            "/calendar?view=week",
            "/calendar?view=month",
            "/calendar?view=agenda"));
    nameSomebody(northlight);
    visits.put("/changes", List.of("/changes", "/changes?state=any&layout=board"));
    changes(northlight, visits);
    things(northlight, visits);
    entry(northlight, visits);
    trouble(northlight, visits);
    vendors(northlight, visits);
    board(northlight, visits);
    people(northlight, visits);
    letters(northlight, visits);
    webhook(northlight, visits);
    policy(northlight, visits);
    return new Places(northlight, visits, strange(northlight, visits));
  }

  /** So that there is something in the inboxes of those who look. */
  private void nameSomebody(Northlight northlight) {
    ChangeLine line =
        northlight.as(CLIENT, () -> lists.list(ChangeFilter.ALL, null, 1)).items().getFirst();
    for (String by : List.of(MANAGER, APPROVER)) {
      northlight.as(
          by,
          () ->
              comments.add(
                  northlight.actor(by),
                  line.id(),
                  "Have a look, @%s, @%s and @%s.".formatted(CLIENT, ADMINISTRATOR, MANAGER)));
    }
  }

  /** A night for every client, so that there is something in each calendar. */
  private void entry(Northlight northlight, Map<String, List<String>> visits) {
    EntryFacts nights =
        new EntryFacts(
            null,
            EntryKind.CRITICAL,
            "Month end",
            "",
            Recurrence.days(LocalDate.parse("2026-11-30"), 1).by("FREQ=MONTHLY;BYMONTHDAY=-1"),
            null);
    EntryId id = northlight.as(MANAGER, () -> entries.add(northlight.actor(MANAGER), nights));
    visits.put("/calendar/entries/{id}", List.of("/calendar/entries/" + id));
  }

  /** Asked of the client whose person visits: with much to show, and with nothing. */
  private void trouble(Northlight northlight, Map<String, List<String>> visits) {
    ClientId client = Objects.requireNonNull(northlight.actor(CLIENT).confinedTo());
    String asked = "/what-changed?client=" + client;
    visits.put(
        "/what-changed",
        List.of("/what-changed", asked + "&hours=720", asked + "&at=2020-01-01T00:00:00Z"));
  }

  /**
   * A draft of rules that say much otherwise, and the form of each section that has a plain one.
   */
  private void policy(Northlight northlight, Map<String, List<String>> visits) {
    Drafts drafts = application.getBean(Drafts.class);
    NewDraft strict = new NewDraft(null, "Duties apart", "The auditor asked", Preset.REGULATED);
    String draft =
        "/policy/drafts/"
            + northlight.as(MANAGER, () -> drafts.open(northlight.actor(MANAGER), strict)).id();
    visits.put("/policy/drafts/{id}", List.of(draft));
    visits.put(
        "/policy/drafts/{id}/sections/{section}",
        application.getBean(Editors.class).all().stream()
            .filter(FormEditor.class::isInstance)
            .map(editor -> draft + "/sections/" + editor.section().name())
            .toList());
    String table = draft + "/sections/approval";
    visits.put("/policy/drafts/{id}/sections/approval", List.of(table));
    visits.put(
        "/policy/drafts/{id}/sections/approval/rows/new",
        List.of(table + "/rows/new", table + "/rows/new?copy=2"));
    visits.put("/policy/drafts/{id}/sections/approval/rows/{row:\\d+}", List.of(table + "/rows/4"));
    visits.put(
        "/policy/drafts/{id}/sections/approval/additions/new", List.of(table + "/additions/new"));
    visits.put(
        "/policy/drafts/{id}/sections/approval/additions/{place:\\d+}",
        List.of(table + "/additions/0"));
    simulation(northlight, visits, draft);
    visits.put("/policy/presets/{preset}", List.of("/policy/presets/small-team"));
    visits.put("/policy/versions/{number:\\d{1,9}}", List.of("/policy/versions/1"));
  }

  /**
   * One that is under way, since no job runs here; and the plan of a client under the rules that
   * hold.
   */
  private void simulation(Northlight northlight, Map<String, List<String>> visits, String draft) {
    DraftId id = DraftId.of(draft.substring(draft.lastIndexOf('/') + 1));
    northlight.as(
        MANAGER,
        () ->
            application
                .getBean(Simulations.class)
                .start(northlight.actor(MANAGER), application.getBean(Drafts.class).get(id), 12));
    visits.put("/policy/drafts/{draft}/simulation", List.of(draft + "/simulation"));
    visits.put("/policy/drafts/{draft}/simulation/changes", List.of(draft + "/simulation/changes"));
    ClientId client = Objects.requireNonNull(northlight.actor(CLIENT).confinedTo());
    visits.put("/clients/{id}/management-plan", List.of("/clients/" + client + "/management-plan"));
    visits.put("/clients/{id}/emergencies", List.of("/clients/" + client + "/emergencies"));
  }

  /** What the carrier announced to the demo's world. */
  private void vendors(Northlight northlight, Map<String, List<String>> visits) {
    VendorWork work = application.getBean(VendorWork.class);
    String id =
        northlight.as(MANAGER, () -> work.list(false, null, 1)).items().getFirst().id().toString();
    visits.put("/calendar/vendor-work/{id}", List.of("/calendar/vendor-work/" + id));
    visits.put(
        "/calendar/vendor-work",
        List.of("/calendar/vendor-work", "/calendar/vendor-work?show=unmatched"));
  }

  /**
   * One meeting that runs, with what waits for the board and something of the client whose person
   * visits, and one to come, which has nothing for them.
   */
  private void board(Northlight northlight, Map<String, List<String>> visits) {
    Actor chair = northlight.actor(MANAGER);
    MeetingId runs = convened(northlight, LocalDate.parse("2035-01-09"));
    int closed = Integer.parseInt(at(northlight, State.CLOSED, "").replaceAll("\\D", ""));
    northlight.as(
        MANAGER,
        () -> {
          Agendas agendas = application.getBean(Agendas.class);
          agendas.addTopic(chair, runs, "Windows over the holidays");
          agendas.addChange(chair, runs, closed);
          application.getBean(Sittings.class).begin(chair, runs);
          return runs;
        });
    MeetingId comes = convened(northlight, LocalDate.parse("2035-01-16"));
    visits.put("/cab/{id}", List.of("/cab/" + runs, "/cab/" + comes));
    visits.put("/cab/{id}/minutes", List.of("/cab/" + runs + "/minutes"));
    visits.put("/cab/{id}/move", List.of("/cab/" + comes + "/move"));
    visits.put("/cab/series/{series}", List.of("/cab/series/" + series(northlight)));
  }

  private UUID series(Northlight northlight) {
    Recurrence weekly = Recurrence.once(LocalDateTime.parse("2035-02-06T10:00"), 60);
    MeetingFacts facts = new MeetingFacts("CAB", "Room 2", weekly.by("FREQ=WEEKLY"));
    return Objects.requireNonNull(
        northlight
            .as(
                MANAGER,
                () -> application.getBean(Meetings.class).convene(northlight.actor(MANAGER), facts))
            .series());
  }

  private MeetingId convened(Northlight northlight, LocalDate day) {
    MeetingFacts facts = new MeetingFacts("CAB", "Room 2", Recurrence.once(day.atTime(10, 0), 60));
    return northlight
        .as(
            MANAGER,
            () -> application.getBean(Meetings.class).convene(northlight.actor(MANAGER), facts))
        .id();
  }

  private Set<String> strange(Northlight northlight, Map<String, List<String>> visits) {
    Set<String> theirs =
        northlight.as(CLIENT, () -> lists.list(ChangeFilter.ALL, null, 1000)).items().stream()
            .map(line -> "/changes/" + line.number())
            .collect(Collectors.toSet());
    return Stream.concat(
            visits.getOrDefault("/cab/{id}", List.of()).stream().skip(1),
            visits.values().stream()
                .flatMap(List::stream)
                .filter(path -> path.matches("/changes/\\d+.*"))
                .filter(path -> !theirs.contains(path.replaceAll("(/changes/\\d+).*", "$1"))))
        .collect(Collectors.toSet());
  }

  private static List<String> plain() {
    return List.of(
        "/",
        "/absence",
        "/api/docs",
        "/archive",
        "/cab",
        "/cab/actions",
        "/cab/board",
        "/cab/new",
        "/calendar",
        "/calendar/entries",
        "/calendar/entries/new",
        "/calendar/feeds",
        "/calendar/rules",
        "/calendar/tonight",
        "/calendar/vendor-work/new",
        "/catalogue",
        "/catalogue/candidates",
        "/catalogue/new",
        "/changes",
        "/changes/new",
        "/imports",
        "/imports/new",
        "/decisions",
        "/decisions/stand-ins",
        "/decisions/times",
        "/decisions/together",
        "/clients",
        "/clients/new",
        "/departments",
        "/inbox",
        "/inbox/preferences",
        "/inventory",
        "/inventory/dependency-imports/new",
        "/inventory/imports/new",
        "/inventory/netbox/new",
        "/inventory/baselines",
        "/inventory/new",
        "/inventory/observations/new",
        "/inventory/records",
        "/inventory/unrecorded",
        "/netbox-sources",
        "/outbox",
        "/password",
        "/policy",
        "/policy/comparison",
        "/policy/drafts",
        "/policy/drafts/new",
        "/policy/presets",
        "/policy/versions",
        "/people",
        "/people/new",
        "/profile",
        "/sessions",
        "/settings",
        "/sign-in",
        "/teams",
        "/tokens",
        "/webhooks",
        "/webhooks/new");
  }

  /** The change's own page in each state; its other pages where they have most to show. */
  private void changes(Northlight northlight, Map<String, List<String>> visits) {
    List<String> pages = new ArrayList<>();
    for (State state : State.values()) {
      pages.add(at(northlight, state, ""));
    }
    visits.put("/changes/{number:\\d+}", pages);
    for (String page : List.of("conflicts", "slots")) {
      visits.put(
          "/changes/{number:\\d+}/" + page,
          List.of(
              at(northlight, State.SCHEDULED, "/" + page),
              at(northlight, State.DRAFT, "/" + page)));
    }
    for (String page : List.of("request", "plan", "window")) {
      visits.put(
          "/changes/{number:\\d+}/" + page, List.of(at(northlight, State.DRAFT, "/" + page)));
    }
    visits.put("/changes/{number:\\d+}/ledger", List.of(at(northlight, State.CLOSED, "/ledger")));
    visits.put(
        "/changes/{number}/assessment-tasks",
        List.of(
            askedAbout(northlight) + "/assessment-tasks",
            at(northlight, State.ASSESS, "/assessment-tasks"),
            at(northlight, State.CLOSED, "/assessment-tasks")));
    Map<String, State> busy =
        Map.of(
            "approval", State.AUTHORIZE,
            "rehearsal", State.ASSESS,
            "review", State.REVIEW,
            "risk", State.ASSESS,
            "run", State.IMPLEMENT,
            "validation", State.VALIDATE);
    busy.forEach((page, state) ->
        visits.put(
            "/changes/{number}/" + page,
            List.of(at(northlight, state, "/" + page), at(northlight, State.CLOSED, "/" + page))));
  }

  private AssessmentTask asked(Northlight northlight) {
    return northlight
        .as(ASSESSOR, () -> assessments.waitingFor(northlight.actor(ASSESSOR), 1))
        .getFirst();
  }

  private String askedAbout(Northlight northlight) {
    AssessmentTask task = asked(northlight);
    return "/changes/" + northlight.as(ASSESSOR, () -> changes.get(task.change())).number();
  }

  /** A change in this state, of the client whose person visits too if there is one. */
  private String at(Northlight northlight, State state, String page) {
    List<ChangeLine> theirs = inState(northlight, CLIENT, state);
    List<ChangeLine> found = theirs.isEmpty() ? inState(northlight, MANAGER, state) : theirs;
    return "/changes/" + found.getFirst().number() + page;
  }

  private List<ChangeLine> inState(Northlight northlight, String reader, State state) {
    return northlight.as(
        reader, () -> lists.list(ChangeFilter.ALL.in(Set.of(state)), null, 1).items());
  }

  private void things(Northlight northlight, Map<String, List<String>> visits) {
    String item =
        northlight.as(CLIENT, () -> items.list(ItemFilter.none(), null, 1)).items().stream()
            .map(one -> one.id().toString())
            .findFirst()
            .orElseThrow();
    visits.put("/inventory/{id}", List.of("/inventory/" + item));
    visits.put("/inventory/{id}/edit", List.of("/inventory/" + item + "/edit"));
    visits.put("/inventory/{id}/dependencies", List.of("/inventory/" + item + "/dependencies"));
    visits.put("/inventory/{id}/graph", List.of("/inventory/" + item + "/graph"));
    visits.put(
        "/inventory/baselines/{id}",
        List.of(
            "/inventory/baselines/"
                + northlight
                    .as(CLIENT, () -> application.getBean(Baselines.class).list(null, null, 1))
                    .items()
                    .getFirst()
                    .id()));
    visits.put(
        "/inventory/unrecorded/{id}",
        northlight
            .as(
                CLIENT,
                () ->
                    application
                        .getBean(UnrecordedChanges.class)
                        .list(new UnrecordedFilter(null, null, null, false), null, 3))
            .items()
            .stream()
            .map(found -> "/inventory/unrecorded/" + found.id())
            .toList());
    ImportId taken = started(northlight);
    northlight.as(
        ADMINISTRATOR,
        () -> {
          imports.confirm(northlight.actor(MANAGER), taken, 0);
          return taken;
        });
    visits.put(
        "/inventory/imports/{id}",
        List.of("/inventory/imports/" + started(northlight), "/inventory/imports/" + taken));
    visits.put(
        "/inventory/dependency-imports/{id}",
        List.of("/inventory/dependency-imports/" + dependencies(northlight)));
    visits.put("/inventory/netbox/{id}", List.of("/inventory/netbox/" + netbox(northlight)));
    visits.put("/changes/bulk/{id}", List.of("/changes/bulk/" + manyTagged(northlight)));
    String log = "/imports/" + looked(northlight);
    visits.put("/imports/{id}", List.of(log));
    visits.put("/imports/{id}/problems", List.of(log + "/problems"));
    Model model = northlight.as(CLIENT, () -> models.list(ModelFilter.NONE)).getFirst();
    String path = "/catalogue/" + model.id();
    visits.put("/catalogue/{id}", List.of(path));
    visits.put("/catalogue/{id}/edit", List.of(path + "/edit"));
    visits.put("/catalogue/{id}/versions", List.of(path + "/versions"));
    visits.put("/catalogue/{id}/schedules/new", List.of(path + "/schedules/new"));
    String schedule = path + "/schedules/" + scheduled(northlight, model);
    visits.put("/catalogue/{id}/schedules/{schedule}", List.of(schedule));
    visits.put("/catalogue/{id}/schedules/{schedule}/edit", List.of(schedule + "/edit"));
  }

  /** A deed on several changes, of which one was refused. */
  private BulkRunId manyTagged(Northlight northlight) {
    return northlight.as(
        MANAGER,
        () ->
            application
                .getBean(BulkRuns.class)
                .keep(
                    northlight.actor(MANAGER),
                    new BulkDeed.Tag("Year end"),
                    "state=any",
                    new BulkAnswer(
                        List.of(1, 2),
                        List.of(
                            new BulkAnswer.NotDone(
                                3, "CHG-3 is cancelled; its record stays as it is.")))));
  }

  /** Changes made from the model on the second Tuesday of each month. */
  private ScheduleId scheduled(Northlight northlight, Model model) {
    return northlight.as(
        MANAGER,
        () ->
            schedules.add(
                northlight.actor(MANAGER),
                model.id(),
                new ScheduleFacts(
                    model.facts().clients().iterator().next(),
                    null,
                    Map.of(),
                    Recurrence.once(LocalDateTime.parse("2090-12-12T22:00"), 600)
                        .by("FREQ=MONTHLY;BYDAY=2TU"),
                    14,
                    northlight.actor(MANAGER).person())));
  }

  /** A change log that waits for somebody, with something of each kind in it. */
  private io.tidegate.imports.ImportId looked(Northlight northlight) {
    return ImportHand.of(application)
        .looked(
            northlight.actor(MANAGER),
            """
            Number;Short description;Type;State;Planned start;Planned end;Opened;CI Name
            C1;Move the mail server;Standard;Closed;01-02-2024 8:00;01-02-2024 9:00;03-02-2024 8:00;SRV-OLD-01
            C1;Move the mail server;Standard;Closed;01-02-2024 8:00;01-02-2024 10:00;03-02-2024 8:00;SRV-OLD-02
            C2;Replace the switch;Normal;Open;13-02-2024 8:00;;12-02-2024 8:00;
            ;Nobody knows;Normal;Closed;31-02-2024 8:00;soon;12-02-2024 8:00;
            """);
  }

  private ImportId dependencies(Northlight northlight) {
    return stored(
        northlight,
        "Item,How,Other item\n"
            + "FW-HP-01,is reached through,Fibre Hartwell main office\n"
            + "FW-HP-01,loves,SW-CORE-1\n",
        content ->
            application
                .getBean(DependencyImports.class)
                .start(northlight.actor(ADMINISTRATOR), "dependencies.csv", content));
  }

  private FileId netbox(Northlight northlight) {
    return stored(
        northlight,
        """
        [{"model": "tenancy.tenant", "pk": 1, "fields": {"name": "Ferry Lines"}},
         {"model": "dcim.site", "pk": 1, "fields": {"name": "Quay", "status": "active", "tenant": 1}},
         {"model": "dcim.rack", "pk": 1, "fields": {"name": "R1", "site": 1, "status": "retired"}}]
        """,
        content ->
            application
                .getBean(NetboxImports.class)
                .start(northlight.actor(ADMINISTRATOR), "netbox.json", content));
  }

  private static <T> T stored(Northlight northlight, String content, Storing<T> storing) {
    return northlight.as(
        ADMINISTRATOR,
        () -> {
          try {
            return storing.store(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private interface Storing<T> {
    T store(InputStream content) throws IOException;
  }

  private ImportId started(Northlight northlight) {
    String file =
        """
        Name,Kind,Criticality,Users
        SRV-NEW-01,server,3,20
        SRV-NEW-02,spaceship,9,many
        """;
    return northlight.as(
        ADMINISTRATOR,
        () -> {
          try {
            return imports.start(
                northlight.actor(MANAGER),
                "items.csv",
                northlight.client("HP").id(),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void people(Northlight northlight, Map<String, List<String>> visits) {
    String client = northlight.client("HP").id().toString();
    visits.put("/clients/{id}", List.of("/clients/" + client));
    visits.put("/clients/{id}/edit", List.of("/clients/" + client + "/edit"));
    String helen = northlight.person(CLIENT).id().toString();
    visits.put("/people/{id}", List.of("/people/" + helen));
    visits.put("/people/{id}/edit", List.of("/people/" + helen + "/edit"));
    visits.put("/people/{id}/absence", List.of("/people/" + helen + "/absence"));
    String team = northlight.as(MANAGER, teams::all).getFirst().id().toString();
    visits.put("/teams/{id}", List.of("/teams/" + team));
    String department = northlight.as(MANAGER, departments::all).getFirst().id().toString();
    visits.put("/departments/{id}/edit", List.of("/departments/" + department + "/edit"));
  }

  /** One that is told, and one that is paused. */
  private void webhook(Northlight northlight, Map<String, List<String>> visits) {
    Webhooks webhooks = application.getBean(Webhooks.class);
    Deliveries deliveries = application.getBean(Deliveries.class);
    Actor owen = northlight.actor(ADMINISTRATOR);
    WebhookFacts facts =
        new WebhookFacts("Status page", "https://status.example/hooks/tidegate", null, null);
    String told =
        "/webhooks/"
            + northlight.as(ADMINISTRATOR, () -> webhooks.make(owen, facts).webhook().id());
    WebhookId resting =
        northlight.as(ADMINISTRATOR, () -> webhooks.make(owen, facts).webhook().id());
    northlight.as(ADMINISTRATOR, () -> webhooks.pause(owen, resting, 1));
    WebhookId id = WebhookId.of(told.substring("/webhooks/".length()));
    String sent = northlight.as(ADMINISTRATOR, () -> deliveries.test(owen, id)).id().toString();
    visits.put("/netbox-sources/{id}", List.of("/netbox-sources/" + readNetbox(northlight)));
    visits.put("/webhooks/{id}", List.of(told, "/webhooks/" + resting, told + "?show=failed"));
    visits.put("/webhooks/{id}/edit", List.of(told + "/edit"));
    visits.put("/webhooks/{id}/deliveries/{delivery}", List.of(told + "/deliveries/" + sent));
  }

  /** One that was added and not read yet. */
  private NetboxSourceId readNetbox(Northlight northlight) {
    Actor owen = northlight.actor(ADMINISTRATOR);
    return northlight.as(
        ADMINISTRATOR,
        () ->
            application
                .getBean(NetboxSources.class)
                .add(owen, "https://netbox.example", "0123456789abcdef")
                .id());
  }

  /** What reaches people by mail. */
  private void letters(Northlight northlight, Map<String, List<String>> visits) {
    PersonId helen = northlight.person(CLIENT).id();
    northlight.as(
        ADMINISTRATOR,
        () -> {
          passwords.invite(northlight.actor(ADMINISTRATOR), helen);
          return helen;
        });
    String letter =
        northlight
            .as(ADMINISTRATOR, () -> mail.list(northlight.actor(ADMINISTRATOR), null, null, 1))
            .items()
            .getFirst()
            .id()
            .toString();
    visits.put("/outbox/{id}", List.of("/outbox/" + letter));
    visits.put(
        "/password/{token}",
        List.of("/password/" + issued(northlight, CLIENT, "invitation", null)));
    visits.put(
        "/links/confirmations/{token}",
        List.of("/links/confirmations/" + confirmation(northlight)));
    visits.put("/links/decisions/{token}", List.of("/links/decisions/" + decision(northlight)));
    visits.put(
        "/links/assessments/{token}",
        List.of(
            "/links/assessments/"
                + issued(northlight, ASSESSOR, "assessment", asked(northlight).id())));
  }

  /** A link by which the requester of a finished change says whether it works. */
  private String confirmation(Northlight northlight) {
    ChangeLine done = inState(northlight, MANAGER, State.VALIDATE).getFirst();
    return northlight.as(
        MANAGER,
        () ->
            links.issue(
                northlight.account(),
                done.requester(),
                "uat",
                done.id().value(),
                Duration.ofDays(3)));
  }

  private String decision(Northlight northlight) {
    for (String name : List.of("Priya Raman", "Sofia Marchetti", MANAGER, "Ben Achterberg")) {
      List<Change> waiting =
          northlight.as(name, () -> approvals.waitingFor(northlight.actor(name)));
      if (!waiting.isEmpty()) {
        UUID stage =
            northlight.as(name, () -> stage(waiting.getFirst(), northlight.person(name).id()));
        return issued(northlight, name, "approval-decision", stage);
      }
    }
    throw new IllegalStateException("Nobody in the demo has anything to decide");
  }

  private UUID stage(Change change, PersonId voter) {
    return approvals.of(change).orElseThrow().stages().stream()
        .filter(stage -> stage.waitsFor(voter))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String issued(
      Northlight northlight, String name, String purpose, @Nullable UUID subject) {
    return northlight.as(
        name,
        () ->
            links.issue(
                northlight.account(),
                northlight.person(name).id(),
                purpose,
                subject,
                Duration.ofDays(3)));
  }
}
