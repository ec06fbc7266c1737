package io.tidegate.demo;

import io.tidegate.change.Outcome;
import java.util.Random;

/** How a change of the demo ends, once its time has come. */
enum DemoFate {
  GOOD,
  ISSUES,
  FAILED,
  BACK,
  REJECTED,
  CANCELLED,
  /** Goes well after its window was moved, and so decided on twice. */
  MOVED;

  /** Mostly well, as it is with people who know their trade. */
  static DemoFate any(Random chance) {
    int drawn = chance.nextInt(100);
    if (drawn < 70) {
      return GOOD;
    }
    if (drawn < 80) {
      return ISSUES;
    }
    if (drawn < 86) {
      return BACK;
    }
    if (drawn < 88) {
      return FAILED;
    }
    if (drawn < 92) {
      return REJECTED;
    }
    return drawn < 96 ? CANCELLED : MOVED;
  }

  boolean runs() {
    return this != REJECTED && this != CANCELLED;
  }

  Outcome outcome() {
    return switch (this) {
      case ISSUES -> Outcome.SUCCESSFUL_WITH_ISSUES;
      case FAILED -> Outcome.FAILED;
      case BACK -> Outcome.ROLLED_BACK_FULLY;
      case GOOD, MOVED, REJECTED, CANCELLED -> Outcome.SUCCESSFUL;
    };
  }
}
