package io.tidegate.calendar;

import io.tidegate.change.Change;
import io.tidegate.ui.Times;

/**
 * Puts what a change has with a vendor's work into words. Whose own items it is on reads which it
 * is; of work on what is shared they read when it is and what it does, and neither by whom nor on
 * what.
 */
record VendorWords(Change change, VendorConflicts.Met met, Stations stations, Times times) {
  Conflict conflict() {
    VendorJob job = met.job();
    String key = "%s/%s/%s".formatted(ConflictKind.VENDOR.code(), job.id(), job.window().start());
    return new Conflict(
        ConflictKind.VENDOR,
        key,
        sentence(),
        detail(),
        isOpen()
            ? "/calendar/vendor-work/" + job.id()
            : "/changes/" + change.number() + "/conflicts",
        true,
        null,
        null);
  }

  private boolean isOpen() {
    return met.job().hits().stream().anyMatch(hit -> stations.asker().sees(hit.client()));
  }

  private String vendor() {
    return isOpen() ? met.job().provider() : "a vendor";
  }

  private String sentence() {
    if (met.direct().isEmpty()) {
      return stations.said(met.ways().getFirst(), "which " + vendor() + " works on in this window");
    }
    String items = String.join(", ", stations.names(met.direct()));
    return "%s works on %s in this window".formatted(isOpen() ? vendor() : "A vendor", items);
  }

  private String detail() {
    VendorJob job = met.job();
    String status =
        isOpen()
            ? job.maintenance() + ", " + job.status().title().toLowerCase(java.util.Locale.ROOT)
            : job.status().title();
    return "%s: %s. %s.%s Choose another time, or go on knowing it."
        .formatted(
            status,
            times.span(job.window()),
            job.impact().title(),
            met.direct().isEmpty() ? stations.rest(met.ways()) : "");
  }
}
