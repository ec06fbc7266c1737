package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.Series;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings that come back. */
@Schema(name = "MeetingSeries", description = "Meetings of the CAB that come back")
record SeriesResource(
    UUID id,
    @Schema(example = "CAB") String title,
    String place,
    @Schema(example = "Europe/London", description = "On whose clock they are held") String zone,
    @Schema(example = "2027-01-12T10:00", description = "What that clock shows the first time")
        String start,
    int minutes,
    @Schema(example = "FREQ=WEEKLY;BYDAY=TU") String rule,
    @Schema(example = "Every Tuesday, 10:00 to 11:00", description = "The same in words")
        String words,
    @Schema(description = "How many are to be there; null for more than half")
        @Nullable Integer quorum,
    @Schema(description = "Who answers for them") UUID chair,
    @Schema(description = "Who sits in all of them besides the board") List<UUID> members) {
  static SeriesResource of(Series series, Set<PersonId> members) {
    return new SeriesResource(
        series.id(),
        series.title(),
        series.place(),
        series.zone().getId(),
        series.when().start().toString(),
        series.when().minutes(),
        Objects.requireNonNullElse(series.when().rule(), ""),
        series.when().words(),
        series.quorum(),
        series.chair().value(),
        members.stream().map(PersonId::value).sorted().toList());
  }
}
