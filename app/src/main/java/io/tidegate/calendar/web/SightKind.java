package io.tidegate.calendar.web;

import io.tidegate.calendar.EntryKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands in the calendar; each kind has a pattern and a glyph of its own. */
enum SightKind {
  CHANGE("Change"),
  VENDOR("Vendor work"),
  MAINTENANCE("Maintenance window"),
  BLACKOUT("Blackout"),
  LOCKDOWN("Lockdown"),
  CRITICAL("Business-critical period"),
  HOLIDAY("Holiday");

  private final String title;
  private final String slug = name().toLowerCase(Locale.ROOT);
  private final String glyph = "kind-" + slug;

  SightKind(String title) {
    this.title = title;
  }

  /** As people read it. */
  String title() {
    return title;
  }

  /** Its name in addresses and attributes. */
  String slug() {
    return slug;
  }

  String glyph() {
    return glyph;
  }

  /** Whether it is the ground on which changes stand, and not a thing by itself. */
  boolean ground() {
    return this != CHANGE && this != VENDOR;
  }

  static Optional<SightKind> of(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** None for business hours, which would cover every day. */
  static Optional<SightKind> of(EntryKind kind) {
    return of(kind.slug());
  }
}
