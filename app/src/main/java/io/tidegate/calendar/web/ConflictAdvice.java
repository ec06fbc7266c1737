package io.tidegate.calendar.web;

import io.tidegate.calendar.Conflicts;
import io.tidegate.change.Change;
import io.tidegate.change.WindowAdvice;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Hindrance;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a window collides with while it is chosen. */
@Component
class ConflictAdvice implements WindowAdvice {
  private final Conflicts conflicts;

  ConflictAdvice(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public List<Hindrance> of(Change change, Window window) {
    return conflicts.of(change, window).stream().map(ConflictPages::hindrance).toList();
  }

  @Override
  public String finder(Change change) {
    return "/changes/" + change.number() + "/slots";
  }
}
