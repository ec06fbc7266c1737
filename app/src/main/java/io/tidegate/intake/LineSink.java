package io.tidegate.intake;

/** Takes the lines of a table one by one. */
@FunctionalInterface
public interface LineSink {
  /** Takes a line that holds anything; false when no more are wanted. */
  boolean take(Line line);
}
