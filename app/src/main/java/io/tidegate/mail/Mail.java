package io.tidegate.mail;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.kernel.Sha256;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.kernel.ToldTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: takes mails in, and shows administrators what became of them. */
@Service
public class Mail {
  private static final int ID_BYTES = 16;

  private final MailStore store;
  private final Letterhead letterhead;
  private final Post post;
  private final Ledger ledger;
  private final InstantSource clock;

  Mail(MailStore store, Letterhead letterhead, Post post, Ledger ledger, InstantSource clock) {
    this.store = store;
    this.letterhead = letterhead;
    this.post = post;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Puts a mail into the outbox, in the transaction of the deed that causes it: neither exists
   * without the other. The same key to the same address is one mail, so a listener may call this
   * again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(AccountId account, Message message) {
    if (ToldTime.telling()) {
      // What only happened in the demo's story is not written to anybody.
      return;
    }
    Instant now = clock.instant();
    boolean kept = !post.isConfigured();
    Letter letter = message.letter();
    Recipient to = message.to();
    store.insert(
        account,
        new StoredMail(
            TimeOrderedUuid.next(),
            to.name(),
            to.address(),
            to.person(),
            message.purpose(),
            message.reference(),
            message.secret(),
            letter.subject(),
            letterhead.text(letter),
            letterhead.html(letter),
            message.calendar(),
            messageId(account, message),
            kept ? MailState.KEPT : MailState.QUEUED,
            0,
            kept ? null : now,
            "",
            now,
            kept ? now : null),
        message.key());
  }

  /** Whether mails leave the house at all, or are only kept here. */
  public boolean leavesTheHouse() {
    return post.isConfigured();
  }

  /** Whether the actor may look into the outbox. */
  public boolean mayRead(Actor actor) {
    return actor.holdsEverywhere(Role.ADMINISTRATOR);
  }

  /**
   * The account's mails, newest first; administrators only.
   *
   * @param state null for all
   * @param after the cursor of the page before, or null
   */
  @Transactional(readOnly = true)
  public Page<StoredMail> list(
      Actor actor, @Nullable MailState state, @Nullable String after, int size) {
    mustRead(actor);
    return Page.of(store.list(state, after, size + 1), size, mail -> mail.id().toString());
  }

  /** One mail; administrators only. */
  @Transactional(readOnly = true)
  public StoredMail get(Actor actor, UUID id) {
    mustRead(actor);
    return store.find(id).orElseThrow(() -> new NotFound("There is no such mail."));
  }

  /**
   * Sends a mail once more that failed, is in doubt, or was kept; administrators only.
   *
   * @param seen the state the actor saw it in; any other throws {@link Stale}
   */
  @Transactional
  public void sendAgain(Actor actor, UUID id, MailState seen) {
    StoredMail mail = get(actor, id);
    if (!post.isConfigured()) {
      throw new Invalid("mail", "No mail server is configured, so nothing can be sent.");
    }
    if (!seen.resendable() || store.queueAgain(id, seen, clock.instant()) == 0) {
      throw new Stale("This mail is " + mail.state().title() + " by now.");
    }
    ledger.append(
        actor,
        Deed.of("mail", id, null, "sent-again")
            .changing(Map.of("state", seen.name()), Map.of("state", MailState.QUEUED.name())));
  }

  private void mustRead(Actor actor) {
    if (!mayRead(actor)) {
      throw new Forbidden("Only administrators look into the outbox.");
    }
  }

  /** The same for each attempt, so that a mail that arrives twice is seen to be one. */
  private String messageId(AccountId account, Message message) {
    String event =
        String.join(
            "\n",
            account.toString(),
            message.key(),
            message.to().address().toLowerCase(Locale.ROOT));
    return "<%s@%s>"
        .formatted(
            HexFormat.of().formatHex(Sha256.of(event).bytes(), 0, ID_BYTES), letterhead.host());
  }
}
