package io.tidegate.imports;

import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.change.PastChange;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.kernel.ClientId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change as the log has it, with people and items still by the names they have there.
 *
 * @param items the kind by name, both as written
 */
record Found(
    ClientId client,
    ChangeType type,
    boolean major,
    State state,
    Rating.@Nullable Level risk,
    PastChange.Told told,
    Names names,
    PastChange.Times times,
    @Nullable Outcome outcome,
    PastChange.Effort effort,
    Map<String, String> items,
    PastChange.Written written) {
  /** Who took part, as written; empty where nobody is named. */
  record Names(String requester, String owner, List<String> implementers) {}
}
