package io.tidegate.catalogue;

import io.tidegate.calendar.Recurrence;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When changes are made from a model, and for whom.
 *
 * @param item what each touches; null for nothing that is recorded
 * @param said what is said of the fields that the model asks for
 * @param times their windows, on the client's clock
 * @param daysAhead how long before its window a change is made
 * @param owner in whose name they are made
 */
public record ScheduleFacts(
    ClientId client,
    @Nullable ItemId item,
    Map<ModelField, String> said,
    Recurrence times,
    int daysAhead,
    PersonId owner) {
  public ScheduleFacts {
    said = Map.copyOf(said);
  }

  /** The same, its times beginning on the first day that their rule meets. */
  ScheduleFacts startingOnItsFirstDay() {
    return new ScheduleFacts(client, item, said, times.startingOnItsFirstDay(), daysAhead, owner);
  }
}
