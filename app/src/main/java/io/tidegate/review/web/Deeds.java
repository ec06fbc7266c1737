package io.tidegate.review.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Ruling;
import io.tidegate.change.Ruling.Moved;
import io.tidegate.change.Ruling.Refused;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Does what a form asks for and leads on, or draws its page again with why not. */
final class Deeds {
  private Deeds() {}

  static Answer did(
      Supplier<Ruling> deed,
      Function<Change, String> onwards,
      Map<String, String> sent,
      Function<Sent, View> page) {
    try {
      return switch (deed.get()) {
        case Moved moved -> new SeeOther(onwards.apply(moved.change()), moved.sentence());
        case Refused refused -> again(page, Sent.refused(sent, words(refused)));
      };
    } catch (Invalid invalid) {
      return Drawn.invalid(page.apply(Sent.invalid(sent, invalid)));
    } catch (Stale stale) {
      return again(page, Sent.refused(sent, stale.sentence()));
    }
  }

  private static Answer again(Function<Sent, View> page, Sent typed) {
    return new Drawn(page.apply(typed), HttpStatus.CONFLICT);
  }

  private static String words(Refused refused) {
    return refused.blockers().stream()
        .filter(blocker -> !blocker.caution())
        .map(Blocker::sentence)
        .collect(Collectors.joining(". ", "", "."));
  }
}
