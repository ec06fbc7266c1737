package io.tidegate.calendar;

import java.util.Locale;

/** What a calendar feed shows. */
public enum FeedReach {
  PERSON("What I have a part in"),
  CLIENT("One client"),
  ACCOUNT("All clients");

  private final String title;

  FeedReach(String title) {
    this.title = title;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** Its name in forms. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
