package io.tidegate.approval.web;

import io.tidegate.approval.DecisionTimes;
import io.tidegate.approval.DecisionTimes.Measured;
import io.tidegate.approval.DecisionTimes.Spread;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long decisions take and how often somebody dissents.
 *
 * @param days of how many days
 * @param client of which client, its id; empty for all
 * @param clients to choose among; none for somebody of a client
 * @param roles by who is asked
 * @param own the reader's own votes
 */
public record TimesPage(
    Frame frame,
    List<Tab> tabs,
    int days,
    String client,
    List<Option> clients,
    List<Measured> stages,
    List<Measured> roles,
    List<Measured> own,
    Times times)
    implements View {
  static final List<Integer> SPANS = List.of(30, 90, 365);

  /** The spans to choose among. */
  public List<Option> spans() {
    return SPANS.stream()
        .map(span -> Option.of(span.toString(), "the last %d days".formatted(span)))
        .toList();
  }

  /** A spread in words, such as {@code 3 h 10 min (1 h to 1 d 2 h)}. */
  public String words(@Nullable Spread spread) {
    return spread == null
        ? "–"
        : "%s (%s to %s)"
            .formatted(
                times.length(spread.median()),
                times.length(spread.quarter()),
                times.length(spread.threeQuarters()));
  }

  /** How often somebody did not say yes. */
  public String dissent(Measured measured) {
    return measured.dissent() == null ? "–" : measured.dissent().words();
  }

  /** With fewer people behind a number only how often is told. */
  public int fewest() {
    return DecisionTimes.FEWEST_PEOPLE;
  }
}
