package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Environment;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change is found by everything that is written in it, also by whoever cannot spell. */
@TidegateTest
class SearchTest {
  @Autowired ChangeLists lists;
  @Autowired Changes changes;
  @Autowired Comments comments;
  @Autowired ChangeSweep sweep;
  @Autowired Items items;
  @Autowired Worlds worlds;

  World world;
  Change change;

  @BeforeEach
  void aChangeAtTheBakery() {
    world = worlds.msp();
    change = drafts(world.bakery, "Renew certificate");
    drafts(world.bakery, "Replace the switch");
  }

  @Test
  void byItsPlan() {
    Step step =
        Step.of(
            Step.Kind.IMPLEMENTATION, "Unmount **vol7** on srv-fs01.bakery.example", "mount -l", 5);
    edit(new Edit.WritePlan(new Plan(List.of(step), "", null, "", null)));
    assertFoundBy("vol7", "unmount", "srv-fs01", "fs01.bakery", "bakery.exam", "\"vol7 on\"");
    assertNotFoundBy("\"on vol7\"");

    edit(new Edit.WritePlan(Plan.EMPTY));
    assertNotFoundBy("vol7");
  }

  @Test
  void byWhatWasSaidAboutIt() {
    speaks("The _vendor_ rings at nine");
    speaks("They never did");
    assertFoundBy("vendor certif", "never vend");
  }

  @Test
  void byWhatItMeansForSecurityPrivacyAndData() {
    edit(new Edit.StateSafeguards(new Safeguards("Opens Straße 443", "", "", false, null)));
    assertFoundBy("STRAßE", "straße 443");
  }

  @Test
  void byTheNamesOfTheItemsItTouches() {
    edit(new Edit.ChooseScope(new Scope(Set.of(oven()), "")));
    assertFoundBy("oven-7", "oven", "\"oven 7\"");
  }

  @Test
  void wordsOfSeveralTextsAreFoundTogether() {
    speaks("Ring Ülkü first");
    assertFoundBy("certificate ülkü", "ÜLKÜ renew");
    assertNotFoundBy("switch ülkü");
  }

  @Test
  void aMisspeltWordIsPutRightOnceItWasLearned() {
    learn();
    assertThat(corrected(world.requester, "certifciate")).isEqualTo("certificate");
    assertThat(corrected(world.requester, "renew certifcate")).isEqualTo("renew certificate");
    assertThat(corrected(world.requester, "certif")).isNull();
    assertThat(corrected(world.requester, "zzzzzz")).isNull();
  }

  @Test
  void nobodyLearnsAWordOfAnotherClientOrAccountFromIt() {
    drafts(world.clinic, "Move the tomograph");
    learn();
    assertThat(corrected(world.requester, "tomogrpah")).isEqualTo("tomograph");
    assertThat(corrected(world.clientViewer, "tomogrpah")).isNull();
    World rival = world.rival();
    assertThat(rival.as(rival.requester, () -> lists.corrected("tomogrpah"))).isEmpty();
  }

  @Test
  void learningTwiceLearnsNothingTwice() {
    learn();
    speaks("Renew certificate");
    learn();
    assertThat(corrected(world.requester, "certifciate")).isEqualTo("certificate");
  }

  private ItemId oven() {
    return world.as(
        world.implementer,
        () ->
            items.add(
                world.actor(world.implementer),
                new ItemFacts(
                    world.bakery.id(),
                    "OVEN-7",
                    Kind.SERVER,
                    3,
                    0,
                    null,
                    Environment.PRODUCTION,
                    "",
                    io.tidegate.inventory.State.LIVE)));
  }

  private void learn() {
    sweep.learn();
  }

  private Change drafts(Client client, String title) {
    return world.as(
        world.requester,
        () ->
            changes.create(
                world.actor(world.requester),
                new NewChange(client.id(), ChangeType.NORMAL, title, null)));
  }

  private void edit(Edit edit) {
    world.doAs(
        world.requester,
        () -> {
          long version = changes.get(change.id()).version();
          changes.edit(world.actor(world.requester), change.id(), version, edit);
        });
  }

  private void speaks(String text) {
    world.doAs(
        world.requester, () -> comments.add(world.actor(world.requester), change.id(), text));
  }

  private void assertFoundBy(String... searches) {
    for (String words : searches) {
      assertThat(found(words)).as(words).containsExactly(change.number());
    }
  }

  private void assertNotFoundBy(String words) {
    assertThat(found(words)).as(words).doesNotContain(change.number());
  }

  private List<Integer> found(String words) {
    ChangeFilter filter = ChangeFilter.ALL.saying(words);
    return world.as(world.requester, () -> lists.list(filter, null, 9)).items().stream()
        .map(ChangeLine::number)
        .toList();
  }

  private @Nullable String corrected(Person reader, String words) {
    return world.as(reader, () -> lists.corrected(words)).orElse(null);
  }
}
