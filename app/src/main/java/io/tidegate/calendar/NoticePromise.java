package io.tidegate.calendar;

/**
 * How long before its window a change is announced: usually, and at least.
 *
 * @param usualHours what is promised; less is said
 * @param minimumHours what may not be fallen short of; 0 when nothing is promised
 */
public record NoticePromise(int usualHours, int minimumHours) {
  /** Nothing is announced beforehand. */
  public static final NoticePromise NONE = new NoticePromise(0, 0);

  /** What is more of both. */
  NoticePromise orMore(NoticePromise other) {
    return new NoticePromise(
        Math.max(usualHours, other.usualHours), Math.max(minimumHours, other.minimumHours));
  }

  /** Nobody promises more hours than those of a month. */
  public static final int LONGEST = 31 * 24;
}
