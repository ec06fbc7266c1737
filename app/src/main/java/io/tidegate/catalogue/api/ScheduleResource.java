package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.catalogue.Schedule;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.catalogue.Schedules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes that are made from a model again and again. */
@Schema(name = "ModelSchedule", description = "Changes made from a model on a schedule")
record ScheduleResource(
    UUID id,
    UUID model,
    UUID client,
    @Nullable UUID item,
    @Schema(description = "The first time, on the client's clock", example = "2026-12-08T22:00")
        String starts,
    int minutes,
    @Nullable String rule,
    @Schema(example = "The second Tuesday of each month, 22:00 to 00:00") String words,
    int daysAhead,
    UUID owner,
    @Schema(description = "Why no change is made now; null while they are") @Nullable String paused,
    @Schema(description = "Who paused it by hand, until somebody resumes it; null for nobody")
        @Nullable String pausedBy,
    @Nullable Instant endedAt,
    @Schema(description = "Its next five times; none once it is ended")
        List<PlannedResource> next) {
  /** One of its times. */
  @Schema(name = "PlannedChange")
  record PlannedResource(
      Instant from,
      Instant until,
      @Schema(description = "The id of what was made for it; null while nothing was")
          @Nullable UUID change) {
    static PlannedResource of(Schedules.Planned planned) {
      return new PlannedResource(
          planned.window().start(),
          planned.window().end(),
          planned.change() == null ? null : planned.change().value());
    }
  }

  static ScheduleResource of(Schedule schedule, List<Schedules.Planned> next) {
    ScheduleFacts facts = schedule.facts();
    return new ScheduleResource(
        schedule.id().value(),
        schedule.model().value(),
        facts.client().value(),
        facts.item() == null ? null : facts.item().value(),
        facts.times().start().toString(),
        facts.times().minutes(),
        facts.times().rule(),
        facts.times().words(),
        facts.daysAhead(),
        facts.owner().value(),
        schedule.whyNone().isEmpty() ? null : schedule.whyNone(),
        schedule.held() == null ? null : schedule.held().by(),
        schedule.ended() == null ? null : schedule.ended().at(),
        next.stream().map(PlannedResource::of).toList());
  }
}
