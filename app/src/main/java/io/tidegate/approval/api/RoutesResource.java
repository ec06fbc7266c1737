package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The decision table of a draft. */
@Schema(
    name = "Routes",
    description = "A decision table: the first row that matches gives the route")
record RoutesResource(
    List<RowResource> rows,
    @Schema(description = "Stages that some changes have besides, whatever row matched")
        List<AdditionResource> additions,
    @Schema(description = "Kinds of change that no row catches, in words") List<String> gaps) {
  /** One row. */
  @Schema(name = "RouteRow")
  record RowResource(
      @Schema(description = "From 0") int place,
      @Schema(description = "As a policy’s file writes it") Map<String, Object> row,
      @Schema(description = "When it matches, in words", example = "normal, risk high") String when,
      @Schema(description = "The stages, in words", example = "CAB, then IT leadership")
          String route,
      @Schema(description = "What keeps the draft from being published") List<String> errors,
      @Schema(description = "What should be looked at") List<String> cautions) {}

  /** A stage more. */
  @Schema(name = "RouteAddition")
  record AdditionResource(
      @Schema(description = "From 0") int place,
      @Schema(description = "As a policy’s file writes it") Map<String, Object> addition,
      @Schema(description = "Whose it is, in words", example = "normal, cannot be rolled back")
          String when,
      @Schema(description = "The stage, in words") String stage,
      @Schema(description = "What keeps the draft from being published") List<String> errors) {}
}
