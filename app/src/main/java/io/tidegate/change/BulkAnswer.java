package io.tidegate.change;

import java.util.List;

/**
 * What came of one deed on several changes.
 *
 * @param done the numbers of those to which it was done, or had been done before
 * @param refused the others
 */
public record BulkAnswer(List<Integer> done, List<NotDone> refused) {
  public BulkAnswer {
    done = List.copyOf(done);
    refused = List.copyOf(refused);
  }

  /** A change to which it was not done, and why, in a sentence. */
  public record NotDone(int number, String because) {}
}
