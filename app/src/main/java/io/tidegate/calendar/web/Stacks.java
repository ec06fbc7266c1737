package io.tidegate.calendar.web;

import java.util.ArrayList;
import java.util.List;

/** Sets side by side what overlaps. Pure. */
final class Stacks {
  private Stacks() {}

  /**
   * A place beside others.
   *
   * @param lane from 0
   * @param lanes how many those have that it stands with, directly or through others
   */
  record Place(int lane, int lanes) {}

  /** The places of stretches that come by their start, in the same order. */
  static List<Place> of(List<Stretch> stretches) {
    List<Place> places = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    int open = 0;
    for (Stretch one : stretches) {
      if (!group.isEmpty() && one.at() >= open) {
        places.addAll(beside(stretches, group));
        group.clear();
      }
      open = group.isEmpty() ? one.end() : Math.max(open, one.end());
      group.add(places.size() + group.size());
    }
    places.addAll(beside(stretches, group));
    return places;
  }

  /** Each goes into the first lane that is free again. */
  private static List<Place> beside(List<Stretch> stretches, List<Integer> group) {
    List<Integer> ends = new ArrayList<>();
    List<Integer> lanes = new ArrayList<>();
    for (int index : group) {
      Stretch one = stretches.get(index);
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) > one.at()) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(one.end());
      } else {
        ends.set(lane, one.end());
      }
      lanes.add(lane);
    }
    return lanes.stream().map(lane -> new Place(lane, ends.size())).toList();
  }
}
