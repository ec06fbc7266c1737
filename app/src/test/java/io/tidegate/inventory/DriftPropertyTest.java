package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.inventory.NaiveDrift.Entry;
import io.tidegate.inventory.Tracks.Track;
import io.tidegate.inventory.UnrecordedChange.Decision;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random observations, late ones, changes at work and decisions in between, cut into random
 * batches. Run it again with {@code -Dtidegate.seed=…} to see a failure once more.
 */
class DriftPropertyTest {
  private static final int STORIES = 20_000;
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final AttributeName FIRMWARE = AttributeName.of("firmware");

  @Test
  void randomObservationsAgreeWithThePlainReferenceHoweverTheyAreBatched() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    System.out.println("DriftPropertyTest seed " + seed);
    int flapping = 0;
    int folded = 0;
    for (int number = 0; number < STORIES; number++) {
      List<UnrecordedChange> entries = new Story(seed, number).tell();
      flapping += (int) entries.stream().filter(UnrecordedChange::flaps).count();
      folded += (int) entries.stream().filter(each -> each.timesSeen() > 1).count();
    }
    assertThat(flapping).as("seed %d: values that come and go were met", seed).isPositive();
    assertThat(folded).as("seed %d: differences were folded", seed).isPositive();
  }

  @Test
  void aValueThatComesAndGoesAThousandTimesIsOneEntry() {
    Item item = item("A");
    Tracks tracks = new Tracks("rmm");
    Track track = tracks.of(item, FIRMWARE);
    for (int minute = 1; minute <= 2000; minute++) {
      Sighting.take(track, seen(item, minute % 2 == 0 ? "A" : "B", minute), false, false);
    }
    assertThat(track.opened()).hasSize(1);
    UnrecordedChange entry = track.opened().iterator().next();
    assertThat(entry.flaps()).isTrue();
    assertThat(entry.timesSeen()).isEqualTo(1000);
    assertThat(entry.turns()).isEqualTo(2000);
    assertThat(entry.wentBackAt()).isNotNull();
  }

  private static Observation seen(Item item, @Nullable String value, int minute) {
    return new Observation(item.id(), FIRMWARE, value, START.plusSeconds(60L * minute));
  }

  private static Item item(@Nullable String firmware) {
    return new Item(
        ItemId.next(),
        ClientId.next(),
        "FW-01",
        Kind.FIREWALL,
        3,
        0,
        null,
        Environment.PRODUCTION,
        null,
        State.LIVE,
        Attributes.NONE.with(FIRMWARE, firmware),
        0,
        START,
        null);
  }

  /** One attribute over some hours. */
  private static final class Story {
    private final Random random;
    private final String name;
    private final List<NaiveDrift.Deed> deeds = new ArrayList<>();
    private final Map<UnrecordedChangeId, UnrecordedChange> stored = new LinkedHashMap<>();
    private final @Nullable String recordedAtFirst;
    private Item item;
    private @Nullable Object lastValue;
    private @Nullable Instant lastAt;
    private int minute;

    Story(long seed, int number) {
      random = new Random(seed + number * 0x9E3779B97F4A7C15L);
      name = "seed " + seed + ", story " + number;
      recordedAtFirst = value();
      item = item(recordedAtFirst);
    }

    List<UnrecordedChange> tell() {
      for (int batch = random.nextInt(1, 8); batch > 0; batch--) {
        see();
        if (random.nextInt(3) == 0) {
          decide();
        }
        check();
      }
      return List.copyOf(stored.values());
    }

    private void see() {
      Tracks tracks = new Tracks("rmm");
      Track track = tracks.of(item, FIRMWARE);
      List<UnrecordedChange> known = new ArrayList<>(stored.values());
      track.begin(lastValue, lastAt, known.isEmpty() ? null : known.getLast());
      for (int more = random.nextInt(6); more >= 0; more--) {
        minute += random.nextInt(4) == 0 ? -1 : 1;
        String value = value();
        boolean explained = random.nextInt(6) == 0;
        Observation seen = seen(item, value, minute);
        deeds.add(new NaiveDrift.Seen(value, seen.at(), explained));
        Sighting.take(track, seen, false, explained);
      }
      track.touched().forEach(each -> stored.put(each.id(), each));
      track.opened().forEach(each -> stored.put(each.id(), each));
      lastValue = track.lastValue();
      lastAt = track.lastAt();
      record(track.recorded());
    }

    /** As the door does it: what is accepted or explained becomes recorded unless it went back. */
    private void decide() {
      UnrecordedChange entry = stored.isEmpty() ? null : List.copyOf(stored.values()).getLast();
      if (entry == null || !entry.isOpen()) {
        return;
      }
      Triage what =
          List.of(Triage.LINKED, Triage.ACCEPTED, Triage.RECORDED, Triage.DISMISSED)
              .get(random.nextInt(4));
      boolean back = entry.wentBackAt() != null;
      if (what == Triage.ACCEPTED && back) {
        return;
      }
      deeds.add(new NaiveDrift.Said(what));
      stored.put(entry.id(), said(entry, what));
      if (what != Triage.DISMISSED && !back) {
        record(entry.observed());
      }
    }

    private void record(@Nullable Object value) {
      Item before = item;
      Attributes after = Attributes.NONE.with(FIRMWARE, value);
      item =
          new Item(
              before.id(),
              before.client(),
              before.name(),
              before.kind(),
              3,
              0,
              null,
              before.environment(),
              null,
              State.LIVE,
              after,
              before.version() + 1,
              START,
              null);
    }

    private static UnrecordedChange said(UnrecordedChange entry, Triage what) {
      return new UnrecordedChange(
          entry.id(),
          entry.client(),
          entry.item(),
          entry.attribute(),
          entry.recorded(),
          entry.observed(),
          entry.source(),
          entry.firstSeen(),
          entry.lastSeen(),
          entry.timesSeen(),
          entry.turns(),
          entry.wentBackAt(),
          what,
          new Decision(START, null, "because", null),
          entry.version() + 1);
    }

    private void check() {
      NaiveDrift.Story told = NaiveDrift.tell(recordedAtFirst, deeds);
      List<UnrecordedChange> entries = List.copyOf(stored.values());
      assertThat(item.attributes().get(FIRMWARE)).as(name).isEqualTo(told.recorded());
      assertThat(entries).as(name).hasSameSizeAs(told.entries());
      for (int i = 0; i < entries.size(); i++) {
        same(entries.get(i), told.entries().get(i));
      }
      assertThat(entries.stream().filter(UnrecordedChange::isOpen).count())
          .as(name)
          .isLessThanOrEqualTo(1);
    }

    private void same(UnrecordedChange entry, Entry told) {
      assertThat(entry.recorded()).as(name).isEqualTo(told.recorded);
      assertThat(entry.observed()).as(name).isEqualTo(told.observed);
      assertThat(entry.triage()).as(name).isEqualTo(told.triage);
      assertThat(entry.timesSeen()).as(name).isEqualTo(told.times);
      assertThat(entry.turns()).as(name).isEqualTo(told.turns);
      assertThat(entry.wentBackAt() != null).as(name).isEqualTo(told.back);
      assertThat(entry.firstSeen()).as(name).isEqualTo(told.first);
      assertThat(entry.lastSeen()).as(name).isEqualTo(told.last);
    }

    private @Nullable String value() {
      return List.of("A", "A", "B", "C", "").get(random.nextInt(5)).isEmpty() ? null : pick();
    }

    private String pick() {
      return List.of("A", "A", "B", "C").get(random.nextInt(4));
    }
  }
}
