package io.tidegate.approval;

import java.util.List;

/**
 * How many changes of the last year each row of a table would have caught.
 *
 * @param changes of how many
 * @param byRow in the order of the rows
 * @param byNone how many no row catches
 * @param undecided how many depend on a risk that is not on record
 */
public record Caught(int changes, List<Integer> byRow, int byNone, int undecided) {
  public Caught {
    byRow = List.copyOf(byRow);
  }
}
