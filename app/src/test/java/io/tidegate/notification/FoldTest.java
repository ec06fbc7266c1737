package io.tidegate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void noticesOnTheSameThingWithinMinutesAreOneAndTheNewestIsShown() {
    List<Fold> folds = Fold.of(List.of(of(ONE, 0, "c"), of(ONE, 4, "b"), of(ONE, 9, "a")), 10);
    assertThat(folds)
        .singleElement()
        .satisfies(fold -> {
          assertThat(fold.newest().title()).isEqualTo("c");
          assertThat(fold.older()).extracting(Notice::title).containsExactly("b", "a");
        });
  }

  @Test
  void whatCameBetweenOnSomethingElseDoesNotPartThem() {
    List<Fold> folds = Fold.of(List.of(of(ONE, 0, "b"), of(OTHER, 1, "x"), of(ONE, 2, "a")), 10);
    assertThat(folds).extracting(fold -> fold.newest().title()).containsExactly("b", "x");
    assertThat(folds).extracting(Fold::size).containsExactly(2, 1);
  }

  @Test
  void whatCameLongBeforeStandsForItself() {
    List<Fold> folds = Fold.of(List.of(of(ONE, 0, "b"), of(ONE, 11, "a")), 10);
    assertThat(folds).extracting(fold -> fold.newest().title()).containsExactly("b", "a");
  }

  @Test
  void aFoldIsUnreadWhileAnythingInItIs() {
    Notice read = new Notice(UUID.randomUUID(), ONE, "k", "", "t", "", "/", TestClock.START, true);
    assertThat(new Fold(read, List.of(of(ONE, 1, "a"))).unread()).isTrue();
    assertThat(new Fold(read, List.of()).unread()).isFalse();
  }

  @Test
  void aPageEndsBeforeTheFoldThatWouldBeOneTooMany() {
    List<Fold> folds = Fold.of(List.of(of(ONE, 0, "a"), of(OTHER, 1, "x"), of(ONE, 2, "b")), 1);
    assertThat(folds).singleElement().extracting(Fold::size).isEqualTo(1);
  }

  private static Notice of(UUID subject, int minutesAgo, String title) {
    return new Notice(
        UUID.randomUUID(),
        subject,
        "kind",
        "CHG-1",
        title,
        "",
        "/changes/1",
        TestClock.START.minus(Duration.ofMinutes(minutesAgo)),
        false);
  }
}
