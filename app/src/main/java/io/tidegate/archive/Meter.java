package io.tidegate.archive;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How far an archive has come in; whoever writes it turns the meter, and hears of it to stop. */
final class Meter {
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile Incoming.Step step = Incoming.Step.CHECKING;

  /** Thrown out of the work, so that nothing of it stays. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** How much there is to do: every row and file is checked, written and, of rows, read back. */
  void expect(Contents contents) {
    total = 3 * contents.rows() + 2 * contents.files();
    done.set(0);
  }

  void begin(Incoming.Step begun) {
    step = begun;
    advance(0);
  }

  /** So many rows or files further. */
  void advance(long more) {
    if (stopping.get()) {
      throw new Stopped();
    }
    done.addAndGet(more);
  }

  void stop() {
    stopping.set(true);
  }

  Incoming.Step step() {
    return stopping.get() ? Incoming.Step.STOPPING : step;
  }

  /** In hundredths; less than all of them until it is done. */
  int share() {
    return total == 0 ? 0 : Math.clamp(100 * done.get() / total, 0, 99);
  }
}
