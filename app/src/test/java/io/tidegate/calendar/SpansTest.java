package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static final int MINUTES = 200;

  @Test
  void whatIsLeftIsWhatASimpleReferenceLeaves() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      List<Window> ours = some(random);
      List<Window> others = some(random);
      Window range = span(20, 150);
      BitSet expected = bits(ours);
      expected.andNot(bits(others));
      expected.clear(0, 20);
      expected.clear(150, MINUTES);
      Spans left = Spans.of(ours).inside(range).without(others);
      assertThat(bits(left.all())).as("seed %d", seed).isEqualTo(expected);
      for (int i = 1; i < left.all().size(); i++) {
        assertThat(left.all().get(i).start()).isAfter(left.all().get(i - 1).end());
      }
    }
  }

  @Test
  void lengthsAreRoundedUpToQuarters() {
    assertThat(SlotPolicy.rounded(Duration.ofMinutes(45))).isEqualTo(Duration.ofMinutes(45));
    assertThat(SlotPolicy.rounded(Duration.ofSeconds(2701))).isEqualTo(Duration.ofMinutes(60));
  }

  private static List<Window> some(Random random) {
    List<Window> all = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      int start = random.nextInt(MINUTES - 40);
      all.add(span(start, start + 1 + random.nextInt(39)));
    }
    return all;
  }

  private static Window span(int from, int until) {
    return new Window(minute(from), minute(until));
  }

  private static Instant minute(int minute) {
    return Instant.parse("2026-11-22T00:00:00Z").plus(Duration.ofMinutes(minute));
  }

  private static BitSet bits(List<Window> windows) {
    BitSet bits = new BitSet(MINUTES);
    for (Window one : windows) {
      bits.set(at(one.start()), at(one.end()));
    }
    return bits;
  }

  private static int at(Instant moment) {
    return (int) Duration.between(minute(0), moment).toMinutes();
  }
}
