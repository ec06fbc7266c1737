package io.tidegate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlotPolicyTest {
  private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
  private static final int MINUTES = 1_200;

  @Test
  void windowsBeginAtQuartersAndFit() {
    List<Obstacle> obstacles = List.of(stop(0, 7), stop(100, MINUTES), caution("booked", 0, 40));
    assertThat(found(30, obstacles)).containsExactly(span(45, 75), span(15, 45));
    assertThat(found(90, obstacles)).isEmpty();
  }

  /** Each quarter of an hour is tried, minute by minute. */
  @Test
  void noWindowAtAQuarterIsBetterThanTheFirstThatIsFound() {
    for (int seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      List<Obstacle> obstacles = some(random);
      int length = 15 * (1 + random.nextInt(8));
      List<SlotPolicy.Candidate> ranked = ranked(length, obstacles);
      for (SlotPolicy.Candidate one : ranked) {
        assertThat(met(one.window(), obstacles)).as("seed %d", seed).isNotNull();
        assertThat(keys(one)).as("seed %d", seed).isEqualTo(met(one.window(), obstacles));
      }
      Window best = null;
      int fewest = Integer.MAX_VALUE;
      for (int at = 0; at + length <= MINUTES; at += 15) {
        Set<String> cautions = met(span(at, at + length), obstacles);
        if (cautions != null && cautions.size() < fewest) {
          best = span(at, at + length);
          fewest = cautions.size();
        }
      }
      Window first = ranked.isEmpty() ? null : ranked.getFirst().window();
      assertThat(first).as("seed %d", seed).isEqualTo(best);
    }
  }

  /** The cautions that a window meets; null when something stops it. */
  private static Set<String> met(Window window, List<Obstacle> obstacles) {
    Set<String> cautions = new TreeSet<>();
    for (Instant at = window.start(); at.isBefore(window.end()); at = at.plusSeconds(60)) {
      for (Obstacle one : obstacles) {
        if (one.time().contains(at)) {
          if (one.stops()) {
            return null;
          }
          cautions.add(one.key());
        }
      }
    }
    return cautions;
  }

  private static Set<String> keys(SlotPolicy.Candidate one) {
    return one.cautions().stream()
        .map(Obstacle::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Obstacle> some(Random random) {
    List<Obstacle> all = new ArrayList<>();
    for (int i = 0; i < random.nextInt(14); i++) {
      int from = random.nextInt(MINUTES);
      int until = from + 1 + random.nextInt(200);
      all.add(
          random.nextInt(3) == 0
              ? stop(from, until)
              : caution("c" + random.nextInt(4), from, until));
    }
    return all;
  }

  private static List<Window> found(int length, List<Obstacle> obstacles) {
    return ranked(length, obstacles).stream().map(SlotPolicy.Candidate::window).toList();
  }

  private static List<SlotPolicy.Candidate> ranked(int length, List<Obstacle> obstacles) {
    return SlotPolicy.ranked(
        span(0, MINUTES), Duration.ofMinutes(length), obstacles, ZoneOffset.UTC, false);
  }

  private static Obstacle stop(int from, int until) {
    return new Obstacle(ConflictKind.BLACKOUT, "stop", "", true, span(from, until));
  }

  private static Obstacle caution(String key, int from, int until) {
    return new Obstacle(null, key, "", false, span(from, until));
  }

  private static Window span(int from, int until) {
    return new Window(minute(from), minute(until));
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}
