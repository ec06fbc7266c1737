package io.tidegate.mail;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due, account by account. Any number of nodes may do so at once. */
@Component
class MailSender {
  private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

  /** After so many the next account has its turn. */
  private static final int TURN = 50;

  private final MailQueue queue;
  private final Post post;

  MailSender(MailQueue queue, Post post) {
    this.queue = queue;
    this.post = post;
  }

  /** One round over all accounts. */
  void round() {
    for (AccountId account : queue.accountsWithDue()) {
      try {
        Tenancy.run(Tenant.of(account), this::sendForOne);
      } catch (RuntimeException e) {
        LOG.error("Sending mail failed for account {}", account, e);
      }
    }
  }

  private void sendForOne() {
    queue.doubtAbandoned();
    if (!post.isConfigured()) {
      queue.keepAll();
      return;
    }
    for (int i = 0; i < TURN; i++) {
      Optional<StoredMail> next = queue.claim();
      if (next.isEmpty() || !send(next.get())) {
        return;
      }
    }
  }

  /** Whether it makes sense to go on with the next one. */
  private boolean send(StoredMail mail) {
    Delivery delivery = post.deliver(mail);
    queue.settle(mail, delivery);
    return !(delivery instanceof Delivery.Unreachable);
  }
}
