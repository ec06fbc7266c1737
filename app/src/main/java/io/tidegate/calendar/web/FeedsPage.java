package io.tidegate.calendar.web;

import io.tidegate.calendar.FeedReach;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's calendar feeds.
 *
 * @param shows what a feed of theirs may show
 * @param clients of which it may show one
 * @param made the feed whose address was just made, the only time that it is shown; null when none
 *     was
 */
record FeedsPage(
    Frame frame,
    List<Line> feeds,
    EntryForm form,
    List<Option> shows,
    List<Option> clients,
    @Nullable Fresh made)
    implements View {
  /** One feed. */
  record Line(String id, String name, String shows, String made, String seen) {}

  /** A fresh address. */
  record Fresh(String name, String address) {
    /** As programs want it that subscribe by opening it. */
    String webcal() {
      return address.replaceFirst("^https?:", "webcal:");
    }
  }

  /** Whether a client is to be chosen. */
  boolean choosesClient() {
    return shows.stream().anyMatch(one -> one.value().equals(FeedReach.CLIENT.slug()))
        && clients.size() > 1;
  }
}
