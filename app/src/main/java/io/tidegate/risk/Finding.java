package io.tidegate.risk;

import java.util.List;
import java.util.Locale;

/**
 * One thing the plan check found.
 *
 * @param steps the names of the steps concerned; empty when it concerns the plan as a whole
 * @param sentence what is wrong, with the evidence
 * @param advice what to do about it
 */
public record Finding(Code code, List<String> steps, String sentence, String advice) {
  public Finding {
    steps = List.copyOf(steps);
  }

  /** What kind of weakness it is. */
  public enum Code {
    BOILERPLATE,
    COPIED,
    ITEM_NOT_NAMED,
    NOT_VERIFIED,
    IRREVERSIBLE_NOT_COVERED,
    NO_DURATION,
    DOES_NOT_FIT;

    /** The name in the API and in styles, in kebab case. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
