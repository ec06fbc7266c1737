package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.tidegate.calendar.FeedReader.Answer;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.ModelChanges;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.ModelsOfTheTest;
import io.tidegate.catalogue.Start;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.Move;
import io.tidegate.change.Transition;
import io.tidegate.directory.Client;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Grant;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Window;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TidegateTest
class FeedsTest {
  private static final Instant NIGHT = Instant.parse("2026-11-23T20:00:00Z");

  @Autowired Feeds feeds;
  @Autowired FeedReader reader;
  @Autowired Entries entries;
  @Autowired Models models;
  @Autowired Admissions admissions;
  @Autowired ModelChanges made;
  @Autowired Changes changes;
  @Autowired People people;
  @Autowired MockMvcTester web;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  ModelId model;

  @BeforeEach
  void northlight() {
    clock.set(TestClock.START);
    world = worlds.msp();
    model =
        ModelsOfTheTest.inUse(
            world, models, admissions, ModelsOfTheTest.certificate(world, Set.of()));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  @Test
  void aPersonsFeedShowsWhatTheyHaveAPartIn() {
    Change mine = scheduled(world.implementer, world.bakery);
    scheduled(world.secondImplementer, world.clinic);
    String path = make(world.implementer, FeedReach.PERSON, null);
    assertThat(events(path))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getUid().getValue()).isEqualTo(mine.id() + "@tidegate");
          assertThat(event.getSummary().getValue()).contains(mine.code(), "Birch Bakery");
          assertThat(event.getStatus().isConfirmed()).isTrue();
          assertThat(event.getSequence().getValue()).isZero();
          assertThat(event.getUrl().getValue()).endsWith("/changes/" + mine.number());
        });
  }

  @Test
  void theSequenceRisesWithEachNewWindowAndTheEnd() {
    Change change = scheduled(world.implementer, world.bakery);
    String path = make(world.implementer, FeedReach.PERSON, null);
    assertThat(sequence(path)).isZero();
    edit(change, new Edit.ChooseWindow(window(NIGHT.plusSeconds(3600))));
    assertThat(sequence(path)).isOne();
    assertThat(sequence(path)).isOne();
    take(change, Transition.CANCEL);
    assertThat(events(path))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getStatus().isCancelled()).isTrue();
          assertThat(event.getSequence().getValue()).isEqualTo(2);
        });
  }

  @Test
  void aClientsFeedShowsThatClientAloneWithItsCalendar() {
    Change theirs = scheduled(world.implementer, world.bakery);
    scheduled(world.secondImplementer, world.clinic);
    add(world.bakery, "Sunday night");
    add(world.clinic, "Clinic night");
    for (Person person : List.of(world.changeManager, world.clientViewer)) {
      String path = make(person, FeedReach.CLIENT, world.bakery);
      assertThat(events(path))
          .extracting(event -> event.getSummary().getValue())
          .containsExactlyInAnyOrder(
              theirs.code() + " " + theirs.title(), "Maintenance window: Sunday night");
      assertThat(calendar(path).text()).contains("TZID:Europe/Berlin").doesNotContain("New_York");
    }
    assertThat(events(make(world.changeManager, FeedReach.ACCOUNT, null))).hasSize(4);
  }

  @Test
  void whatIsWithdrawnIsKeptAsCalledOff() {
    EntryId entry = add(world.bakery, "Sunday night");
    String path = make(world.changeManager, FeedReach.CLIENT, world.bakery);
    world.doAs(
        world.changeManager,
        () -> entries.withdraw(world.actor(world.changeManager), entry, "They work then"));
    assertThat(events(path))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getStatus().isCancelled()).isTrue();
          assertThat(event.getSequence().getValue()).isOne();
        });
  }

  @Test
  void anAddressIsGoodUntilItIsRenewedOrRevoked() {
    Feeds.Made first = made(world.implementer, FeedReach.PERSON, null);
    calendar(first.path());
    Feeds.Made second =
        world.as(
            world.implementer,
            () -> feeds.renew(world.actor(world.implementer), first.feed().id()));
    assertThat(read(first.path())).isInstanceOf(Answer.Nothing.class);
    calendar(second.path());
    assertThat(mine(world.implementer).getFirst().lastSeen()).isEqualTo(TestClock.START);
    world.doAs(
        world.implementer, () -> feeds.revoke(world.actor(world.implementer), first.feed().id()));
    assertThat(read(second.path())).isInstanceOf(Answer.Nothing.class);
    assertThat(mine(world.implementer)).isEmpty();
  }

  @Test
  void nobodyTouchesSomebodyElsesFeed() {
    Feeds.Made made = made(world.implementer, FeedReach.PERSON, null);
    for (Person person : List.of(world.changeManager, world.clientApprover)) {
      assertThatThrownBy(
              () -> world.doAs(person, () -> feeds.revoke(world.actor(person), made.feed().id())))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> made(world.clientViewer, FeedReach.ACCOUNT, null))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> made(world.clientViewer, FeedReach.CLIENT, world.clinic))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void itYieldsNothingMoreOnceItsPersonLostTheRole() {
    String path = make(world.implementer, FeedReach.ACCOUNT, null);
    calendar(path);
    for (Role role : List.of(Role.IMPLEMENTER, Role.REQUESTER)) {
      world.doAs(
          world.administrator,
          () ->
              people.end(
                  world.actor(world.administrator),
                  world.implementer.id(),
                  Grant.everywhere(role)));
    }
    assertThat(read(path)).isInstanceOf(Answer.Nothing.class);
  }

  @Test
  void itYieldsNothingMoreOnceItsPersonIsArchived() {
    String path = make(world.implementer, FeedReach.PERSON, null);
    world.doAs(
        world.administrator,
        () -> {
          Person now = people.get(world.implementer.id());
          people.archive(world.actor(world.administrator), now.id(), now.version());
        });
    assertThat(read(path)).isInstanceOf(Answer.Nothing.class);
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    scheduled(world.implementer, world.bakery);
    String path = make(world.implementer, FeedReach.PERSON, null);
    MvcTestResult first = get(path, HttpHeaders.ACCEPT, "*/*");
    assertThat(first).hasStatusOk();
    assertThat(first.getResponse().getContentType()).startsWith("text/calendar");
    assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("private");
    String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));
    String since = String.valueOf(first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED));
    assertThat(get(path, HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED);
    assertThat(get(path, HttpHeaders.IF_MODIFIED_SINCE, since)).hasStatus(HttpStatus.NOT_MODIFIED);
    clock.set(TestClock.START.plusSeconds(5));
    scheduled(world.implementer, world.clinic);
    assertThat(get(path, HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
    assertThat(get(path, HttpHeaders.IF_MODIFIED_SINCE, since)).hasStatusOk();
  }

  @Test
  void whoeverGuessesIsToldNothingAndIsSlowedDown() {
    assertThat(get("/calendar/feeds/guess.ics", HttpHeaders.ACCEPT, "*/*"))
        .hasStatus(HttpStatus.NOT_FOUND);
    Answer last = new Answer.Nothing();
    for (int guess = 0; guess < 400 && last instanceof Answer.Nothing; guess++) {
      last = reader.read("guess" + guess, "", "203.0.113.9");
    }
    assertThat(last).isInstanceOf(Answer.Later.class);
    assertThat(calendar(make(world.implementer, FeedReach.PERSON, null)).text()).isNotEmpty();
  }

  private MvcTestResult get(String path, String header, String value) {
    return web.get().uri(path).header(header, value).exchange();
  }

  private Answer read(String path) {
    String key = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
    return reader.read(key, "Calendar 1.0", "198.51.100.7");
  }

  private Answer.Calendar calendar(String path) {
    return (Answer.Calendar) read(path);
  }

  private List<VEvent> events(String path) {
    return Biweekly.parse(calendar(path).text()).first().getEvents();
  }

  private int sequence(String path) {
    return events(path).getFirst().getSequence().getValue();
  }

  private List<Feed> mine(Person person) {
    return world.as(person, () -> feeds.of(world.actor(person)));
  }

  private String make(Person person, FeedReach reach, @Nullable Client client) {
    return made(person, reach, client).path();
  }

  private Feeds.Made made(Person person, FeedReach reach, @Nullable Client client) {
    return world.as(
        person,
        () ->
            feeds.make(world.actor(person), reach, client == null ? null : client.id(), "Outlook"));
  }

  private Change scheduled(Person by, Client client) {
    return world.as(
        by, () -> made.start(world.actor(by), model, new Start(client.id(), null, NIGHT)));
  }

  private static Window window(Instant start) {
    return new Window(start, start.plusSeconds(7200));
  }

  private void edit(Change change, Edit edit) {
    world.doAs(
        world.changeManager,
        () ->
            changes.edit(
                world.actor(world.changeManager),
                change.id(),
                changes.get(change.id()).version(),
                edit));
  }

  private void take(Change change, Transition transition) {
    world.doAs(
        world.changeManager,
        () ->
            changes.take(
                world.actor(world.changeManager),
                change.id(),
                Move.of(transition, changes.get(change.id()).version())
                    .because("It is not needed")));
  }

  private EntryId add(Client client, String title) {
    EntryFacts facts =
        new EntryFacts(
            client.id(),
            EntryKind.MAINTENANCE,
            title,
            "",
            Recurrence.once(LocalDateTime.parse("2026-11-22T01:00"), 240)
                .by("FREQ=WEEKLY;BYDAY=SU"),
            null);
    return world.as(
        world.changeManager, () -> entries.add(world.actor(world.changeManager), facts));
  }
}
