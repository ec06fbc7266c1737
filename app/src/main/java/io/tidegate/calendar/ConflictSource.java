package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import java.util.List;

/** What a room on a higher floor knows a window to collide with, such as a promise of notice. */
public interface ConflictSource {
  /** The conflicts of this change in this window; never of a draft. */
  List<Conflict> of(Change change, Window window);
}
