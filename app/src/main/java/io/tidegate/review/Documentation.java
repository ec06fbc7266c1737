package io.tidegate.review;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of the documentation of one affected item.
 *
 * @param version counts every write
 */
public record Documentation(ItemId item, Word word, PersonId by, Instant at, long version) {
  /** Whether it had to change. */
  public enum Answer {
    UPDATED("Up to date"),
    UNCHANGED("Nothing to change");

    private final String title;

    Answer(String title) {
      this.title = title;
    }

    /** The answer as people read it. */
    public String title() {
      return title;
    }
  }

  /**
   * What somebody says.
   *
   * @param answer null while none was chosen
   * @param note where to find it, or anything else worth knowing; why, when nothing had to change
   */
  public record Word(@Nullable Answer answer, String note) {
    /** It is up to date, and there is nothing else to say. */
    public static final Word UPDATED = new Word(Answer.UPDATED, "");
  }
}
