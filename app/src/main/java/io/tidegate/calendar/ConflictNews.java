package io.tidegate.calendar;

import io.tidegate.change.Change;
import java.util.List;

/**
 * What is new about the conflicts of a change.
 *
 * @param fresh those that its owner was not told of yet
 * @param gone those that no longer stand while the change still waits
 */
record ConflictNews(Change change, List<Told> fresh, List<Told> gone) {
  boolean stops() {
    return fresh.stream().anyMatch(Told::stops);
  }
}
