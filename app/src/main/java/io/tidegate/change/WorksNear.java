package io.tidegate.change;

import java.util.List;

/**
 * The work in some hours that may have to do with some items.
 *
 * @param looked how many pieces of work there were in these hours, on anything
 */
public record WorksNear(List<Work> works, int looked) {
  public WorksNear {
    works = List.copyOf(works);
  }
}
