package io.tidegate.change.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.change.Relation;
import io.tidegate.directory.Client;
import io.tidegate.testkit.Browser;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A change's page leads to the changes it has to do with, and they lead back. */
@TidegateTest
class RelatedChangesTest {
  @Autowired Browser browser;
  @Autowired Changes changes;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void eachLeadsToTheOther() {
    Change first = draft(world.bakery, "Renew the certificate");
    Change second = draft(world.bakery, "Watch when certificates end");
    assertThat(page(second)).bodyText().doesNotContain("Related changes");
    relate(second, Relation.FOLLOW_UP, first);
    assertThat(page(second))
        .bodyText()
        .contains("Related changes", "Follows from", "Renew the certificate");
    assertThat(page(first))
        .bodyText()
        .contains("Related changes", "Followed up by", "Watch when certificates end");
  }

  @Test
  void whatSomebodyMayNotSeeIsNotNamedToThem() {
    Change own = draft(world.bakery, "Move the controller");
    Change shared = draft(world.clinic, "Replace the shared switch");
    relate(own, Relation.AFTER, shared);
    assertThat(page(own)).bodyText().contains("Starts after", "Replace the shared switch");
    assertThat(browser.get(world, world.clientViewer, "/changes/" + own.number()))
        .bodyText()
        .contains("Move the controller")
        .doesNotContain("Replace the shared switch");
  }

  private MockMvcRequestBuilder page(Change change) {
    return browser.get(world, world.requester, "/changes/" + change.number());
  }

  private Change draft(Client client, String title) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(client.id(), ChangeType.NORMAL, title, null)));
  }

  private void relate(Change change, Relation relation, Change other) {
    world.doAs(
        world.requester,
        () -> changes.relate(world.actor(world.requester), change.id(), relation, other.id()));
  }
}
