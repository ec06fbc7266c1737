package io.tidegate.approval;

/**
 * Something about a decision table that its author should know.
 *
 * @param row the row's place, from 0; -1 when it is about the whole table or an addition
 * @param field the path within the approval rules of what it is about, such as {@code
 *     routes.rows[2].name}
 * @param sentence what is the matter and, where it is not plain, what to do
 */
public record TableFinding(Weight weight, int row, String field, String sentence) {
  /** How much it weighs. */
  public enum Weight {
    /** The table cannot be published like this. */
    ERROR,
    /** It can, but hardly as it is meant. */
    CAUTION
  }

  static TableFinding error(int row, String field, String sentence) {
    return new TableFinding(Weight.ERROR, row, field, sentence);
  }

  static TableFinding caution(int row, String field, String sentence) {
    return new TableFinding(Weight.CAUTION, row, field, sentence);
  }

  /** Whether the table cannot be published like this. */
  public boolean isError() {
    return weight == Weight.ERROR;
  }
}
