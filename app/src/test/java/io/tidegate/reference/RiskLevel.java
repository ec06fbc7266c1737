package io.tidegate.reference;

/** What the five answers come to; unknown while one of them is missing. */
public enum RiskLevel {
  UNKNOWN,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  static RiskLevel ofTotal(int total) {
    if (total <= 9) {
      return LOW;
    }
    if (total <= 14) {
      return MEDIUM;
    }
    return total <= 19 ? HIGH : CRITICAL;
  }

  RiskLevel atLeast(RiskLevel floor) {
    return compareTo(floor) >= 0 ? this : floor;
  }

  boolean isHighOrCritical() {
    return this == HIGH || this == CRITICAL;
  }
}
