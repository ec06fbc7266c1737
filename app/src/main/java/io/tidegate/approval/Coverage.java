package io.tidegate.approval;

import io.tidegate.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a decision table can match at all, and which cases none of them catches.
 *
 * @param unreachable the rows that never match, in order
 * @param gaps what no row catches; they share no case
 */
record Coverage(List<Unreachable> unreachable, List<CaseRegion> gaps) {
  Coverage {
    unreachable = List.copyOf(unreachable);
    gaps = List.copyOf(gaps);
  }

  /**
   * A row that never matches.
   *
   * @param row its place, from 0
   * @param coveredBy the rows before it that catch what it names; empty when nothing can be as it
   *     asks
   */
  record Unreachable(int row, List<Integer> coveredBy) {
    Unreachable {
      coveredBy = List.copyOf(coveredBy);
    }
  }

  /**
   * Of these rows' conditions, in their order.
   *
   * @param only the client whose own rules they are; null when they are the account's
   */
  static Coverage of(List<Condition> rows, @Nullable ClientId only) {
    CaseSpace space = new CaseSpace(rows, only);
    List<CaseRegion> regions = rows.stream().map(space::of).toList();
    List<Unreachable> unreachable = new ArrayList<>();
    List<CaseRegion> open = space.possible();
    for (int row = 0; row < regions.size(); row++) {
      CaseRegion region = regions.get(row);
      if (open.stream().allMatch(left -> left.and(region).isEmpty())) {
        unreachable.add(new Unreachable(row, before(regions, row, space)));
      }
      open = CaseRegion.without(open, region);
    }
    return new Coverage(unreachable, CaseRegion.joined(open));
  }

  /** The rows before it that share a possible case with it. */
  private static List<Integer> before(List<CaseRegion> regions, int row, CaseSpace space) {
    return IntStream.range(0, row)
        .filter(earlier ->
            space.possible().stream()
                .anyMatch(possible ->
                    !possible.and(regions.get(row)).and(regions.get(earlier)).isEmpty()))
        .boxed()
        .toList();
  }
}
