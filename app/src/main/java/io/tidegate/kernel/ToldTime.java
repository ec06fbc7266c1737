package io.tidegate.kernel;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the application: another clock's time, except inside {@link #at}, where it is the
 * time of a story that is being told. Only the demo tells stories; everything else sees the real
 * time, also while the demo is at it, since the told moment goes down the stack of its own thread.
 *
 * @param real the clock that counts outside of any story
 */
public record ToldTime(InstantSource real) implements InstantSource {
  private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

  /** Does the work as if it were this moment. */
  public static void at(Instant moment, Runnable work) {
    ScopedValue.where(TOLD, moment).run(work);
  }

  /** Whether a story is being told here, so that nobody out in the world should hear of it. */
  public static boolean telling() {
    return TOLD.isBound();
  }

  /**
   * The work, to be done by another thread, at the moment that is being told here; as it is when
   * there is none.
   */
  public static Runnable carried(Runnable work) {
    if (!telling()) {
      return work;
    }
    Instant moment = TOLD.get();
    return () -> at(moment, work);
  }

  @Override
  public Instant instant() {
    return telling() ? TOLD.get() : real.instant();
  }
}
