package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.kernel.Window;
import java.util.List;

/** What a window may collide with besides other changes and the calendar, such as vendors' work. */
public interface ConflictSource {
  /**
   * The conflicts of this change in this window; never of a draft. It is asked within the whole
   * account, whoever asks, and says what it found as the asker may read it.
   */
  List<Conflict> of(Change change, Window window, Asker asker);
}
