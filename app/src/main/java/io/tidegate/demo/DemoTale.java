package io.tidegate.demo;

import io.tidegate.kernel.ChangeId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plot while it is being told: which change it became. */
final class DemoTale {
  private final int place;
  private final DemoPlot plot;
  private @Nullable ChangeId change;
  private boolean broken;

  DemoTale(int place, DemoPlot plot) {
    this.place = place;
    this.plot = plot;
  }

  /** Which one of the year's it is. */
  int place() {
    return place;
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

  /** Whether the change is drafted. */
  boolean begun() {
    return change != null;
  }

  /** The draft was not written after all. */
  void forget() {
    this.change = null;
  }

  /** Whether a deed was refused, so that the rest is not told. */
  boolean broken() {
    return broken;
  }

  void breakOff() {
    this.broken = true;
  }
}
