package io.tidegate.change.web;

import io.tidegate.change.BulkRefusal;
import io.tidegate.change.BulkRun;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one deed on several changes, and what was refused.
 *
 * @param deed what was asked for, in words
 * @param asked by whom and when
 * @param older where the next of the refused stand; null at the end
 * @param mayStop whether the reader asked for it
 */
public record BulkRunPage(
    Frame frame,
    BulkRun run,
    String deed,
    String asked,
    List<BulkRefusal> refused,
    @Nullable String older,
    boolean mayStop)
    implements View {
  /** Where it is looked at. */
  public String path() {
    return "/changes/bulk/" + run.id();
  }

  /** The list that found the changes. */
  public String list() {
    return run.query().isEmpty() ? "/changes" : "/changes?" + run.query();
  }

  /** How far it is, in words. */
  public String progress() {
    return String.format(
        Locale.ROOT, "%,d of %,d changes, %d %%", run.looked(), run.all(), run.share());
  }

  /** A number as people read it. */
  public String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
