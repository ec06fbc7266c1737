package io.tidegate.change;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change as another system has it on record. What it does not say is null or empty, and stays so.
 *
 * @param externalKey what it is called there
 * @param state where it ended; {@link State#DRAFT} when it is still open there
 * @param risk as it was judged there; null when it was not
 * @param itemNames the names of the affected items, to be found by
 */
public record PastChange(
    ClientId client,
    String externalKey,
    ChangeType type,
    boolean major,
    State state,
    Rating.@Nullable Level risk,
    Told told,
    Parties parties,
    Times times,
    @Nullable Outcome outcome,
    Effort effort,
    Set<ItemId> affected,
    List<String> itemNames,
    Written written) {
  public PastChange {
    affected = Set.copyOf(affected);
    itemNames = List.copyOf(itemNames);
  }

  /**
   * What was written about it.
   *
   * @param title at most 200 letters, on one line
   * @param titleMade whether the title was put together here because there was none
   */
  public record Told(
      String title, boolean titleMade, String reason, String category, String whatHappened) {}

  /**
   * Who took part, as far as they are known here.
   *
   * @param doneBy the others by name
   */
  public record Parties(
      @Nullable PersonId requester,
      @Nullable PersonId owner,
      Set<PersonId> implementers,
      String doneBy) {
    public Parties {
      implementers = Set.copyOf(implementers);
    }
  }

  /** When. */
  public record Times(
      @Nullable Instant opened,
      @Nullable Window window,
      @Nullable Instant started,
      @Nullable Instant ended,
      @Nullable Instant closed) {}

  /** What it took. */
  public record Effort(@Nullable Integer minutes, @Nullable BigDecimal cost) {
    /** Nothing is known of it. */
    public static final Effort UNKNOWN = new Effort(null, null);
  }

  /**
   * How it stood in the file, for the ledger.
   *
   * @param lines such as {@code 2-7, 12}
   * @param values what its cells say, by the name of the column
   */
  public record Written(String lines, Map<String, String> values) {
    public Written {
      values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }
  }
}
