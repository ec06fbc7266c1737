package io.tidegate.risk;

import io.tidegate.access.MailLink;
import io.tidegate.access.MailLinks;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Views of the impact from a mail, without signing in. A link is good for one answer to one task;
 * looking at it uses nothing up.
 */
@Service
public class AssessmentLinks {
  private static final String PURPOSE = "assessment";
  private static final Duration GOOD = Duration.ofDays(30);

  private final MailLinks links;
  private final Changes changes;
  private final AssessmentTasks tasks;

  AssessmentLinks(MailLinks links, Changes changes, AssessmentTasks tasks) {
    this.links = links;
    this.changes = changes;
    this.tasks = tasks;
  }

  /** Makes a link with which this person answers the task. */
  @Transactional(propagation = Propagation.MANDATORY)
  String issue(Change change, PersonId person, UUID task) {
    return links.issue(change.account(), person, PURPOSE, task, GOOD);
  }

  /**
   * Shows the task to the holder of the link, as themselves. Empty when the link is unknown, used
   * or too old; throws {@link Stale} when the answer is there already or nobody waits for it.
   */
  public <T> Optional<T> look(String token, Showing<T> showing) {
    return links
        .find(token, PURPOSE)
        .map(link -> Tenancy.call(Tenant.of(link.actor()), () -> look(link, showing)));
  }

  /**
   * Records the answer and uses the link up, in one transaction. Empty as {@link #look}; throws as
   * {@link AssessmentTasks#answer}, and then the link stays good.
   */
  public Optional<Change> answer(String token, ImpactView.Verdict verdict, String words) {
    return links.redeem(token, PURPOSE, link -> answer(link, verdict, words));
  }

  /**
   * Which change a link is or was about, be it good, used or too old; empty for a token that nobody
   * was sent.
   */
  public Optional<Change> about(String token) {
    return links.recall(
        token, PURPOSE, id -> tasks.find(id).flatMap(task -> changes.find(task.change())));
  }

  private Change answer(MailLink link, ImpactView.Verdict verdict, String words) {
    AssessmentTask task = task(link);
    tasks.answer(link.actor(), task.change(), task.id(), verdict, words);
    return changes.get(task.change());
  }

  private <T> T look(MailLink link, Showing<T> showing) {
    Change change = changes.get(task(link).change());
    return showing.of(
        link.actor(), change, tasks.requireOpen(link.actor(), change, task(link).id()));
  }

  private AssessmentTask task(MailLink link) {
    return tasks.get(Objects.requireNonNull(link.subject()));
  }

  /** Draws what is asked for the holder of a link. */
  public interface Showing<T> {
    /** The holder, the change, and what they are asked. */
    T of(Actor holder, Change change, AssessmentTask task);
  }
}
