package io.tidegate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.testkit.ManyChanges;
import io.tidegate.testkit.TestDatabase;
import io.tidegate.testkit.TidegateTest;
import io.tidegate.testkit.World;
import io.tidegate.testkit.Worlds;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long a long history takes to leave and to arrive, and in how much memory. Only when asked:
 * {@code -Dtidegate.archive-changes=100000}.
 */
@TidegateTest
@EnabledIfSystemProperty(named = "tidegate.archive-changes", matches = "\\d+")
class ArchiveFiguresTest {
  @TempDir static Path folder;

  @Autowired Archives archives;
  @Autowired Worlds worlds;

  @Test
  void aLongHistoryLeavesAndArrives() throws Exception {
    int changes = Integer.getInteger("tidegate.archive-changes");
    World world = worlds.msp();
    Actor admin = world.actor(world.administrator);
    new ManyChanges(TestDatabase.access()).write(world.id(), 200, changes, 7);
    Path file = folder.resolve("long.zip");

    long heap = forgetPeaks();
    long begun = System.nanoTime();
    TakenArchive taken =
        Tenancy.call(
            Tenant.of(admin), () -> archives.take(admin, () -> Files.newOutputStream(file)));
    System.out.printf(
        "FIGURES out: %,d rows, %,d changes in %s, %,d MB, heap grew by %,d MB%n",
        taken.contents().rows(),
        taken.contents().changes(),
        since(begun),
        taken.bytes() >> 20,
        (peak() - heap) >> 20);

    try (Installation other = Installation.empty(folder.resolve("other"))) {
      heap = forgetPeaks();
      begun = System.nanoTime();
      Contents contents = other.get(Archives.class).bringIn(file);
      System.out.printf(
          "FIGURES in: %,d rows in %s, heap grew by %,d MB%n",
          contents.rows(), since(begun), (peak() - heap) >> 20);
      assertThat(contents).isEqualTo(taken.contents());
    }
  }

  private static Duration since(long begun) {
    return Duration.ofMillis((System.nanoTime() - begun) / 1_000_000);
  }

  private static long forgetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    return peak();
  }

  /** What survived of the heap at most, after any collection of garbage. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
