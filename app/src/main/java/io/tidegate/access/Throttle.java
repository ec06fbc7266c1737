package io.tidegate.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses: so many tries in a quarter of an hour per e-mail address, and more
 * per network address, behind which a whole office may sit. A try counts before it is judged, so
 * that many at once gain nothing.
 */
@Component
class Throttle {
  static final Duration SPAN = Duration.ofMinutes(15);
  static final int PER_EMAIL = 5;
  static final int PER_ADDRESS = 60;

  private final AttemptStore store;
  private final InstantSource clock;

  Throttle(AttemptStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Counts a try at this deed ({@code sign-in}, {@code reset}) and says whether it is one too many.
   */
  Allowance take(String deed, String email, Visitor visitor) {
    Instant now = clock.instant();
    AttemptStore.Tries byEmail = store.count(key(deed, email), now, SPAN);
    AttemptStore.Tries byAddress = store.count(key(deed, visitor.address()), now, SPAN);
    Duration wait = longer(wait(byEmail, PER_EMAIL, now), wait(byAddress, PER_ADDRESS, now));
    int left = Math.min(PER_EMAIL - byEmail.number(), PER_ADDRESS - byAddress.number());
    return new Allowance(Math.max(0, left), wait);
  }

  /** After a success the e-mail address starts anew; the network address goes on counting. */
  void forget(String deed, String email) {
    store.forget(key(deed, email), clock.instant());
  }

  private static Duration wait(AttemptStore.Tries tries, int limit, Instant now) {
    return tries.number() <= limit
        ? Duration.ZERO
        : Duration.between(now, tries.since().plus(SPAN));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String key(String deed, String who) {
    return deed + " " + who.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a try may be judged.
   *
   * @param left how many tries are left after this one
   * @param pause how long until the next one is allowed; zero when this one is
   */
  record Allowance(int left, Duration pause) {
    boolean refused() {
      return pause.isPositive();
    }

    /** Minutes to wait, rounded up, in words. */
    String inWords() {
      long minutes = pause.plusSeconds(59).toMinutes();
      return minutes == 1 ? "one minute" : minutes + " minutes";
    }
  }
}
