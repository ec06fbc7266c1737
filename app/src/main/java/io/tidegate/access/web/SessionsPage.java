package io.tidegate.access.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;

/** Where somebody is signed in, and their password. */
public record SessionsPage(
    Frame frame, List<Line> sessions, String passwordChanged, Problems problems) implements View {
  /** One browser. */
  public record Line(
      String id, String device, String address, String since, String lastSeen, boolean current) {}

  /** A field of the password's form; what was typed there is never drawn again. */
  public Field field(String name, String label) {
    return Field.of(name, label).problems(problems).needed();
  }
}
