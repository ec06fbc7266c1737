package io.tidegate.demo;

import io.tidegate.kernel.ChangeId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plot while it is being told: which change it became. */
final class DemoTale {
  private final DemoPlot plot;
  private @Nullable ChangeId change;
  private boolean broken;

  DemoTale(DemoPlot plot) {
    this.plot = plot;
  }

  DemoPlot plot() {
    return plot;
  }

  ChangeId change() {
    return Objects.requireNonNull(change, "The change is drafted first");
  }

  void drafted(ChangeId id) {
    this.change = id;
  }

  /** Whether a deed was refused, so that the rest is not told. */
  boolean broken() {
    return broken;
  }

  void breakOff() {
    this.broken = true;
  }
}
