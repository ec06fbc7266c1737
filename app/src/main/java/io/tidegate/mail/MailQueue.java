package io.tidegate.mail;

import io.tidegate.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sender's side of the outbox: each step is a transaction of its own, so nothing waits open.
 */
@Service
class MailQueue {
  /** Longer than any attempt can take, with all its timeouts. */
  static final Duration LEASE = Duration.ofMinutes(10);

  private final MailStore store;
  private final InstantSource clock;

  MailQueue(MailStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Runs for nobody: the only thing it learns is whom to work for. */
  @Transactional(readOnly = true)
  List<AccountId> accountsWithDue() {
    return store.accountsWithDue(clock.instant());
  }

  @Transactional
  void doubtAbandoned() {
    store.doubtAbandoned(clock.instant());
  }

  @Transactional
  void keepAll() {
    store.keepQueued(clock.instant());
  }

  /** The next mail that is due, for this caller alone. */
  @Transactional
  Optional<StoredMail> claim() {
    Instant now = clock.instant();
    return store.claim(now, now.plus(LEASE));
  }

  /** Writes down what came of it. */
  @Transactional
  void settle(StoredMail mail, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted _ -> settle(mail, MailState.SENT, "");
      case Delivery.Unknown(String error) -> settle(mail, MailState.IN_DOUBT, error);
      case Delivery.Unreachable(String error) -> retry(mail, error);
      case Delivery.Refused(String answer, boolean forGood) -> {
        if (forGood) {
          settle(mail, MailState.FAILED, answer);
        } else {
          retry(mail, answer);
        }
      }
    }
  }

  private void settle(StoredMail mail, MailState state, String error) {
    store.settle(mail, state, null, error, clock.instant());
  }

  private void retry(StoredMail mail, String error) {
    Optional<Duration> pause = RetryPolicy.pauseAfter(mail.attempts());
    if (pause.isEmpty()) {
      settle(mail, MailState.FAILED, error);
    } else {
      Instant now = clock.instant();
      store.settle(mail, MailState.QUEUED, now.plus(pause.get()), error, now);
    }
  }
}
