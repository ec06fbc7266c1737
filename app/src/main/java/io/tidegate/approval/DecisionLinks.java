package io.tidegate.approval;

import io.tidegate.access.MailLink;
import io.tidegate.access.MailLinks;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Questions;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions from a mail, without signing in. A link is good for one vote in one stage, and a stage
 * belongs to one revision: when either has gone on, the link is dead. Looking at it uses nothing
 * up, so a mail scanner decides nothing.
 */
@Service
public class DecisionLinks {
  private static final String PURPOSE = "approval-decision";
  private static final Duration AFTER_DUE = Duration.ofDays(5);

  private final MailLinks links;
  private final ApprovalStore store;
  private final Approvals approvals;
  private final Changes changes;
  private final Questions questions;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DecisionLinks(
      MailLinks links,
      ApprovalStore store,
      Approvals approvals,
      Changes changes,
      Questions questions,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.links = links;
    this.store = store;
    this.approvals = approvals;
    this.changes = changes;
    this.questions = questions;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Makes a link for somebody who is asked, good until some days after the decision is due. */
  @Transactional(propagation = Propagation.MANDATORY)
  String issue(AccountId account, PersonId hand, UUID stage, Instant due) {
    Duration good = Duration.between(clock.instant(), due.plus(AFTER_DUE));
    return links.issue(account, hand, PURPOSE, stage, good);
  }

  /**
   * Shows what is to be decided to the holder of the link, as themselves; to somebody of another
   * client within the account, since the change is not theirs to open: then {@code showing} says no
   * more than they may know. Empty when the link is unknown, used or too old; throws {@link Stale}
   * when it has been overtaken.
   */
  public <T> Optional<T> look(String token, Showing<T> showing) {
    return links
        .find(token, PURPOSE)
        .map(link ->
            Tenancy.call(
                tenant(link),
                () -> {
                  Change change = changes.get(changeOf(link));
                  return showing.of(link.actor(), change, open(link, change));
                }));
  }

  /**
   * Gives the vote and uses the link up, in one transaction. Empty as {@link #look}; throws as
   * {@link Approvals#vote}, and then the link stays good.
   *
   * @param as whose vote was shown
   * @param revision what was shown
   */
  public Optional<Change> decide(String token, PersonId as, Decision decision, int revision) {
    boolean outside = links.find(token, PURPOSE).filter(link -> !sees(link)).isPresent();
    return outside
        ? links.redeemInAccount(token, PURPOSE, link -> decide(link, as, decision, revision))
        : links.redeem(token, PURPOSE, link -> decide(link, as, decision, revision));
  }

  /** Whether the holder is somebody of another client, whose services the change may interrupt. */
  public static boolean isOutside(Actor holder, Change change) {
    return holder.confinedTo() != null && !change.client().equals(holder.confinedTo());
  }

  private Tenant tenant(MailLink link) {
    return sees(link) ? Tenant.of(link.actor()) : Tenant.of(link.actor().account());
  }

  /** Whether the change is the holder's to see as they sign in. */
  private boolean sees(MailLink link) {
    UUID stage = Objects.requireNonNull(link.subject());
    return Tenancy.call(
        Tenant.of(link.actor()),
        () -> Objects.requireNonNull(transaction.execute(_ -> store.changeOf(stage))).isPresent());
  }

  /**
   * Asks the owner as the holder of the link, which stays good. Empty and throws as {@link #look};
   * throws also as {@link Questions#ask}.
   */
  public Optional<Change> ask(String token, String text) {
    return look(
        token,
        (holder, change, _) -> {
          if (isOutside(holder, change)) {
            throw new NotFound("Nothing is asked through this link.");
          }
          questions.ask(holder, change.id(), text);
          return change;
        });
  }

  /**
   * Which change a link is or was about, be it good, used or too old; empty for a token that nobody
   * was sent.
   */
  public Optional<Change> about(String token) {
    return links.recall(token, PURPOSE, this::changeAbout);
  }

  private Optional<Change> changeAbout(UUID stage) {
    return Objects.requireNonNull(transaction.execute(_ -> store.changeOf(stage)))
        .flatMap(changes::find);
  }

  private Change decide(MailLink link, PersonId as, Decision decision, int revision) {
    Change change = changes.get(changeOf(link));
    Say say = open(link, change);
    if (!say.as().equals(as)) {
      throw new Stale("Somebody decided in the meantime. Open the link again.");
    }
    approvals.vote(link.actor(), change.id(), new Choice(say.stage(), as, decision, revision));
    return changes.get(change.id());
  }

  private ChangeId changeOf(MailLink link) {
    UUID stage = Objects.requireNonNull(link.subject());
    Optional<ChangeId> found = transaction.execute(_ -> store.changeOf(stage));
    return Objects.requireNonNull(found)
        .orElseThrow(() -> new NotFound("There is nothing left to decide by this link."));
  }

  /** Where the holder may decide in the link's own stage: as themselves before as a stand-in. */
  private Say open(MailLink link, Change change) {
    Approval approval = approvals.of(change).filter(Approval::open).orElse(null);
    if (approval == null) {
      throw new Stale("%s has been decided: %s.".formatted(change.code(), change.state().title()));
    }
    if (approval.stages().stream().noneMatch(stage -> stage.id().equals(link.subject()))) {
      throw new Stale(
          "%s was edited: revision %d is now to be decided, and who is concerned was asked again."
              .formatted(change.code(), change.revision()));
    }
    return approvals.says(link.actor(), approval).stream()
        .filter(say -> say.stage().equals(link.subject()))
        .findFirst()
        .orElseThrow(() -> new Stale("Your decision on " + change.code() + " is not open now."));
  }

  /** Draws what is to be decided for the holder of a link. */
  public interface Showing<T> {
    /** The holder, the change, and where they may decide on it. */
    T of(Actor holder, Change change, Say say);
  }
}
