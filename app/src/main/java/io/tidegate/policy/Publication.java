package io.tidegate.policy;

import java.util.List;

/** What became of pressing “publish”. */
public sealed interface Publication {
  /** It is a version now. */
  record Published(int version) implements Publication {}

  /** Nothing was published; each obstacle says what to do. */
  record Refused(List<Obstacle> obstacles) implements Publication {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }
}
