package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Ruling;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what the buttons of the review page ask for. The page is one form, so each button sends all
 * that was typed: what its part does not save is drawn again, and is never lost.
 */
@Component
class ReviewDeeds {
  private final Changes changes;
  private final ReviewPages pages;

  ReviewDeeds(Changes changes, ReviewPages pages) {
    this.changes = changes;
    this.pages = pages;
  }

  /**
   * Does a deed after which the reader is on the page again.
   *
   * @param saved the part that the deed saves; null when it saves none
   */
  Answer did(
      Actor actor,
      int number,
      Map<String, String> sent,
      @Nullable ReviewPart saved,
      Function<Change, Ruling> deed) {
    Change change = changes.get(number);
    Answer answer =
        Deeds.did(
            () -> deed.apply(change),
            moved -> onwards(change, moved),
            sent,
            typed -> pages.page(actor, changes.get(number), typed));
    return answer instanceof SeeOther onwards
        ? keeping(actor, number, sent, saved, onwards)
        : answer;
  }

  /** Does a deed that leads away from the page, unless something typed would be lost by it. */
  Answer leaving(
      Actor actor, int number, Map<String, String> sent, String deed, Supplier<Answer> answer) {
    ReviewPage page = pages.page(actor, changes.get(number), Sent.NOTHING);
    if (page.unsaved(sent).isEmpty()) {
      return answer.get();
    }
    String refusal = "Something typed here is not saved yet. Save it, or take it out; then " + deed;
    return Drawn.stale(page.with(Sent.refused(sent, refusal)));
  }

  /** Which part somebody means who pressed no button; empty when nothing was typed. */
  Optional<ReviewPart> meant(Actor actor, int number, Map<String, String> sent) {
    return pages.page(actor, changes.get(number), Sent.NOTHING).unsaved(sent).keySet().stream()
        .map(ReviewPart::of)
        .min(Comparator.naturalOrder());
  }

  private Answer keeping(
      Actor actor,
      int number,
      Map<String, String> sent,
      @Nullable ReviewPart saved,
      SeeOther onwards) {
    ReviewPage page = pages.page(actor, changes.get(number), Sent.NOTHING);
    Map<String, String> left = page.unsaved(sent);
    left.keySet().removeIf(field -> ReviewPart.of(field) == saved);
    return left.isEmpty() ? onwards : page.with(Sent.refused(left, ""));
  }

  private static String onwards(Change before, Change after) {
    boolean closed = after.state() == State.CLOSED && before.state() != State.CLOSED;
    return "/changes/" + after.number() + (closed ? "" : "/review");
  }
}
