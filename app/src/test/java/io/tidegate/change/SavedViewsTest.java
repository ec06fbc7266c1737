package io.tidegate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidegate.directory.Person;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TidegateTest
class SavedViewsTest {
  @Autowired SavedViews views;
  @Autowired Worlds worlds;

  World world;

  @BeforeEach
  void anMsp() {
    world = worlds.msp();
  }

  @Test
  void onesOwnStandFirstThenWhatColleaguesShare() {
    save(world.implementer, "Zebra", "state=draft", false);
    save(world.implementer, "Alpha", "state=closed", false);
    save(world.changeManager, "For all", "state=any", true);
    save(world.changeManager, "For me", "owner=me", false);

    assertThat(world.as(world.implementer, () -> views.of(world.actor(world.implementer))))
        .extracting(SavedView::name)
        .containsExactly("Alpha", "Zebra", "For all");
  }

  @Test
  void theSameNameAgainReplacesTheView() {
    save(world.implementer, "Mine", "state=draft", false);
    SavedView again = save(world.implementer, " Mine ", "state=closed", true);

    assertThat(world.as(world.implementer, () -> views.of(world.actor(world.implementer))))
        .containsExactly(again);
    assertThat(again.query()).isEqualTo("state=closed");
  }

  @Test
  void staffAndEachClientsPeopleShareAmongThemselves() {
    save(world.implementer, "Staff's", "state=any", true);
    save(world.clientRequester, "The bakery's", "state=any", true);

    assertThat(names(world.clientViewer)).containsExactly("The bakery's");
    assertThat(names(world.otherClientApprover)).isEmpty();
    assertThat(names(world.changeManager)).containsExactly("Staff's");
    World rival = world.rival();
    assertThat(rival.as(rival.changeManager, () -> views.of(rival.actor(rival.changeManager))))
        .isEmpty();
  }

  @Test
  void onlyItsOwnerRemovesAViewOrAChangeManagerASharedOne() {
    SavedView shared = save(world.implementer, "Shared", "state=any", true);
    SavedView own = save(world.implementer, "Own", "state=any", false);

    assertThatThrownBy(() -> remove(world.secondImplementer, shared)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> remove(world.changeManager, own)).isInstanceOf(NotFound.class);
    remove(world.changeManager, shared);
    remove(world.implementer, own);
    assertThat(names(world.implementer)).isEmpty();
  }

  @Test
  void aViewNeedsAShortNameAndNobodyKeepsMoreThanFifty() {
    assertThatThrownBy(() -> save(world.implementer, " ", "state=any", false))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> save(world.implementer, "x".repeat(61), "state=any", false))
        .isInstanceOf(Invalid.class);
    for (int i = 0; i < 50; i++) {
      save(world.implementer, "View " + i, "state=any", false);
    }
    assertThatThrownBy(() -> save(world.implementer, "One more", "state=any", false))
        .isInstanceOf(Invalid.class);
    assertThat(names(world.implementer)).hasSize(50).doesNotContain("One more");
  }

  private List<String> names(Person reader) {
    return world.as(
        reader, () -> views.of(world.actor(reader)).stream().map(SavedView::name).toList());
  }

  private SavedView save(Person owner, String name, String query, boolean shared) {
    return world.as(owner, () -> views.save(world.actor(owner), name, query, shared));
  }

  private void remove(Person person, SavedView view) {
    world.as(person, () -> views.remove(world.actor(person), view.id()));
  }
}
