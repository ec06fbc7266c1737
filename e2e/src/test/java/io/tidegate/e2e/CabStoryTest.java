package io.tidegate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tidegate.approval.Story;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.ItemState;
import io.tidegate.cab.MeetingFacts;
import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Meetings;
import io.tidegate.calendar.Recurrence;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.SettableClock;
import io.tidegate.testkit.TestClock;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A CAB of five goes through twelve items, two of them at their browsers at once. */
@BrowserTest
class CabStoryTest {
  private static final int ITEMS = 12;

  @Autowired Story.Doors doors;
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired SettableClock clock;

  World world;
  List<Person> board;
  Story story;
  MeetingId meeting;
  String page;

  @Test
  void aBoardOfFiveGoesThroughTwelveItemsInTwoBrowsers() {
    aMeeting();
    Desk chair = desks.of(world, world.changeManager);
    Desk member = desks.of(world, world.cabMember);
    chair.open("/cab/board").sees("Members and who comes for them").isAccessible();
    chair.open(page).sees("Twelfth: 11").isAccessible();
    member.open(page).sees("You are asked to come.").press("I come").sees("You come.");
    chair.sees("1 of 5 come").press("Begin").sees("1 of 6 here");
    member.press("I am here").isAccessible();
    chair.sees("2 of 6 here");

    whatIsTypedStaysWithItsItem(chair, member);
    vote(chair, member);
    member = closeTheBrowserAndComeBack(chair, member);
    for (int topic = 1; topic < ITEMS; topic++) {
      // Whoever of the two presses, both go on.
      (topic % 3 == 0 ? member : chair).press("Next item");
      Desk one = topic % 2 == 0 ? member : chair;
      chair.sees("Twelfth: " + topic + "talk about, before the board");
      member.sees("Twelfth: " + topic + "talk about, before the board");
      one.type("What the board says", "Heard " + topic).press("Record: noted");
      clock.tick(Duration.ofMinutes(2));
      chair.sees(topic + 1 + " of 12 dealt with");
      member.sees(topic + 1 + " of 12 dealt with");
    }
    chair.press("End…").press("End the meeting").sees("Held");
    member.sees("Held");
    member.press("Minutes").sees("The vendor is on the line.").sees("Heard 11").isAccessible();
    assertThat(items()).extracting(AgendaItem::state).containsOnly(ItemState.DECIDED);
    assertThat(chair.complaints()).isEmpty();
  }

  /** The chair goes on while somebody types; neither the note nor the condition goes along. */
  private static void whatIsTypedStaysWithItsItem(Desk chair, Desk member) {
    Locator note = member.page().getByLabel("Note for the minutes");
    member
        .type("Condition, if you have one", "Half a condition")
        .type("Note for the minutes", "Half a thought");
    chair.press("Next item");
    member.sees("Twelfth: 1talk about, before the board");
    PlaywrightAssertions.assertThat(note).hasValue("");
    member.sees("What you typed waits where you typed it.");
    chair.press("Previous");
    PlaywrightAssertions.assertThat(note).hasValue("Half a thought");
    PlaywrightAssertions.assertThat(member.page().getByLabel("Condition, if you have one"))
        .hasValue("Half a condition");
    member.type("Condition, if you have one", "").type("Note for the minutes", "");
  }

  /** Each sees the votes of the others as they come; the decision waits for them. */
  private void vote(Desk chair, Desk member) {
    chair.sees("3 yes are missing.");
    member.type("Condition, if you have one", "Vendor on the line").press("Approve");
    chair.sees("Vendor on the line").sees("2 yes are missing.");
    for (Person other : board.subList(1, 4)) {
      story.approves(other, "CAB");
    }
    chair.sees("Carried").press("Record: approved").sees("1 of 12 dealt with");
    member.sees("1 of 12 dealt with");
  }

  private Desk closeTheBrowserAndComeBack(Desk chair, Desk member) {
    member.type("Note for the minutes", "The vendor is on").sees("Kept just now");
    member.page().context().close();
    Desk back = desks.of(world, world.cabMember);
    back.open(page);
    PlaywrightAssertions.assertThat(back.page().getByLabel("Note for the minutes"))
        .hasValue("The vendor is on");
    back.type("Note for the minutes", "The vendor is on the line.").press("Add note");
    chair.sees("The vendor is on the line.");
    return back;
  }

  private void aMeeting() {
    clock.set(TestClock.START);
    world = worlds.msp();
    board = new ArrayList<>(List.of(world.cabMember, world.secondCabMember, world.thirdCabMember));
    board.add(worlds.staff(world, "Fay Fourth", Role.CAB_MEMBER));
    board.add(worlds.staff(world, "Fritz Fifth", Role.CAB_MEMBER));
    story = Story.asked(world, doors, ChangeType.NORMAL, true, 2);
    Actor chair = world.actor(world.changeManager);
    world.doAs(world.changeManager, () -> convene(chair));
    page = "/cab/" + meeting;
  }

  private void convene(Actor chair) {
    MeetingFacts facts =
        new MeetingFacts(
            "CAB", "Room 2", Recurrence.once(LocalDateTime.parse("2026-11-21T11:00"), 90));
    meeting = meetings.convene(chair, facts).id();
    for (int topic = 1; topic < ITEMS; topic++) {
      AgendaItemId _ = agendas.addTopic(chair, meeting, "Twelfth: " + topic);
    }
  }

  private List<AgendaItem> items() {
    return world.as(
        world.changeManager, () -> agendas.of(world.actor(world.changeManager), meeting));
  }
}
