package io.tidegate.insight.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The emergencies of a client behind its flag.
 *
 * @param first the address of the first page; null on it
 */
record EmergenciesPage(
    Frame frame,
    String client,
    String share,
    String rule,
    boolean raised,
    List<Line> lines,
    @Nullable String first,
    @Nullable String next)
    implements View {
  /** One of them. */
  record Line(
      String code,
      String href,
      String title,
      String criterion,
      String state,
      String outcome,
      String written) {}
}
