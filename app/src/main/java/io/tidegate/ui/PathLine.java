package io.tidegate.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something comes about, station by station, with the figures of the last one. Drawn by {@code
 * path.jte}.
 *
 * @param figures such as {@code 120 users, crit 5}
 */
public record PathLine(List<Station> stations, String figures) {
  /**
   * One station.
   *
   * @param href where it is looked at; null when it is not the reader's to see
   * @param note what is to be said of it, such as {@code 2 of 3 lost}; null for nothing
   */
  public record Station(String name, @Nullable String href, @Nullable String note) {}
}
