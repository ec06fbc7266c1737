package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.NewChange;
import io.tidegate.change.Plan;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.State;
import io.tidegate.change.Step;
import io.tidegate.change.Transition;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class RequestPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Items items;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aRequesterSubmitsAChangeWithAFewFields() {
    ItemId item = item(world, world.bakery, "SRV-TILL-01");

    MvcTestResult answer =
        form(world.requester, world.bakery)
            .param("title", "Replace the till server")
            .param("reason", "It fails *weekly*")
            .param("desiredOutcome", "A week without a fault")
            .param("item", item.toString())
            .param("act", "submit")
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    Change change = at(answer.getResponse().getHeader("Location"));
    assertThat(change.state()).isEqualTo(State.ASSESS);
    assertThat(change.scope().affected()).containsExactly(item);
    assertThat(change.purpose().priority()).isEqualTo(new Priority(1, 2));
  }

  @Test
  void whatIsMissingStandsBesideItsFieldAndTheDraftIsKept() {
    MvcTestResult answer =
        form(world.requester, world.bakery)
            .param("title", "Replace the till server")
            .param("reason", "")
            .param("desiredOutcome", "")
            .param("act", "submit")
            .exchange();

    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "3 answers are missing before you can submit.",
            "href=\"#reason\"",
            "href=\"#desiredOutcome\"",
            "href=\"#scope\"",
            "value=\"Replace the till server\"",
            "/request\" novalidate");
  }

  @Test
  void whatIsMalformedIsToldAllAtOnceAndNothingIsSaved() {
    assertThat(
            form(world.requester, world.bakery)
                .param("title", " ")
                .param("criterion", "data")
                .param("briefMinutes", "soon")
                .param("security", "none, really")
                .param("backupVerifiedAt", "2026-03-29T02:30")
                .param("act", "save"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "3 answers are missing or wrong.",
            "Say in a line what is to be done.",
            "Give the duration in whole minutes.",
            "this one does not exist there",
            "none, really");
  }

  @Test
  void theClientsClockCountsNotTheServers() {
    MvcTestResult answer =
        form(world.requester, world.clinic)
            .param("title", "Move the archive")
            .param("security", "none")
            .param("backupVerifiedAt", "2026-07-01T08:00")
            .param("act", "save")
            .exchange();

    assertThat(at(answer.getResponse().getHeader("Location")).safeguards().backupVerifiedAt())
        .isEqualTo("2026-07-01T12:00:00Z");
  }

  @Test
  void theFormSavesItselfAndGoesOnFromItsOwnVersion() {
    MvcTestResult first =
        browser
            .post(world, world.requester, "/changes/draft")
            .param("client", world.bakery.id().toString())
            .param("type", "NORMAL")
            .param("version", "0")
            .param("title", "Replace the till")
            .param("reason", "")
            .exchange();
    String address = first.getResponse().getHeader("HX-Replace-Url");
    Change drafted = at(address.replace("/request", ""));

    assertThat(first).hasStatusOk().bodyText().contains("saved", "Seven R’s");
    MvcTestResult second =
        browser
            .post(world, world.requester, "/changes/draft")
            .param("number", Integer.toString(drafted.number()))
            .param("version", Long.toString(drafted.version()))
            .param("client", world.bakery.id().toString())
            .param("type", "EMERGENCY")
            .param("title", "Replace the till server")
            .param("reason", "It fails")
            .exchange();

    assertThat(second).hasStatusOk().bodyText().contains(drafted.code() + ", saved");
    Change now = at("/changes/" + drafted.number());
    assertThat(now.purpose().reason()).isEqualTo("It fails");
    assertThat(now.type()).isEqualTo(ChangeType.EMERGENCY);
    assertThat(now.version()).isEqualTo(drafted.version() + 1);
  }

  @Test
  void whoComesSecondKeepsWhatTheyTypedAndSeesWhatIsStored() {
    Change change = drafted();
    write(world.requester, change, "Stored by Rosa");

    assertThat(
            browser
                .post(world, world.changeManager, "/changes/" + change.number() + "/request")
                .param("version", Long.toString(change.version()))
                .param("title", "Typed by Mira")
                .param("reason", "")
                .param("act", "save"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("was faster", "Stored by Rosa", "value=\"Typed by Mira\"");
    assertThat(at("/changes/" + change.number()).title()).isEqualTo("Stored by Rosa");
  }

  @Test
  void whoHasNoPartInItReadsItWithTheReason() {
    Change change = drafted();

    assertThat(browser.get(world, world.auditor, "/changes/" + change.number() + "/request"))
        .hasStatusOk()
        .bodyText()
        .contains("You can read this.", "<fieldset disabled>")
        .doesNotContain("Submit request");
  }

  @Test
  void anEndedChangeStaysAsItIs() {
    Change change = drafted();
    world.as(
        world.changeManager,
        () ->
            changes.take(
                world.actor(world.changeManager),
                change.id(),
                Move.of(Transition.CANCEL, change.version()).because("Not needed")));

    assertThat(browser.get(world, world.changeManager, "/changes/" + change.number() + "/request"))
        .bodyText()
        .contains("its record stays as it is");
  }

  @Test
  void aClientsRequesterRequestsForTheirClientAlone() {
    assertThat(browser.get(world, world.clientRequester, "/changes/new"))
        .hasStatusOk()
        .bodyText()
        .contains("Birch Bakery")
        .doesNotContain("Cedar Clinic");
    assertThat(form(world.clientRequester, world.clinic).param("title", "Not ours").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(browser.get(world, world.clientViewer, "/changes/new"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void anotherAccountFindsNeitherTheFormNorTheItems() {
    Change change = drafted();
    ItemId theirs = item(world.rival(), world.rival().bakery, "SRV-RIVAL-01");

    assertThat(
            browser.get(
                world.rival(),
                world.rival().changeManager,
                "/changes/" + change.number() + 7000 + "/request"))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            form(world.requester, world.bakery)
                .param("title", "Steal")
                .param("item", theirs.toString())
                .param("act", "save"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("one of these is not there");
  }

  @Test
  void whatIsAnotherClientsIsNotNamed() {
    ItemId theirs = item(world, world.clinic, "SRV-CLINIC-01");
    assertThat(
            form(world.requester, world.bakery)
                .param("title", "Replace the till server")
                .param("item", theirs.toString())
                .param("owner", world.otherClientApprover.id().toString())
                .param("act", "save"))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "Choose items of this client, or of what all clients share.",
            "Choose people of this client, or of your own staff.");
  }

  @Test
  void whatAllShareIsNamed() {
    ItemId shared = item(world, world.internal, "SRV-SHARED-01");
    assertThat(
            form(world.requester, world.bakery)
                .param("title", "Patch the shared server")
                .param("item", shared.toString())
                .param("act", "save"))
        .hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void untilAClientIsChosenTheStaffIsOffered() {
    assertThat(browser.get(world, world.requester, "/changes/new"))
        .bodyText()
        .contains(world.implementer.name())
        .doesNotContain(world.clientApprover.name(), world.otherClientApprover.name());
    assertThat(
            form(world.requester, world.bakery).param("title", "").param("act", "find").exchange())
        .bodyText()
        .contains(world.clientApprover.name())
        .doesNotContain(world.otherClientApprover.name());
  }

  @Test
  void itemsAreFoundWithAndWithoutScript() {
    item(world, world.bakery, "SRV-OVEN-01");
    item(world, world.clinic, "SRV-OVEN-02");

    assertThat(
            browser.get(
                world, world.requester, "/changes/items?find=oven&client=" + world.bakery.id()))
        .bodyText()
        .contains("role=\"option\"", "SRV-OVEN-01")
        .doesNotContain("SRV-OVEN-02");
    assertThat(
            form(world.requester, world.bakery)
                .param("title", "Clean")
                .param("find", "oven")
                .param("act", "find"))
        .hasStatusOk()
        .bodyText()
        .contains("SRV-OVEN-01", "value=\"Clean\"");
  }

  @Test
  void aCopyTakesThePlanAndIsRelated() {
    Change origin = drafted();
    write(world.requester, origin, "Patch the till");
    Change written = at("/changes/" + origin.number());
    edit(
        world.requester,
        written,
        new Edit.WritePlan(
            new Plan(
                List.of(Step.of(Step.Kind.IMPLEMENTATION, "Patch it", "It is up", 10)),
                "",
                null,
                "",
                null)));

    assertThat(browser.get(world, world.requester, "/changes/new?copy=" + origin.number()))
        .bodyText()
        .contains("Copied from " + origin.code(), "value=\"Patch the till\"");
    MvcTestResult answer =
        form(world.requester, world.bakery)
            .param("title", "Patch the till again")
            .param("copy", origin.code())
            .param("act", "save")
            .exchange();
    Change copy = at(answer.getResponse().getHeader("Location"));

    assertThat(copy.plan().steps()).extracting(Step::text).containsExactly("Patch it");
    assertThat(copy.plan().steps().getFirst().id())
        .isNotEqualTo(at("/changes/" + origin.number()).plan().steps().getFirst().id());
  }

  @Test
  void whatWasDoneAtNightIsRecordedTheDayAfter() {
    MvcTestResult answer =
        form(world.implementer, world.bakery)
            .param("title", "Restarted the ovens' controller")
            .param("criterion", "service-down")
            .param("justification", "Nothing baked")
            .param("doneBy", "Ivan")
            .param("started", "2026-01-10T03:00")
            .param("ended", "2026-01-10T03:30")
            .param("act", "record")
            .exchange();

    assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
    Change change = at(answer.getResponse().getHeader("Location"));
    assertThat(change.state()).isEqualTo(State.REVIEW);
    assertThat(change.result().started()).isEqualTo("2026-01-10T02:00:00Z");
  }

  private Change drafted() {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(world.bakery.id(), ChangeType.NORMAL, "Replace the switch", null)));
  }

  private void write(Person person, Change change, String title) {
    edit(person, change, new Edit.Describe(Purpose.titled(title), false));
  }

  private void edit(Person person, Change change, Edit edit) {
    world.as(person, () -> changes.edit(world.actor(person), change.id(), change.version(), edit));
  }

  private MockMvcRequestBuilder form(Person person, Client client) {
    return browser
        .post(world, person, "/changes")
        .param("client", client.id().toString())
        .param("type", "NORMAL")
        .param("scoped", "true");
  }

  private Change at(String address) {
    int number = Integer.parseInt(address.substring("/changes/".length()));
    return world.as(world.changeManager, () -> changes.get(number));
  }

  private ItemId item(World of, Client client, String name) {
    return of.as(
        of.implementer,
        () ->
            items.add(
                of.actor(of.implementer),
                new ItemFacts(
                    client.id(),
                    name,
                    Kind.SERVER,
                    5,
                    40,
                    null,
                    Environment.PRODUCTION,
                    "",
                    io.tidegate.inventory.State.LIVE)));
  }
}
