package io.tidegate.change;

import java.util.Map;

/** What the button says that leads to where a blocker is dealt with. */
public final class Places {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("request", "Complete the request"),
          Map.entry("plan", "Open the plan"),
          Map.entry("request#people", "Name the people"),
          Map.entry("window", "Choose a window"),
          Map.entry("risk", "Assess the risk"),
          Map.entry("assessment-tasks", "Open the views"),
          Map.entry("approval", "Open the approval"),
          Map.entry("approval#decide", "Decide on it"),
          Map.entry("approval#words", "Record the verbal authorisation"),
          Map.entry("approval#spoken", "Open the verbal authorisation"),
          Map.entry("approval#mend", "Mend the route"),
          Map.entry("conflicts", "Resolve the conflict"),
          Map.entry("run", "Open the run"),
          Map.entry("validation", "Open the validation"),
          Map.entry("review", "Open the review"),
          Map.entry("review#documentation", "Confirm the documentation"),
          Map.entry("rehearsal", "Record a rehearsal"));

  private Places() {}

  /** The label of a link to {@code href}, an address within Tidegate. */
  public static String label(String href) {
    String path = href.replaceAll("[#?].*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.matches("\\d+")) {
      return "Open CHG-" + last;
    }
    String whole = href.substring(href.lastIndexOf('/') + 1);
    return LABELS.getOrDefault(whole, LABELS.getOrDefault(last, "Go there"));
  }
}
