package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.cab.Meeting;
import io.tidegate.cab.MeetingState;
import io.tidegate.cab.Reply;
import io.tidegate.cab.Seat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting of the CAB. */
@Schema(name = "Meeting", description = "A meeting of the CAB")
record MeetingResource(
    UUID id,
    @Schema(example = "CAB") String title,
    String place,
    @Schema(example = "Europe/London", description = "On whose clock it was convened") String zone,
    Instant start,
    Instant end,
    MeetingState state,
    @Schema(description = "Which meetings that come back it is one of") @Nullable UUID series,
    @Schema(description = "How many are to be there; null for more than half")
        @Nullable Integer quorum,
    @Schema(description = "Who answers for it") UUID chair,
    @Schema(description = "The item before the board") @Nullable UUID current,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(description = "Why it was called off; empty otherwise") String because,
    @Schema(description = "Who sits in it, as far as the token sees them")
        List<SeatResource> seats) {
  /** A token of a client reads neither what the board calls it nor what is before it elsewhere. */
  static MeetingResource of(Meeting meeting, List<Seat> seats, boolean whole) {
    return new MeetingResource(
        meeting.id().value(),
        whole ? meeting.title() : "CAB meeting",
        meeting.place(),
        meeting.zone().getId(),
        meeting.time().start(),
        meeting.time().end(),
        meeting.state(),
        meeting.series(),
        meeting.quorum(),
        meeting.chair().value(),
        whole && meeting.current() != null ? meeting.current().value() : null,
        meeting.startedAt(),
        meeting.endedAt(),
        meeting.because(),
        seats.stream().map(seat -> SeatResource.of(seat)).toList());
  }

  /** Somebody's place on the board. */
  @Schema(name = "MeetingSeat", description = "Somebody's place on the board at a meeting")
  record SeatResource(
      UUID person,
      @Schema(description = "Whether they were named for it; else they sit there by role")
          boolean named,
      @Schema(description = "When they came; null for who did not") @Nullable Instant cameAt,
      @Schema(description = "What they said to the invitation; null for nothing yet")
          @Nullable Reply reply,
      @Schema(description = "In whose place they sit; null for their own")
          @Nullable UUID standsInFor) {
    static SeatResource of(Seat seat) {
      return new SeatResource(
          seat.person().value(),
          seat.named(),
          seat.cameAt(),
          seat.reply(),
          seat.standsInFor() == null ? null : seat.standsInFor().value());
    }
  }
}
