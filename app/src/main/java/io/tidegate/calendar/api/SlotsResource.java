package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.calendar.SlotSearch;
import java.util.List;

/** What was found when free windows were looked for. */
@Schema(name = "Slots", description = "The next windows in which the change can be made")
record SlotsResource(
    @Schema(description = "How long a window must be, the rollback included") long neededMinutes,
    @Schema(description = "The best first: fewest cautions, then soonest") List<SlotResource> items,
    @Schema(description = "Why there is none, or not more; empty otherwise") List<String> why) {
  static SlotsResource of(SlotSearch search) {
    return new SlotsResource(
        search.needed().toMinutes(),
        search.slots().stream().map(SlotResource::of).toList(),
        search.why());
  }
}
