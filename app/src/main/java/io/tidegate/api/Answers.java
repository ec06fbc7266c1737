package io.tidegate.api;

import io.tidegate.kernel.Actor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What requests with an {@code Idempotency-Key} were answered, so that one that comes twice is done
 * once. An answer is kept for 24 hours, for the person who asked.
 */
@Service
public class Answers {
  /** For how long a key is remembered. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final AnswerStore store;
  private final InstantSource clock;

  Answers(AnswerStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Takes the key until the transaction ends. Another request with the same key that comes
   * meanwhile is not let through; one whose node died leaves nothing behind.
   *
   * @return false when another request holds it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(Actor actor, String key) {
    return store.lock(actor, key);
  }

  /** What the first request with this key was answered; empty when there was none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<KeptAnswer> find(Actor actor, String key) {
    return store.find(actor, key, clock.instant().minus(KEPT));
  }

  /** Keeps an answer in the transaction of the deed, so that there is both or neither. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Actor actor, String key, KeptAnswer answer) {
    store.put(actor, key, answer, clock.instant());
  }

  /** Forgets the account's answers that are old; the transaction's tenant says which account. */
  @Transactional
  public int sweep() {
    return store.deleteBefore(clock.instant().minus(KEPT));
  }
}
