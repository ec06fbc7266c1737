package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.NoticePromise;
import io.tidegate.change.ChangeType;
import io.tidegate.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** The notice that is promised of a type of change. */
@Schema(name = "PromisedNotice", description = "How long before its window a change is announced")
record NoticeBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable ChangeType type,
    @Schema(description = "What is usual; less is told", maximum = "744") int usualHours,
    @Schema(description = "What may not be fallen short of; 0 when nothing is promised")
        int leastHours) {
  static NoticeBody of(ChangeType type, NoticePromise promise) {
    return new NoticeBody(type, promise.usualHours(), promise.minimumHours());
  }

  ChangeType of() {
    if (type == null) {
      throw new Invalid("notice", "Say of which type of change it is promised.");
    }
    return type;
  }

  NoticePromise promise() {
    if (leastHours < 0 || usualHours < leastHours || usualHours > NoticePromise.LONGEST) {
      throw new Invalid(
          "notice",
          "Say hours from 0 to %d, and at least no more than usually."
              .formatted(NoticePromise.LONGEST));
    }
    return new NoticePromise(usualHours, leastHours);
  }
}
