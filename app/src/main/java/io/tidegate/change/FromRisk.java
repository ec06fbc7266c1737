package io.tidegate.change;

import org.jspecify.annotations.Nullable;

/** From which level of risk on something is asked of a change. */
public enum FromRisk {
  ALWAYS("Always", Rating.Level.LOW),
  MEDIUM("Medium or more", Rating.Level.MEDIUM),
  HIGH("High or more", Rating.Level.HIGH),
  CRITICAL("Critical", Rating.Level.CRITICAL);

  private final String title;
  private final Rating.Level from;

  FromRisk(String title, Rating.Level from) {
    this.title = title;
    this.from = from;
  }

  /** As an answer of a form says it. */
  public String title() {
    return title;
  }

  /** Whether it reaches a change of this risk; what nobody rated yet is reached by always alone. */
  boolean reaches(@Nullable Rating rating) {
    return this == ALWAYS || (rating != null && rating.level().compareTo(from) >= 0);
  }

  /** Whether it asks for no less than the other one. */
  boolean atLeast(FromRisk other) {
    return from.compareTo(other.from) <= 0;
  }
}
