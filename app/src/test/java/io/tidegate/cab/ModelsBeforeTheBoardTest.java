package io.tidegate.cab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.approval.Decision;
import io.tidegate.approval.LapsedVote;
import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelFacts;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelState;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.directory.Delegations;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Models come before the board by themselves, and it judges them by its votes. */
@TidegateTest
class ModelsBeforeTheBoardTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);

  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired Sittings sittings;
  @Autowired Motions motions;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired Delegations delegations;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void aWorld() {
    clock.set(TestClock.START);
    world = worlds.msp();
  }

  @Test
  void aModelThatWaitsIsAdmittedByTheVotesOfTheBoard() {
    ModelId id = proposed(certificate());
    AgendaItem item = item(begun());
    assertThat(item.model()).isEqualTo(id);
    vote(world.cabMember, item, new Decision.Approve("Rehearsed twice"));

    assertThatThrownBy(() -> decide(world.cabMember, item, BoardDecision.ADMITTED))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("One yes is missing");
    vote(world.secondCabMember, item, new Decision.Approve());
    assertThatThrownBy(() -> decide(world.cabMember, item, BoardDecision.REFUSED))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> decide(world.changeManager, item, BoardDecision.ADMITTED))
        .as("who owns it does not record that it is admitted")
        .isInstanceOf(Forbidden.class);
    decide(world.cabMember, item, BoardDecision.ADMITTED);

    assertThat(get(id).state()).isEqualTo(ModelState.ACTIVE);
    assertThat(again(item).decision()).isEqualTo(BoardDecision.ADMITTED);
    assertThat(again(item).tally()).contains("Rehearsed twice", world.secondCabMember.name());
    assertThat(standing(again(item)).voters()).as("the next question is another").isEmpty();
  }

  @Test
  void whatTheBoardVotesDownIsADraftAgain() {
    ModelId id = proposed(certificate());
    AgendaItem item = item(begun());
    vote(world.cabMember, item, new Decision.Reject("No way back"));
    vote(world.thirdCabMember, item, new Decision.Abstain(""));
    decide(world.secondCabMember, item, BoardDecision.REFUSED);

    assertThat(get(id).state()).isEqualTo(ModelState.DRAFT);
    assertThat(get(id).stateReason()).contains("So the board said");
  }

  @Test
  void whoOwnsOrWroteItHasNoVoteAndWhoIsAwayVotesThroughSomebody() {
    ModelFacts facts = certificate();
    proposed(
        new ModelFacts(
            facts.procedure(), facts.clients(), world.thirdCabMember.id(), facts.reviewOn()));
    AgendaItem item = item(begun());
    world.doAs(
        world.cabMember,
        () ->
            delegations.add(
                world.actor(world.cabMember),
                world.cabMember.id(),
                world.implementer.id(),
                TODAY,
                TODAY.plusDays(3)));

    for (Person person : List.of(world.thirdCabMember, world.leader, world.changeManager)) {
      assertThatThrownBy(() -> vote(person, item, new Decision.Approve()))
          .as(person.name())
          .isInstanceOf(Forbidden.class);
    }
    voteAs(world.implementer, world.cabMember.id(), item, new Decision.Approve());
    vote(world.secondCabMember, item, new Decision.Approve());
    assertThat(standing(item).carried()).isTrue();
    assertThat(standing(item).stage()).isNotNull();
  }

  @Test
  void anotherVersionIsVotedOnAnew() {
    ModelId id = proposed(certificate());
    AgendaItem item = item(begun());
    MotionVote late =
        new MotionVote(world.secondCabMember.id(), motion(item).key(), new Decision.Approve());
    vote(world.cabMember, item, new Decision.Approve());
    ModelFacts other =
        new ModelFacts(
            certificate().procedure(),
            Set.of(world.bakery.id()),
            world.changeManager.id(),
            certificate().reviewOn());
    world.doAs(
        world.changeManager,
        () -> models.edit(world.actor(world.changeManager), id, get(id).version(), other));

    assertThat(standing(item).voters()).isEmpty();
    assertThat(world.inAccount(() -> motions.lapsed(motion(item))))
        .extracting(LapsedVote::voter)
        .containsExactly(world.cabMember.id());
    assertThatThrownBy(() ->
            world.doAs(
                world.secondCabMember,
                () -> motions.vote(world.actor(world.secondCabMember), item.id(), late)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aModelWhoseReviewIsNearIsRenewedOrLeavesTheCatalogue() {
    ModelId kept = inUseUntil(TODAY.plusDays(5));
    ModelId gone = inUseUntil(TODAY.plusDays(6));
    inUseUntil(TODAY.plusMonths(3));
    Meeting meeting = begun();
    assertThat(items(meeting)).extracting(AgendaItem::model).containsExactly(kept, gone);
    AgendaItem first = items(meeting).getFirst();
    AgendaItem second = items(meeting).getLast();
    for (Person member : List.of(world.cabMember, world.secondCabMember)) {
      vote(member, first, new Decision.Approve());
      vote(member, second, new Decision.Reject("Nobody uses it"));
    }
    decide(world.cabMember, first, BoardDecision.RENEWED);
    decide(world.cabMember, second, BoardDecision.WITHDRAWN);

    assertThat(get(kept).facts().reviewOn()).isEqualTo(TODAY.plusMonths(12));
    assertThat(get(gone).state()).isEqualTo(ModelState.ARCHIVED);
  }

  @Test
  void theVotesSayWhatANaiveCountSays() {
    proposed(certificate());
    AgendaItem item = item(begun());
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Person> board = List.of(world.cabMember, world.secondCabMember, world.thirdCabMember);
    List<Decision> words =
        List.of(new Decision.Approve(), new Decision.Reject("No"), new Decision.Abstain(""));
    Map<PersonId, Decision> last = new HashMap<>();
    for (int step = 0; step < 25; step++) {
      Person voter = board.get(random.nextInt(board.size()));
      Decision decision = words.get(random.nextInt(words.size()));
      vote(voter, item, decision);
      last.put(voter.id(), decision);

      long yes = last.values().stream().filter(Decision.Approve.class::isInstance).count();
      Set<BoardDecision> expected = EnumSet.noneOf(BoardDecision.class);
      if (yes >= 2) {
        expected.add(BoardDecision.ADMITTED);
      }
      if (last.size() - yes >= 2) {
        expected.add(BoardDecision.REFUSED);
      }
      assertThat(sittings.decisions(item, motion(item), standing(item)))
          .as("ModelsBeforeTheBoardTest seed %d step %d: %s", seed, step, last)
          .isEqualTo(expected);
    }
  }

  @Test
  void aBoardOfThoseInvolvedAloneSaysItWithoutAVote() {
    World shop = worlds.smb();
    ModelFacts facts = ModelsOfTheTest.certificate(shop, Set.of());
    ModelFacts soon =
        new ModelFacts(facts.procedure(), facts.clients(), facts.owner(), TODAY.plusDays(3));
    ModelId id =
        shop.as(shop.changeManager, () -> models.add(shop.actor(shop.changeManager), soon));
    AgendaItem item =
        shop.as(
            shop.changeManager,
            () -> {
              Meeting meeting =
                  meetings.convene(shop.actor(shop.changeManager), ModelsBeforeTheBoardTest.cab());
              sittings.begin(shop.actor(shop.changeManager), meeting.id());
              return agendas.of(shop.actor(shop.changeManager), meeting.id()).getFirst();
            });
    shop.doAs(
        shop.changeManager,
        () ->
            sittings.decide(
                shop.actor(shop.changeManager), item.id(), BoardDecision.RENEWED, "Still good."));
    assertThat(shop.inAccount(() -> models.get(id)).facts().reviewOn())
        .isAfter(TODAY.plusMonths(11));
  }

  @Test
  void thePageAsksTakesTheVoteAndSaysWhoRecordsIt() {
    proposed(certificate());
    Meeting meeting = begun();
    AgendaItem item = item(meeting);
    String path = "/cab/" + meeting.id();
    assertThat(browser.get(world, world.cabMember, path))
        .bodyText()
        .contains("Admit version 1?", "Your vote on version 1", "2 yes are missing.");
    assertThat(
            browser
                .post(world, world.cabMember, path + "/items/" + item.id() + "/votes")
                .param("option", motion(item).key() + ":" + world.cabMember.id())
                .param("decision", "APPROVE")
                .param("vote-condition", "Seen it run"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(browser.get(world, world.changeManager, path))
        .bodyText()
        .contains("One yes is missing.", "Seen it run", "neither owns nor wrote the model records");
  }

  private ModelId inUseUntil(LocalDate day) {
    ModelFacts facts = certificate();
    return ModelsOfTheTest.inUse(
        world,
        models,
        admissions,
        new ModelFacts(facts.procedure(), facts.clients(), facts.owner(), day));
  }

  private ModelFacts certificate() {
    return ModelsOfTheTest.certificate(world, Set.of());
  }

  private ModelId proposed(ModelFacts facts) {
    return world.as(world.changeManager, () -> models.add(world.actor(world.changeManager), facts));
  }

  private Meeting begun() {
    return world.as(
        world.changeManager,
        () -> {
          Meeting meeting = meetings.convene(world.actor(world.changeManager), cab());
          sittings.begin(world.actor(world.changeManager), meeting.id());
          return meetings.get(world.actor(world.changeManager), meeting.id());
        });
  }

  private static MeetingFacts cab() {
    return new MeetingFacts(
        "CAB", "Room 2", Recurrence.once(LocalDateTime.parse("2026-11-24T10:00"), 60));
  }

  private List<AgendaItem> items(Meeting meeting) {
    return world.as(
        world.changeManager, () -> agendas.of(world.actor(world.changeManager), meeting.id()));
  }

  private AgendaItem item(Meeting meeting) {
    return items(meeting).getFirst();
  }

  private AgendaItem again(AgendaItem item) {
    return world.as(
        world.changeManager, () -> agendas.get(world.actor(world.changeManager), item.id()));
  }

  private Motion motion(AgendaItem item) {
    return world.inAccount(() -> motions.of(item)).orElseThrow();
  }

  private BoardStanding standing(AgendaItem item) {
    return world.inAccount(() -> motions.standing(motion(item)));
  }

  private void vote(Person person, AgendaItem item, Decision decision) {
    voteAs(person, person.id(), item, decision);
  }

  private void voteAs(Person hand, PersonId voter, AgendaItem item, Decision decision) {
    MotionVote vote = new MotionVote(voter, motion(item).key(), decision);
    world.doAs(hand, () -> motions.vote(world.actor(hand), item.id(), vote));
  }

  private void decide(Person person, AgendaItem item, BoardDecision decision) {
    world.doAs(
        person,
        () -> sittings.decide(world.actor(person), item.id(), decision, "So the board said"));
  }

  private Model get(ModelId id) {
    return world.inAccount(() -> models.get(id));
  }
}
