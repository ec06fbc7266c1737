package io.tidegate.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.directory.Person;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at two browsers: what one says rings the other's bell, without a mouse. */
@BrowserTest
class InboxStoryTest {
  @Autowired Desks desks;
  @Autowired Worlds worlds;
  @Autowired Changes changes;

  World world;
  Change change;

  @BeforeEach
  void aChange() {
    world = worlds.msp();
    change =
        world.as(
            world.requester,
            () ->
                changes.create(
                    world.actor(world.requester),
                    new NewChange(world.bakery.id(), ChangeType.NORMAL, "Swap the switch", null)));
  }

  @Test
  void aMentionRingsTheBellOfWhoIsNamedAndLeadsThere() {
    Hands ivan = hands(world.implementer).open("/profile");
    bell(ivan, "Inbox, nothing new");

    Hands rosa = hands(world.requester).open(at()).to("Say something");
    rosa.letters("Are you on call, @iva").option("Ivan Implement");
    rosa.eyes().picture("mention");
    rosa.eyes().isAccessible();
    rosa.press("Enter").letters("tonight?");
    assertThat(rosa.eyes().page().locator("#comment"))
        .hasValue("Are you on call, @Ivan Implement tonight?");
    rosa.to("Comment").enter().sees("@Ivan Implement");

    bell(ivan, "Inbox, 1 unread");
    ivan.press("g").press("i");
    ivan.sees("Rosa Request names you on " + change.code());
    ivan.eyes().isAccessible().picture("inbox");
    ivan.toward("Unread:").enter().sees("Say something");
    bell(ivan, "Inbox, nothing new");
  }

  @Test
  void whoFollowsHearsOfItUntilTheyNoLongerWantTo() {
    Hands lena = hands(world.leader).open(at());
    lena.to("Follow: hear of this change").enter().sees("its news comes to your inbox");
    Hands rosa = hands(world.requester).open(at());
    rosa.to("Say something").letters("The switch is here.").to("Comment").enter();
    bell(lena, "Inbox, 1 unread");
    lena.open("/inbox").sees("Rosa Request comments on " + change.code());

    rosa.to("Say something").letters("And unpacked.").to("Comment").enter();
    lena.sees("Something new has come. Show it");
    lena.to("Something new has come. Show it").enter().sees("and 1 more");
    lena.eyes().picture("inbox-fold");
    lena.to("Mark as read: Rosa Request comments on " + change.code()).enter().sees("All read");
    bell(lena, "Inbox, nothing new");
    lena.open(at()).to("Following: press to stop following").enter().sees("no longer follow");
  }

  @Test
  void aMentionThatCannotBeIsSaidWhereItWasTypedAndTheFocusIsThere() {
    Hands rosa = hands(world.requester).open(at()).to("Say something");
    rosa.letters("Tell @Otto Other, please").to("Comment").enter();
    rosa.sees("Otto Other cannot see " + change.code()).isOn("Say something");
    assertThat(rosa.eyes().page().locator("#comment")).hasValue("Tell @Otto Other, please");
    rosa.eyes().isAccessible();
  }

  @Test
  void theListOfNamesClosesByEscapeAndATapTakesAName() {
    Desk phone = desks.of(world, world.requester, 390, 844, ColorScheme.DARK);
    phone.open(at());
    Locator field = phone.page().locator("#comment");
    field.pressSequentially("@anna");
    Locator names = phone.page().locator("#comment-people");
    assertThat(names).isVisible();
    field.press("Escape");
    assertThat(names).isHidden();
    field.press("Backspace");
    names.getByText("Anna Approve").click();
    assertThat(field).hasValue("@Anna Approve ");
    phone.picture("mention-phone");
    phone.open("/inbox/preferences").isAccessible();
  }

  private static void bell(Hands hands, String label) {
    assertThat(hands.eyes().page().locator("#ui-bell")).hasAttribute("aria-label", label);
  }

  private Hands hands(Person person) {
    return new Hands(desks.of(world, person));
  }

  private String at() {
    return "/changes/" + change.number();
  }
}
