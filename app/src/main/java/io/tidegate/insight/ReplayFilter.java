package io.tidegate.insight;

import io.tidegate.kernel.ClientId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the replayed changes are wanted: all that is asked must hold.
 *
 * @param before the row that gave its way; null for any
 * @param after the row that would; null for any
 * @param who was asked, or would be; null for anybody
 */
public record ReplayFilter(
    Which which,
    @Nullable ClientId client,
    @Nullable String before,
    @Nullable String after,
    @Nullable String who) {
  /** Every number of a simulation has its list. */
  public enum Which {
    ALL("all replayed changes"),
    OTHER_WAY("would take another row"),
    MORE_STAGES("would have more stages"),
    FEWER_STAGES("would have fewer stages"),
    MORE_DECISIONS("would need more decisions"),
    FEWER_DECISIONS("would need fewer decisions"),
    NO_ROW("caught by no row"),
    UNDECIDED("their way depends on what is not on record"),
    WENT_WRONG("failed or rolled back"),
    UNREVIEWED("failed or rolled back, and nobody would have looked"),
    ONE_LOOK("failed or rolled back, and one person would have looked"),
    RECORDED("their way is on record"),
    LACKS_RISK("no risk on record"),
    LACKS_ITEMS("no affected items on record"),
    LACKS_CATEGORY("no category on record"),
    LACKS_COST("no planned cost on record"),
    LACKS_ROLLBACK("no rollback plan on record");

    private final String title;

    Which(String title) {
      this.title = title;
    }

    /** As people read it. */
    public String title() {
      return title;
    }

    /** The name in addresses. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name; all where there is none. */
    public static Which of(String slug) {
      return Arrays.stream(values())
          .filter(which -> which.slug().equals(slug))
          .findFirst()
          .orElse(ALL);
    }

    /** Those that lack the fact. */
    public static Which lacking(MissingFact fact) {
      return valueOf("LACKS_" + fact.name());
    }
  }

  /** Of all clients, whatever their way. */
  public static ReplayFilter of(Which which) {
    return new ReplayFilter(which, null, null, null, null);
  }
}
