package io.tidegate.access.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;

/**
 * The first run: everything an empty installation needs, on one page.
 *
 * @param empty whether there is no account yet, so that one can come from elsewhere instead
 */
public record SetUpPage(
    Frame frame, Map<String, String> typed, Problems problems, List<Option> zones, boolean empty)
    implements View {
  static final List<Option> KINDS =
      List.of(
          Option.of(
              "MSP",
              "Clients’ environments",
              "A managed service provider. You also get an internal client for what they share."),
          Option.of("SMB", "Our own environment", "One organisation, one environment."));

  /** What can be looked after. */
  public List<Option> kinds() {
    return KINDS;
  }

  /** The field with what was typed and what is wrong with it. */
  public Field field(String name, String label) {
    return Field.of(name, label).value(typed.getOrDefault(name, "")).problems(problems).needed();
  }
}
