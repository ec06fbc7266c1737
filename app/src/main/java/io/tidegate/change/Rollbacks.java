package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How long going back takes: as rehearsed where that counts, else as the plan says (design, section
 * 2). What approvers read is what the run will go by.
 */
@Component
public class Rollbacks {
  private final ObjectProvider<RollbackRehearsals> rehearsals;

  Rollbacks(ObjectProvider<RollbackRehearsals> rehearsals) {
    this.rehearsals = rehearsals;
  }

  /** The rollback of this change. */
  public Rollback of(Change change) {
    return Objects.requireNonNull(of(List.of(change)).get(change.id()));
  }

  /** The rollbacks of these changes, asked for at once. */
  public Map<ChangeId, Rollback> of(Collection<Change> changes) {
    List<ChangeId> ids = changes.stream().map(Change::id).toList();
    Map<ChangeId, Duration> rehearsed =
        rehearsals.stream()
            .flatMap(one -> one.lengths(ids).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return changes.stream()
        .collect(
            Collectors.toMap(
                Change::id,
                change -> new Rollback(change.plan(), rehearsed.get(change.id())),
                (one, _) -> one));
  }
}
