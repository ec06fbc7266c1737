package io.tidegate.calendar;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Window;

/** One time of an entry, at one client. */
public record Occurrence(Entry entry, ClientId client, Window window) {
  /** What it says about its time. */
  public EntryKind kind() {
    return entry.kind();
  }
}
