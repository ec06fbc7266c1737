package io.tidegate.review;

import io.tidegate.access.MailLink;
import io.tidegate.access.MailLinks;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requester's word from a mail, without signing in. A link is good for one word on the result
 * that it was sent for; looking at it uses nothing up.
 */
@Service
public class UatLinks {
  private static final String PURPOSE = "uat";
  private static final Duration GOOD = Duration.ofDays(14);

  private final MailLinks links;
  private final Changes changes;
  private final Validations validations;

  UatLinks(MailLinks links, Changes changes, Validations validations) {
    this.links = links;
    this.changes = changes;
    this.validations = validations;
  }

  /** Makes a link with which this person says whether the change works. */
  @Transactional(propagation = Propagation.MANDATORY)
  String issue(Change change, PersonId person) {
    return links.issue(change.account(), person, PURPOSE, change.id().value(), GOOD);
  }

  /** The result is no longer what the links were sent for. */
  @Transactional(propagation = Propagation.MANDATORY)
  void withdraw(Change change, PersonId person) {
    links.withdraw(person, PURPOSE, change.id().value());
  }

  /**
   * Shows the result to the holder of the link, as themselves. Empty when the link is unknown,
   * used, withdrawn or too old; throws {@link Stale} when nothing is asked any more.
   */
  public <T> Optional<T> look(String token, BiFunction<Actor, Change, T> showing) {
    return links
        .find(token, PURPOSE)
        .map(link ->
            Tenancy.call(Tenant.of(link.actor()), () -> showing.apply(link.actor(), asked(link))));
  }

  /**
   * Records the word and uses the link up, in one transaction. Empty as {@link #look}; throws as
   * {@link Validations#confirm}, and then the link stays good.
   */
  public Optional<Change> confirm(String token, boolean works, String comment) {
    return links.redeem(
        token,
        PURPOSE,
        link -> {
          Change change = asked(link);
          validations.confirm(link.actor(), change.id(), works, comment);
          return change;
        });
  }

  /**
   * Which change a link is or was about, be it good, used or too old; empty for a token that nobody
   * was sent.
   */
  public Optional<Change> about(String token) {
    return links.recall(token, PURPOSE, id -> changes.find(new ChangeId(id)));
  }

  private Change asked(MailLink link) {
    Change change = changes.get(new ChangeId(Objects.requireNonNull(link.subject())));
    if (!validations.mayConfirm(link.actor(), change)) {
      throw new Stale(
          "Nobody asks you any more whether %s works: it is in %s."
              .formatted(change.code(), change.state().title()));
    }
    return change;
  }
}
