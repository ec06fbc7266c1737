package io.tidegate.insight.web;

import io.tidegate.ui.View;
import java.util.List;

/** At the head of home: the clients that had too many emergencies. */
public record EmergencyFlags(List<Line> lines) implements View {
  public EmergencyFlags {
    lines = List.copyOf(lines);
  }

  /** One client. */
  public record Line(String client, String share, String rule, String href) {}
}
