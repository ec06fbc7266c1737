package io.tidegate.reference;

/** The three kinds of change. */
public enum ChangeType {
  STANDARD,
  NORMAL,
  EMERGENCY
}
