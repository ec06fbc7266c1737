package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Comments;
import io.tidegate.change.NewChange;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Role;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The button that follows a change, and comments that name somebody. */
@TidegateTest
class FollowingPagesTest {
  @Autowired Worlds worlds;
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Comments comments;

  World world;
  Change change;

  @BeforeEach
  void aDraft() {
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
  void whoHasNoPartFollowsAndStopsFollowing() {
    assertThat(page(world.leader)).contains("value=\"FOLLOWING\"", "Follow: hear of this change");
    choose(world.leader, "FOLLOWING");
    assertThat(page(world.leader)).contains("value=\"USUAL\"", "Following: press to stop");
    choose(world.leader, "USUAL");
    assertThat(page(world.leader)).contains("value=\"FOLLOWING\"");
  }

  @Test
  void whoHasAPartMutesAndHearsAgain() {
    assertThat(page(world.requester)).contains("value=\"MUTED\"", "Mute: hear only");
    choose(world.requester, "MUTED");
    assertThat(page(world.requester)).contains("value=\"USUAL\"", "Muted: press to hear");
  }

  @Test
  void aStanceNobodyKnowsAndAChangeNobodySeesAreRefused() {
    assertThat(follow(world, world.leader, "SHOUTING")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(follow(world, world.otherClientApprover, "FOLLOWING"))
        .hasStatus(HttpStatus.NOT_FOUND);
    World rival = Objects.requireNonNull(world.rival());
    assertThat(follow(rival, rival.leader, "FOLLOWING")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aNameBecomesAMentionAndIsSetApartAlsoWhenThePersonIsCalledOtherwise() {
    assertThat(say("See **this**, @ivan implement, and `@Ivan Implement` <b>"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(page(world.requester))
        .contains(
            "<strong>this</strong>, <span class=\"ui-mention\">@ivan implement</span>, and"
                + " <code>@Ivan Implement</code> &lt;b&gt;");
  }

  @Test
  void aMentionOfSomebodyWhoCannotSeeItIsSaidAtTheFieldAndNothingTypedIsLost() {
    MvcTestResult answer = say("Tell @Otto Other <that> it works");
    assertThat(answer)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains(
            "Tell @Otto Other &lt;that&gt; it works</textarea>",
            "Otto Other cannot see " + change.code(),
            "aria-invalid=\"true\"",
            "aria-describedby=\"comment-e comment-h\"",
            "id=\"comment-e\"");
    assertThat(world.inAccount(() -> comments.list(change.id()))).isEmpty();
  }

  @Test
  void onlyWhoSeesTheChangeIsOffered() {
    assertThat(offers(world.requester, "otto")).doesNotContain("Otto Other");
    assertThat(offers(world.requester, "anna%20a")).contains("data-words=\"Anna Approve\"");
    assertThat(offers(world.clientApprover, "ivan")).contains("Ivan Implement");
    assertThat(offers(world.requester, "")).doesNotContain("role=\"option\"");
    assertThat(browser.get(world, world.otherClientApprover, at() + "/mentions?q=iv"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void ofTwoOfTheSameNameTheAddressIsWritten() {
    Person other = worlds.staff(world, "Ivan Implement", Role.IMPLEMENTER);
    assertThat(offers(world.requester, "ivan"))
        .contains(
            "data-words=\"" + other.email() + "\"",
            "data-words=\"" + world.implementer.email() + "\"");
  }

  private MvcTestResult say(String comment) {
    return browser
        .post(world, world.requester, at() + "/comments")
        .param("comment", comment)
        .exchange();
  }

  private void choose(Person person, String stance) {
    assertThat(follow(world, person, stance)).hasStatus(HttpStatus.SEE_OTHER);
  }

  private MvcTestResult follow(World from, Person person, String stance) {
    return browser.post(from, person, at() + "/following").param("stance", stance).exchange();
  }

  private String offers(Person person, String typed) {
    return text(person, at() + "/mentions?q=" + typed);
  }

  private String page(Person person) {
    return text(person, at());
  }

  private String text(Person person, String path) {
    MvcTestResult answer = browser.get(world, person, path).exchange();
    assertThat(answer).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private String at() {
    return "/changes/" + change.number();
  }
}
