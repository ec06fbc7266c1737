package io.tidegate.integration.web;

import io.tidegate.integration.NetboxSource;
import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One NetBox that is read.
 *
 * @param outcome what its last reading would change; null before there is one
 * @param fetched when that was; empty before
 * @param address what was typed, or what there is
 */
public record NetboxSourcePage(
    Frame frame,
    NetboxSource source,
    @Nullable NetboxOutcome outcome,
    String fetched,
    String address,
    String stale,
    Problems problems)
    implements View {
  /** Where it is looked at. */
  public String path() {
    return "/netbox-sources/" + source.id();
  }

  /** Whether a job reads it. */
  public boolean reading() {
    return source.state() == NetboxSource.State.READING;
  }

  /** How far that is, in words. */
  public String progress() {
    return String.format(
        Locale.ROOT, "%,d pages read, %,d objects found", source.pages(), source.objects());
  }

  /** The address as a field. */
  public Field addressField() {
    return Field.of("address", "Address").needed().value(address).problems(problems);
  }

  /** The token as a field; the one there is is shown to nobody. */
  public Field tokenField() {
    return Field.of("token", "Another token")
        .problems(problems)
        .hint("Empty: the one there is stays. Another address needs it anew.");
  }
}
