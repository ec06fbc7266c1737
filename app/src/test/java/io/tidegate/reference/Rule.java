package io.tidegate.reference;

/** When the votes of a stage are enough, and when they can no longer become enough. */
public sealed interface Rule {

  /** At least so many approve; {@code any} is one of them. */
  record AtLeast(int needed) implements Rule {}

  /** More than half of the eligible approve, and two thirds of them attend (A21). */
  record Majority() implements Rule {}

  /** Every eligible person approves. */
  record All() implements Rule {}

  /** Any one of the eligible. */
  static Rule any() {
    return new AtLeast(1);
  }

  /** The answer of this rule to a count of votes. */
  default StageAnswer answer(Count count) {
    if (count.eligible() < fewest()) {
      return StageAnswer.ERROR;
    }
    if (isMet(count)) {
      return StageAnswer.SATISFIED;
    }
    return isLost(count) ? StageAnswer.REFUSED : StageAnswer.UNSATISFIED;
  }

  private int fewest() {
    return switch (this) {
      case AtLeast(int needed) -> needed;
      case Majority _, All _ -> 1;
    };
  }

  private boolean isMet(Count count) {
    return switch (this) {
      case AtLeast(int needed) -> count.yes() >= needed;
      case Majority _ -> count.isMoreThanHalf(count.yes()) && count.isBoardThere();
      case All _ -> count.yes() == count.eligible();
    };
  }

  private boolean isLost(Count count) {
    return switch (this) {
      case AtLeast(int needed) -> count.yes() + count.left() < needed;
      case Majority _ -> !count.isMoreThanHalf(count.yes() + count.left());
      case All _ -> count.no() > 0;
    };
  }

  /** The votes of a stage, counted; abstaining is attendance and not yes. */
  record Count(int eligible, int yes, int no, int abstained) {

    int attended() {
      return yes + no + abstained;
    }

    int left() {
      return eligible - attended();
    }

    boolean isBoardThere() {
      return 100 * attended() >= 66 * eligible;
    }

    boolean isMoreThanHalf(int people) {
      return 2 * people > eligible;
    }
  }
}
