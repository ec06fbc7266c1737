package io.tidegate.change;

import io.tidegate.directory.Client;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of every page of a change: number, state, type, risk, client, window,
 * always in this order.
 */
public record ChangeHead(
    String code,
    String title,
    String stateSlug,
    String stateTitle,
    boolean held,
    String typeSlug,
    String typeTitle,
    boolean major,
    Rating.@Nullable Level risk,
    int score,
    String clientLetters,
    String clientName,
    @Nullable String window,
    @Nullable String windowNote) {
  /**
   * The head of this change.
   *
   * @param times writes moments in the client's zone, which is named beside the window
   */
  public static ChangeHead of(Change change, Client client, Times times) {
    Window window = change.window();
    Rating rating = change.rating();
    return new ChangeHead(
        change.code(),
        change.title(),
        change.state().slug(),
        change.state().title(),
        change.held(),
        change.type().slug(),
        change.type().title(),
        change.major(),
        rating == null ? null : rating.level(),
        rating == null ? 0 : rating.score(),
        client.shortName(),
        client.name(),
        window == null ? null : times.span(window),
        window == null ? null : where(change, window, times));
  }

  /** How far away the window is matters until the work is done. */
  private static String where(Change change, Window window, Times times) {
    String zone = times.zone().getId();
    return change.state().workOver() ? zone : zone + ", " + times.standing(window);
  }
}
