package io.tidegate.change;

import java.util.List;

/** What became of a {@link Move}: it was let through, or refused, which is an everyday answer. */
public sealed interface Ruling {
  /**
   * It happened; {@code taken} lists the transitions in order, more than one where the first
   * carried on.
   */
  record Moved(Change change, List<Transition> taken) implements Ruling {
    public Moved {
      taken = List.copyOf(taken);
    }

    /** What happened, for whoever did it: "CHG-1042 is now in Assess.", or "Saved.". */
    public String sentence() {
      if (taken.isEmpty()) {
        return "Saved.";
      }
      return change.code()
          + switch (taken.getLast()) {
            case HOLD -> " is on hold.";
            case RESUME -> " goes on.";
            case ROLL_BACK -> " is being rolled back.";
            case CLOSE -> " is closed.";
            case CANCEL -> " is cancelled.";
            default -> " is now in " + change.state().title() + ".";
          };
    }
  }

  /** It did not happen, and nothing was written. */
  record Refused(Change change, List<Blocker> blockers) implements Ruling {
    public Refused {
      blockers = List.copyOf(blockers);
    }
  }
}
