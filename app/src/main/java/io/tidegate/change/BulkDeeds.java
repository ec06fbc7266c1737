package io.tidegate.change;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One deed on several changes. Each change is asked for itself: what may not be done to one is
 * said, and is done to the others all the same.
 */
@Service
public class BulkDeeds {
  private final Changes changes;
  private final Assignments assignments;
  private final Tags tags;
  private final TransactionTemplate each;

  BulkDeeds(
      Changes changes,
      Assignments assignments,
      Tags tags,
      PlatformTransactionManager transactions) {
    this.changes = changes;
    this.assignments = assignments;
    this.tags = tags;
    this.each = new TransactionTemplate(transactions);
    // Where all of it is one transaction, what one change refuses undoes nothing of the others.
    each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Does it to each of these numbers, the lowest first, and says of each what came of it. */
  public BulkAnswer act(Actor actor, Collection<Integer> numbers, BulkDeed deed) {
    List<Integer> done = new ArrayList<>();
    List<BulkAnswer.NotDone> refused = new ArrayList<>();
    for (int number : numbers.stream().distinct().sorted().toList()) {
      refusal(actor, number, deed)
          .ifPresentOrElse(
              because -> refused.add(new BulkAnswer.NotDone(number, because)),
              () -> done.add(number));
    }
    return new BulkAnswer(done, refused);
  }

  /** Why it was not done to this one; empty when it was. */
  private Optional<String> refusal(Actor actor, int number, BulkDeed deed) {
    try {
      return Objects.requireNonNull(each.execute(_ -> done(actor, changes.get(number), deed)));
    } catch (Failure failure) {
      return Optional.of(failure.sentence());
    }
  }

  private Optional<String> done(Actor actor, Change change, BulkDeed deed) {
    switch (deed) {
      case BulkDeed.Assign assign -> {
        return refusal(assignments.assign(actor, change.id(), assign.owner(), assign.reopening()));
      }
      case BulkDeed.Tag tag -> tags.put(actor, change.id(), tag.tag());
      case BulkDeed.Untag untag -> tags.take(actor, change.id(), untag.tag());
    }
    return Optional.empty();
  }

  private static Optional<String> refusal(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Moved _ -> Optional.empty();
      case Ruling.Refused(_, List<Blocker> blockers) ->
          Optional.of(
              blockers.stream().map(Blocker::sentence).collect(Collectors.joining(". ", "", ".")));
    };
  }
}
