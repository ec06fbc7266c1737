package io.tidegate.demo;

import java.time.Instant;

/** One deed of a story at its moment. */
record DemoBeat(Instant at, DemoScene scene, Deed deed) {
  /** What is done then. */
  interface Deed {
    void play(DemoTale tale);
  }
}
