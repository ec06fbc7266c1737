package io.tidegate.api;

import io.tidegate.kernel.Invalid;

/** How many items a page of a list has. */
public record Limit(int size) {
  /** The most that are given at once. */
  public static final int MOST = 200;

  /** What is given when nothing is asked for; as text, since it stands in annotations. */
  public static final String USUAL = "50";

  public Limit {
    if (size < 1 || size > MOST) {
      throw new Invalid("limit", "Ask for 1 to " + MOST + " items.");
    }
  }
}
