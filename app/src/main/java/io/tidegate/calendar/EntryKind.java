package io.tidegate.calendar;

import java.util.Locale;

/** What an entry of the calendar says about its time. */
public enum EntryKind {
  MAINTENANCE("Maintenance window", "Changes are made in this time"),
  BLACKOUT("Blackout", "No change starts in this time"),
  LOCKDOWN("Lockdown", "Nothing starts from now on, and what is under way is held"),
  CRITICAL("Business-critical period", "Changes in this time carry a warning"),
  HOLIDAY("Holiday", "Nobody works on this day"),
  BUSINESS_HOURS("Business hours", "People work in this time");

  private final String title;
  private final String meaning;

  EntryKind(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** What follows from it, in a sentence without its full stop. */
  public String meaning() {
    return meaning;
  }

  /** Its name in addresses, attributes and the ledger. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it stops changes. */
  public boolean stops() {
    return this == BLACKOUT || this == LOCKDOWN;
  }
}
