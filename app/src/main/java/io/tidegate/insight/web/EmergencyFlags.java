package io.tidegate.insight.web;

import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At the head of home: the clients that had too many emergencies. */
public record EmergencyFlags(List<Line> lines) implements View {
  public EmergencyFlags {
    lines = List.copyOf(lines);
  }

  /** The rule by which all of them are raised; null where they have rules of their own. */
  public @Nullable String rule() {
    List<String> rules = lines.stream().map(Line::rule).distinct().toList();
    return rules.size() == 1 ? rules.getFirst() : null;
  }

  /** One client. */
  public record Line(String client, String share, String rule, String href) {}
}
