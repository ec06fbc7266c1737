package io.tidegate.inventory;

import java.util.List;

/**
 * What somebody saw.
 *
 * @param source who, such as the name of a monitoring tool
 * @param learns whether values of attributes that nobody recorded are taken over
 */
public record ObservationBatch(String source, boolean learns, List<Observation> observations) {
  /** The most that are taken at once. */
  public static final int MOST = 5000;

  public ObservationBatch {
    source = source.strip();
    observations = List.copyOf(observations);
  }
}
