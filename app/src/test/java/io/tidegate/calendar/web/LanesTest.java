package io.tidegate.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.calendar.web.Lanes.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {
  private static final int MOST = 40;

  private final Lanes lanes = new Lanes(336, 2.5, 28, MOST);

  @Test
  void aLabelStandsBehindItsBarAndBeforeItAtTheRowsEnd() {
    assertThat(lay(new Stretch(10, 4), "1042", "Firewall pair").side()).isEqualTo(Side.AFTER);
    assertThat(lay(new Stretch(330, 4), "1051", "Core switch").side()).isEqualTo(Side.BEFORE);
    assertThat(lay(new Stretch(100, 90), "1060", "Move").side()).isEqualTo(Side.WITHIN);
    assertThat(lanes.used()).isEqualTo(1);
  }

  @Test
  void whatWouldLieOnAnotherGoesOneLaneDown() {
    assertThat(lay(new Stretch(10, 40), "1042", "Firewall pair").lane()).isZero();
    assertThat(lay(new Stretch(12, 40), "1051", "Core switch").lane()).isEqualTo(1);
    assertThat(lay(new Stretch(200, 4), "1060", "Wi-Fi").lane()).isZero();
  }

  @Test
  void wordsAreCutAndThenLeftOutBeforeAFourthLaneIsOpened() {
    List<Lanes.Laid> laid = new ArrayList<>();
    for (int at = 0; at < 50; at += 10) {
      laid.add(lay(new Stretch(at, 4), "104" + at, "A title that is longer than a row has room"));
    }
    assertThat(laid.subList(0, 3)).allSatisfy(one -> assertThat(one.words()).endsWith("…"));
    assertThat(laid.get(3)).isEqualTo(new Lanes.Laid(3, Side.AFTER, new Stretch(34, 20), ""));
  }

  @Test
  void noTwoOfARowShareATickWhateverStandsInIt() {
    long seed = System.nanoTime();
    Random chance = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Lanes row = new Lanes(336, 2.5, 28, MOST);
      List<List<Stretch>> taken = new ArrayList<>();
      for (int bar = 0; bar < 30; bar++) {
        int at = chance.nextInt(330);
        Stretch stretch = new Stretch(at, 1 + chance.nextInt(Math.min(80, 336 - at)));
        Lanes.Laid laid = row.lay(stretch, "1042", "x".repeat(chance.nextInt(40))).orElseThrow();
        while (taken.size() <= laid.lane()) {
          taken.add(new ArrayList<>());
        }
        Stretch whole = whole(stretch, laid.label());
        assertThat(whole.at()).as("seed %d", seed).isNotNegative();
        assertThat(whole.end()).as("seed %d", seed).isLessThanOrEqualTo(336);
        assertThat(taken.get(laid.lane()))
            .as("seed %d", seed)
            .noneMatch(other -> other.at() < whole.end() && whole.at() < other.end());
        taken.get(laid.lane()).add(whole);
      }
      assertThat(row.used()).isEqualTo(taken.size());
    }
  }

  @Test
  void whereEveryLaneIsTakenNothingIsLaid() {
    Lanes row = new Lanes(336, 2.5, 28, 4);
    for (int bar = 0; bar < 4; bar++) {
      assertThat(row.lay(new Stretch(10, 40), "1042", "Firewall pair")).isPresent();
    }
    assertThat(row.lay(new Stretch(12, 40), "1051", "Core switch")).isEmpty();
    assertThat(row.lay(new Stretch(200, 4), "1060", "Wi-Fi")).isPresent();
    assertThat(row.used()).isEqualTo(4);
  }

  private Lanes.Laid lay(Stretch bar, String mark, String words) {
    return lanes.lay(bar, mark, words).orElseThrow();
  }

  private static Stretch whole(Stretch bar, Stretch label) {
    int at = Math.min(bar.at(), label.at());
    return new Stretch(at, Math.max(bar.end(), label.end()) - at);
  }
}
