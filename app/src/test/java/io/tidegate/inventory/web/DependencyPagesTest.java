package io.tidegate.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Dependencies;
import io.tidegate.inventory.Dependency;
import io.tidegate.inventory.DependencyId;
import io.tidegate.inventory.DependencyType;
import io.tidegate.inventory.ItemFacts;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.inventory.NewDependency;
import io.tidegate.inventory.Redundancies;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.ItemId;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.View;
import io.tidegate.ui.Views;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class DependencyPagesTest {
  @Autowired DependencyController pages;
  @Autowired GraphController graphs;
  @Autowired ItemController itemPages;
  @Autowired Items items;
  @Autowired Dependencies dependencies;
  @Autowired Redundancies redundancies;
  @Autowired Views views;
  @Autowired Worlds worlds;

  World world;
  Person ivan;

  @BeforeEach
  void northlightAndItsRival() {
    world = worlds.msp();
    ivan = world.implementer;
  }

  @Test
  void aDependencyIsAddedByNameAndShownAtBothEnds() {
    ItemId server = item(world.bakery, "FS01");
    ItemId host = item(world.internal, "HV-01");
    assertThat(drawn(ivan, () -> pages.matches(server.toString(), "hv")))
        .contains("HV-01 @ " + world.internal.name());

    assertThat(add(server, "RUNS_ON>", "HV-01")).isInstanceOf(SeeOther.class);

    assertThat(page(ivan, server))
        .contains("It is hit by trouble at", "runs on", "HV-01", "added that it runs on HV-01");
    assertThat(page(ivan, host))
        .contains("Its trouble hits", "runs", "FS01", "1 impacted, 12 users");
    assertThat(page(world.clientViewer, server))
        .doesNotContain("HV-01")
        .contains("shared infrastructure");
  }

  @Test
  void whatTakesNothingElseDownAloneSaysSo() {
    ItemId switchOne = item(world.bakery, "SW-1");
    ItemId switchTwo = item(world.bakery, "SW-2");
    ItemId server = item(world.bakery, "FS01");
    assertThat(page(ivan, switchOne)).doesNotContain("When it is in trouble");
    depends(server, switchOne);
    depends(server, switchTwo);
    assertThat(page(ivan, switchOne)).contains("1 impacted, 12 users");

    List<DependencyId> both =
        world.as(ivan, () -> dependencies.of(server)).stream().map(Dependency::id).toList();
    world.doAs(ivan, () -> redundancies.group(world.actor(ivan), server, "links", 1, both));

    assertThat(page(ivan, switchOne))
        .contains("When it is in trouble", "Nothing else is hit while it alone is in trouble");
  }

  @Test
  void whatCannotBeTakenIsSaidBesideItsField() {
    ItemId server = item(world.bakery, "FS01");
    item(world.clinic, "X-ray");
    Answer answer = add(server, "USES>", "X-ray");
    assertThat(answer).isInstanceOf(Drawn.class);
    assertThat(html(((Drawn) answer).view())).contains("none is called so", "X-ray");
    assertThat(add(server, "", "FS01")).isInstanceOf(Drawn.class);
    assertThat(add(server, "USES>", "FS01")).isInstanceOf(Drawn.class);
    assertThatThrownBy(() -> drawn(world.clientViewer, () -> show(world.clientViewer, server)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void theGraphGoesAsFarAsAskedAndShowsNobodyElsesItems() {
    ItemId server = item(world.bakery, "FS01");
    ItemId host = item(world.internal, "HV-01");
    ItemId other = item(world.clinic, "X-ray");
    depends(server, host);
    depends(other, host);

    assertThat(graph(ivan, server, "1")).contains("HV-01").doesNotContain("X-ray");
    assertThat(graph(ivan, server, "2")).contains("HV-01", "X-ray", "3 items, 2 dependencies");
    assertThat(graph(world.clientViewer, server, "2")).doesNotContain("HV-01", "X-ray");
    assertThat(drawn(ivan, () -> graphs.edges(host.toString()))).contains("X-ray", "FS01");
  }

  private String graph(Person reader, ItemId item, String depth) {
    return drawn(reader, () -> graphs.show(world.actor(reader), item.toString(), depth));
  }

  private String page(Person reader, ItemId item) {
    return drawn(reader, () -> itemPages.show(world.actor(reader), item.toString()));
  }

  private Answer show(Person reader, ItemId item) {
    return pages.show(world.actor(reader), item.toString());
  }

  private Answer add(ItemId item, String way, String other) {
    return world.as(
        ivan,
        () -> pages.add(world.actor(ivan), item.toString(), Map.of("way", way, "other", other)));
  }

  private String drawn(Person reader, Supplier<Answer> answer) {
    return world.as(reader, () -> html((View) answer.get()));
  }

  private String html(View view) {
    return new String(views.draw(view).toByteArray(), StandardCharsets.UTF_8);
  }

  private ItemId item(Client client, String name) {
    return world.as(
        ivan,
        () ->
            items.add(
                world.actor(ivan), ItemFacts.of(client.id(), name, Kind.SERVER, 3).serving(12)));
  }

  private void depends(ItemId source, ItemId target) {
    world.doAs(
        ivan,
        () ->
            dependencies.add(
                world.actor(ivan), NewDependency.of(source, DependencyType.RUNS_ON, target)));
  }
}
