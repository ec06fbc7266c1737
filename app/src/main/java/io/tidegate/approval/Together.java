package io.tidegate.approval;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Rating;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to approving several changes at once: of low risk alone, and each after whoever decides
 * had its revision before them.
 */
@Service
public class Together {
  private final Approvals approvals;
  private final Dossiers dossiers;
  private final VoteStore votes;
  private final Changes changes;
  private final TransactionTemplate each;

  Together(
      Approvals approvals,
      Dossiers dossiers,
      VoteStore votes,
      Changes changes,
      PlatformTransactionManager transactions) {
    this.approvals = approvals;
    this.dossiers = dossiers;
    this.votes = votes;
    this.changes = changes;
    this.each = new TransactionTemplate(transactions);
    // Where all of it is one transaction, what one change refuses undoes nothing of the others.
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What waits for the actor, and what stands in the way of approving it with others. */
  @Transactional(readOnly = true)
  public List<Offered> offered(Actor actor) {
    List<Change> waiting = approvals.waitingFor(actor);
    Map<ChangeId, Approval> judged = dossiers.of(waiting);
    Map<ChangeId, Integer> revisions = new HashMap<>();
    waiting.forEach(change -> revisions.put(change.id(), change.revision()));
    Set<ChangeId> opened = votes.opened(revisions, actor.person());
    List<Offered> offered = new ArrayList<>();
    for (Change change : waiting) {
      Approval approval = judged.get(change.id());
      if (approval != null) {
        approvals
            .says(actor, approval)
            .forEach(say ->
                offered.add(
                    new Offered(
                        change,
                        say,
                        unfit(change).isEmpty(),
                        whyNot(change, opened.contains(change.id())).orElse(""))));
      }
    }
    return offered;
  }

  /**
   * Approves one of them, without a condition; says in a sentence why it was not, and is empty when
   * it was. What stands in the way of one keeps no other from being approved.
   */
  public Optional<String> approve(Actor actor, int number, Choice choice) {
    try {
      each.executeWithoutResult(_ -> approve(actor, changes.get(number), choice));
      return Optional.empty();
    } catch (Failure failure) {
      return Optional.of(failure.sentence());
    }
  }

  private void approve(Actor actor, Change change, Choice choice) {
    boolean opened = votes.firstLook(change.id(), choice.revision(), actor.person()).isPresent();
    whyNot(change, opened)
        .ifPresent(why -> {
          throw new Forbidden(why);
        });
    Actor together =
        new Actor(
            actor.account(),
            actor.person(),
            actor.name(),
            actor.grants(),
            actor.confinedTo(),
            actor.origin() + "-together");
    approvals.vote(
        together,
        change.id(),
        new Choice(choice.stage(), choice.as(), new Decision.Approve(), choice.revision()));
  }

  private static Optional<String> whyNot(Change change, boolean opened) {
    return unfit(change)
        .or(() ->
            opened
                ? Optional.empty()
                : Optional.of(
                    "You have not opened %s in its revision %d."
                        .formatted(change.code(), change.revision())));
  }

  /** Why it is never approved together with others. */
  private static Optional<String> unfit(Change change) {
    Rating rating = change.rating();
    if (rating == null || rating.level() != Rating.Level.LOW) {
      return Optional.of(
          "%s is not of low risk: decide on it on its own page.".formatted(change.code()));
    }
    if (change.major()) {
      return Optional.of("%s is major: decide on it on its own page.".formatted(change.code()));
    }
    return Optional.empty();
  }

  /**
   * A decision that waits for somebody.
   *
   * @param fits whether it may be approved together with others at all, once it was opened
   * @param whyNot why it is not approved together with others; empty when it may be
   */
  public record Offered(Change change, Say say, boolean fits, String whyNot) {}
}
