package io.tidegate.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Does one thing over and over with several clients at once, and says how it went. */
final class Load {
  private Load() {}

  /** For this long, after a fifth of it that does not count. */
  static Result of(int clients, Duration time, Runnable once) {
    run(clients, time.dividedBy(5), once);
    return run(clients, time, once);
  }

  /** Exactly so many times, one after the other, after as many that do not count. */
  static Result times(int number, Runnable once) {
    LongStream.range(0, number).forEach(_ -> once.run());
    long begun = System.nanoTime();
    List<Long> taken = LongStream.range(0, number).map(_ -> timed(once)).boxed().toList();
    return new Result(taken, System.nanoTime() - begun);
  }

  private static Result run(int clients, Duration time, Runnable once) {
    ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        threads.execute(() -> {
          while (System.nanoTime() < end) {
            taken.add(timed(once));
          }
        });
      }
      threads.shutdown();
      if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("It does not come to an end.");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Result(List.copyOf(taken), System.nanoTime() - begun);
  }

  private static long timed(Runnable once) {
    long begun = System.nanoTime();
    once.run();
    return System.nanoTime() - begun;
  }

  /**
   * How it went.
   *
   * @param taken nanoseconds of each time
   * @param whole nanoseconds of all together
   */
  record Result(List<Long> taken, long whole) {
    Result {
      taken = taken.stream().sorted().toList();
    }

    double perSecond() {
      return taken.size() / (whole / 1e9);
    }

    /** Milliseconds that so many of a hundred stayed below. */
    double percentile(int percent) {
      return taken.isEmpty()
          ? Double.NaN
          : taken.get(Math.min(taken.size() - 1, taken.size() * percent / 100)) / 1e6;
    }
  }
}
