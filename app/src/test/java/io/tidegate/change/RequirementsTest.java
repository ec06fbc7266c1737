package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.directory.ClientDetails;
import io.tidegate.directory.Clients;
import io.tidegate.directory.Person;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Window;
import io.tidegate.policy.Policies;
import io.tidegate.testkit.Api;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** What the policy asks of a change before a transition. */
@TidegateTest
class RequirementsTest {
  @Autowired Changes changes;
  @Autowired ChangeStore store;
  @Autowired Policies policies;
  @Autowired TransactionOperations transaction;
  @Autowired Items items;
  @Autowired Clients clients;
  @Autowired Browser browser;
  @Autowired Api api;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    world = worlds.msp();
  }

  @Test
  void aChangeInFlightKeepsWhatWasAskedWhenItWasSubmitted() {
    Change before = assessed(world.bakery);
    adopt(world.bakery, PresetRequirements.regulated());
    Change after = assessed(world.bakery);

    assertThat(codes(before, Transition.REQUEST_APPROVAL)).doesNotContain("implementers-missing");
    assertThat(codes(after, Transition.REQUEST_APPROVAL))
        .contains("implementers-missing", "validator-missing", "rollback-plan-missing");
    assertThat(codes(assessed(world.clinic), Transition.REQUEST_APPROVAL))
        .doesNotContain("implementers-missing");
  }

  @Test
  void aBlockerNamesTheRuleThatAsksForIt() {
    Change change = assessed(world.bakery);
    assertThat(blockers(change, Transition.REQUEST_APPROVAL))
        .filteredOn(blocker -> blocker.code().equals("rollback-plan-missing"))
        .extracting(Blocker::rule)
        .containsExactly("Asked by version 1 of the policy: Rollback plan.");
    assertThat(blockers(change, Transition.REQUEST_APPROVAL))
        .filteredOn(blocker -> blocker.code().equals("risk-missing"))
        .extracting(Blocker::rule)
        .containsExactly("");
  }

  @Test
  void whatMayWaitUntilWorkBeginsIsAskedAtItsStartAndNotBefore() {
    adopt(
        null,
        PresetRequirements.regulated().at(Requirement.Moment.START, Requirement.IMPLEMENTERS));
    Change change = assessed(world.bakery);
    assertThat(codes(change, Transition.REQUEST_APPROVAL))
        .contains("validator-missing")
        .doesNotContain("implementers-missing");
    put(change, State.SCHEDULED);
    assertThat(codes(change, Transition.START))
        .contains("implementers-missing")
        .doesNotContain("validator-missing");
  }

  @Test
  void whatIsAskedFromARiskOnIsNotAskedBelowIt() {
    adopt(null, PresetRequirements.smallTeam());
    Change change = assessed(world.bakery);
    assertThat(codes(change, Transition.REQUEST_APPROVAL))
        .contains("implementation-plan-missing", "risk-missing")
        .doesNotContain("rollback-plan-missing", "test-plan-missing", "safeguards-missing");
    rate(change, Rating.Level.MEDIUM);
    assertThat(codes(change, Transition.REQUEST_APPROVAL))
        .contains("rollback-plan-missing")
        .doesNotContain("test-plan-missing");
    rate(change, Rating.Level.HIGH);
    assertThat(codes(change, Transition.REQUEST_APPROVAL))
        .contains("rollback-plan-missing", "test-plan-missing", "safeguards-missing");
  }

  @Test
  void whoeverAskedForItDoesNotImplementItWhereDutiesAreApart() {
    adopt(null, PresetRequirements.regulated());
    Change change = assessed(world.bakery);
    People own =
        new People(
            world.requester.id(),
            world.requester.id(),
            Set.of(world.requester.id()),
            world.requester.id(),
            null);
    edit(change, new Edit.NamePeople(own));
    assertThat(codes(change, Transition.REQUEST_APPROVAL))
        .contains("requester-implements", "validator-missing")
        .doesNotContain("implementers-missing");
  }

  @Test
  void whoLookedLookedAtWhatItAffectedThen() {
    adopt(null, PresetRequirements.regulated());
    Change change = assessed(world.bakery);
    assertThat(codes(change, Transition.REQUEST_APPROVAL)).doesNotContain("impact-unseen");
    affect(change, "SW-01");
    assertThat(codes(change, Transition.REQUEST_APPROVAL)).contains("impact-unseen");
    String path = "/changes/" + change.number() + "/impact/look";
    long seen = current(change).version();
    assertThat(look(world.auditor, path, seen)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(look(world.requester, path, seen - 1)).hasStatus(HttpStatus.CONFLICT);
    assertThat(look(world.requester, path, seen)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(codes(change, Transition.REQUEST_APPROVAL)).doesNotContain("impact-unseen");
    assertThat(browser.get(world, world.changeManager, "/changes/" + change.number()))
        .bodyText()
        .contains(world.requester.name() + " looked at this");
    affect(change, "SW-02");
    assertThat(codes(change, Transition.REQUEST_APPROVAL)).contains("impact-unseen");
    assertThat(
            api.as(world, world.requester)
                .request(HttpMethod.PUT, "/api/v1" + path)
                .header(HttpHeaders.IF_MATCH, "\"" + current(change).version() + "\""))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.by")
        .isEqualTo(world.requester.name());
    assertThat(codes(change, Transition.REQUEST_APPROVAL)).doesNotContain("impact-unseen");
  }

  @Test
  void somebodyOfTheClientIsKnownWhoCanBeTold() {
    adopt(null, PresetRequirements.regulated());
    assertThat(codes(assessed(world.bakery), Transition.REQUEST_APPROVAL))
        .doesNotContain("recipients-missing");
    Client lonely =
        world.as(
            world.administrator,
            () ->
                clients.add(
                    world.actor(world.administrator),
                    new ClientDetails("Lonely", "LO", world.bakery.zone())));
    assertThat(codes(assessed(lonely), Transition.REQUEST_APPROVAL)).contains("recipients-missing");
  }

  private MvcTestResult look(Person person, String path, long version) {
    return browser
        .post(world, person, path)
        .formField("version", Long.toString(version))
        .exchange();
  }

  private void affect(Change change, String name) {
    ItemFacts facts = ItemFacts.of(world.bakery.id(), name, Kind.FIREWALL, 2);
    ItemId item =
        world.as(world.changeManager, () -> items.add(world.actor(world.changeManager), facts));
    edit(change, new Edit.ChooseScope(new Scope(Set.of(item), "")));
  }

  private Change assessed(Client client) {
    Change change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(client.id(), ChangeType.NORMAL, "Replace the switch", null)));
    edit(
        change,
        new Edit.Describe(
            new Purpose("Replace it", "It fails", "All ports up", "network", Priority.MEDIUM),
            false));
    edit(change, new Edit.ChooseScope(new Scope(Set.of(), "Not in the inventory yet")));
    edit(
        change,
        new Edit.ChooseWindow(
            new Window(
                TestClock.START.plus(Duration.ofDays(7)),
                TestClock.START.plus(Duration.ofDays(7).plusHours(2)))));
    world.doAs(
        world.requester,
        () ->
            changes.take(
                world.actor(world.requester),
                change.id(),
                Move.of(Transition.SUBMIT, changes.get(change.id()).version())));
    return current(change);
  }

  private void edit(Change change, Edit edit) {
    Ruling answer =
        world.as(
            world.requester,
            () ->
                changes.edit(
                    world.actor(world.requester),
                    change.id(),
                    changes.get(change.id()).version(),
                    edit));
    assertThat(answer).isInstanceOf(Ruling.Moved.class);
  }

  private void put(Change change, State state) {
    world.inAccount(() ->
        transaction.execute(_ -> {
          Change now = store.find(change.id()).orElseThrow();
          store.update(now, new Alteration(now).state(state).build());
          return true;
        }));
  }

  private void rate(Change change, Rating.Level level) {
    world.doAs(
        world.changeManager,
        () ->
            transaction.executeWithoutResult(
                _ -> changes.rate(change.id(), new Rating(level, 12))));
  }

  private void adopt(Client client, RequirementRules rules) {
    world.doAs(
        world.changeManager,
        () ->
            policies.adopt(
                world.actor(world.changeManager),
                client == null ? null : client.id(),
                RequirementRules.SECTION,
                rules,
                "The auditor asked"));
  }

  private List<String> codes(Change change, Transition transition) {
    return blockers(change, transition).stream().map(Blocker::code).toList();
  }

  private List<Blocker> blockers(Change change, Transition transition) {
    return world
        .as(
            world.changeManager,
            () -> changes.offers(world.actor(world.changeManager), current(change)))
        .stream()
        .filter(offer -> offer.transition() == transition)
        .flatMap(offer -> offer.blockers().stream())
        .toList();
  }

  private Change current(Change change) {
    return world.as(world.requester, () -> changes.get(change.id()));
  }
}
