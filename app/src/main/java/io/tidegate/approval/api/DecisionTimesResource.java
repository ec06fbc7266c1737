package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.approval.DecisionTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long decisions take. */
@Schema(name = "DecisionTimes", description = "How long votes took, and how many were not a yes")
record DecisionTimesResource(
    List<MeasuredResource> stages,
    @Schema(description = "By who is asked, whatever the stage is called")
        List<MeasuredResource> roles,
    @Schema(description = "The votes of the token's person") List<MeasuredResource> own) {
  static DecisionTimesResource of(
      List<DecisionTimes.Measured> stages,
      List<DecisionTimes.Measured> roles,
      List<DecisionTimes.Measured> own) {
    return new DecisionTimesResource(
        stages.stream().map(MeasuredResource::of).toList(),
        roles.stream().map(MeasuredResource::of).toList(),
        own.stream().map(MeasuredResource::of).toList());
  }

  /** The votes of one stage, or of those who are asked alike. */
  @Schema(name = "MeasuredDecisions")
  record MeasuredResource(
      @Schema(description = "The stage, or who is asked", example = "CAB") String stage,
      int votes,
      @Schema(description = "From the stage's turn to the vote; null with too few people")
          @Nullable SpreadResource waited,
      @Schema(description = "From when it was first opened to the vote; null where it never was")
          @Nullable SpreadResource looked,
      @Schema(description = "Rejections and abstentions; null with too few people")
          @Nullable Integer notYes) {
    static MeasuredResource of(DecisionTimes.Measured one) {
      return new MeasuredResource(
          one.stage(),
          one.votes(),
          SpreadResource.of(one.waited()),
          SpreadResource.of(one.looked()),
          one.dissent() == null ? null : one.dissent().part());
    }
  }

  /** The middle of so many, in seconds. */
  @Schema(name = "DecisionSpread")
  record SpreadResource(
      int samples,
      @Schema(description = "A quarter took less") long quarterSeconds,
      long medianSeconds,
      @Schema(description = "A quarter took more") long threeQuartersSeconds) {
    static @Nullable SpreadResource of(DecisionTimes.@Nullable Spread spread) {
      return spread == null
          ? null
          : new SpreadResource(
              spread.samples(),
              spread.quarter().toSeconds(),
              spread.median().toSeconds(),
              spread.threeQuarters().toSeconds());
    }
  }
}
