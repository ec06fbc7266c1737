package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.approval.Caught;
import io.tidegate.approval.RouteTable;
import java.util.List;
import java.util.stream.IntStream;

/** How many changes of the last year each row would have caught. */
@Schema(name = "RoutesCaught")
record CaughtResource(
    @Schema(description = "All changes of the last year that were looked at") int changes,
    List<CaughtRow> rows,
    @Schema(description = "Those that no row catches") int byNone,
    @Schema(description = "Those whose risk is not on record, where the row depends on it")
        int undecided) {
  static CaughtResource of(Caught caught, RouteTable table) {
    return new CaughtResource(
        caught.changes(),
        IntStream.range(0, caught.byRow().size())
            .mapToObj(place ->
                new CaughtRow(place, table.rows().get(place).name(), caught.byRow().get(place)))
            .toList(),
        caught.byNone(),
        caught.undecided());
  }

  /** What one row would have caught. */
  @Schema(name = "RouteCaught")
  record CaughtRow(
      @Schema(description = "From 0") int place,
      @Schema(example = "normal, high") String name,
      int changes) {}
}
