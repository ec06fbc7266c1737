package io.tidegate.calendar.web;

import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;

/** What vendors do and did on an item, the last to begin first. */
record ItemVendorPanel(List<Line> lines) implements View {
  /** One window of a maintenance. */
  record Line(String title, String href, String when, String status, Tone tone, String impact) {}
}
