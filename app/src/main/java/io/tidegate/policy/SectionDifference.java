package io.tidegate.policy;

import java.util.List;

/** What is said differently in one section of two policies. */
public record SectionDifference(String section, String title, List<Wording> wordings) {
  public SectionDifference {
    wordings = List.copyOf(wordings);
  }
}
