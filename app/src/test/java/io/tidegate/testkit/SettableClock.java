package io.tidegate.testkit;

import io.tidegate.kernel.ToldTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until the test ticks it. */
public class SettableClock implements InstantSource {
  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return new ToldTime(() -> now).instant();
  }

  public void set(Instant now) {
    this.now = now;
  }

  public synchronized void tick(Duration duration) {
    now = now.plus(duration);
  }
}
