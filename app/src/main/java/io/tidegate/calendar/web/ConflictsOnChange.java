package io.tidegate.calendar.web;

import io.tidegate.calendar.Conflict;
import io.tidegate.calendar.Conflicts;
import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page what its window collides with; nothing while it does not. */
@Component
@Order(250)
class ConflictsOnChange implements ChangePanel {
  private final Conflicts conflicts;

  ConflictsOnChange(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    List<Conflict> found = conflicts.of(change);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int passed = (int) found.stream().filter(one -> one.waiver() != null).count();
    return Optional.of(
        new ConflictsPanel(
            ConflictPages.path(change),
            found.stream()
                .filter(one -> one.waiver() == null)
                .map(ConflictPages::hindrance)
                .toList(),
            passed));
  }

  @Override
  public String tab() {
    return "Conflicts";
  }

  @Override
  public String anchor() {
    return "conflicts";
  }
}
