package io.tidegate.cab;

import io.tidegate.approval.Story;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Person;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tests of a meeting start: it is convened, and one change waits on its agenda. */
@TidegateTest
abstract class MeetingToCome {
  static final LocalDateTime TUESDAY = LocalDateTime.parse("2026-11-24T10:00");

  @Autowired Story.Doors doors;
  @Autowired Meetings meetings;
  @Autowired Sittings sittings;
  @Autowired Browser browser;
  @Autowired SettableClock clock;
  @Autowired Worlds worlds;

  World world;
  Story story;
  MeetingId meeting;

  @BeforeEach
  void aMeetingWithAChangeOnItsAgenda() {
    clock.set(TestClock.START);
    world = worlds.msp();
    story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
    meeting =
        world
            .as(
                world.changeManager,
                () ->
                    meetings.convene(
                        world.actor(world.changeManager),
                        new MeetingFacts(
                            "Board on " + world.clinic.name(),
                            "Room 2",
                            Recurrence.once(TUESDAY, 60))))
            .id();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.set(TestClock.START);
  }

  final void begin(Person chair) {
    world.doAs(chair, () -> sittings.begin(world.actor(chair), meeting));
  }

  final String path() {
    return "/cab/" + meeting;
  }
}
