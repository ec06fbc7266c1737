package io.tidegate.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.directory.Person;
import io.tidegate.notification.Inbox;
import io.tidegate.notification.Notice;
import io.tidegate.testkit.Outbox;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the inboxes of those who decide on a change, and of those who wait for it. */
@TidegateTest
class ApprovalNoticesTest {
  @Autowired Story.Doors doors;
  @Autowired Changes changes;
  @Autowired Inbox inbox;
  @Autowired Outbox outbox;
  @Autowired Worlds worlds;

  World world;
  Story story;

  @BeforeEach
  void aChangeUnderApproval() {
    world = worlds.msp();
    story = Story.asked(world, doors, ChangeType.NORMAL, false, 2);
  }

  @Test
  void aDecisionWantedLeadsToItsPageAndNeverToTheLinkOfTheMail() {
    String subject = outbox.awaited(world, world.changeManager, "approval-asked").subject();
    assertThat(of(world.changeManager, "approval-asked"))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.title()).isEqualTo(subject);
          assertThat(notice.href()).isEqualTo("/changes/" + story.change().number() + "/approval");
        });
    assertThat(
            Stream.of(world.changeManager, world.secondChangeManager, world.requester)
                .flatMap(person -> all(person).stream()))
        .noneMatch(notice -> (notice.href() + notice.text() + notice.title()).contains("/links/"));
  }

  @Test
  void aNewRevisionIsToldToWhoHearsOfItAndNotToWhoMadeIt() {
    story.nameImplementers(Set.of(world.implementer, world.secondImplementer));
    assertThat(of(world.implementer, "change-revision"))
        .singleElement()
        .extracting(Notice::title)
        .isEqualTo(story.change().code() + " has revision 2");
    assertThat(of(world.secondImplementer, "change-part")).hasSize(1);
    assertThat(of(world.requester, "change-revision")).isEmpty();
  }

  @Test
  void aWindowThatMovedIsToldAsThatAndNotAsARevisionBesides() {
    story.moveWindow(9);
    assertThat(story.change().revision()).isEqualTo(2);
    assertThat(of(world.implementer, "change-window")).hasSize(1);
    assertThat(of(world.implementer, "change-revision")).isEmpty();
  }

  private List<Notice> of(Person person, String kind) {
    return all(person).stream().filter(notice -> notice.kind().equals(kind)).toList();
  }

  /** Newest first, once every listener has done its work. */
  private List<Notice> all(Person person) {
    outbox.to(world, person, "none");
    return world
        .as(person, () -> inbox.list(world.actor(person), false, null, 200))
        .items()
        .stream()
        .flatMap(fold -> Stream.concat(Stream.of(fold.newest()), fold.older().stream()))
        .toList();
  }
}
