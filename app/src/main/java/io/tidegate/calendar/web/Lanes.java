package io.tidegate.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays bars and their labels into the lanes of a row, so that no two share a tick. A label stands
 * within its bar when that is long enough, else behind it, and before it where the row ends. Pure.
 */
final class Lanes {
  /** Up to this lane words are rather written out than cut. */
  private static final int ROOMY = 3;

  /** Words cut shorter than this say nothing. */
  private static final int SHORTEST = 6;

  /** The space around a label, in letters. */
  private static final int AROUND = 3;

  private static final Side[] SIDES = Side.values();

  private final int width;
  private final double ticksPerLetter;
  private final int longest;
  private final int most;
  private final List<List<Stretch>> taken = new ArrayList<>();

  /**
   * A row without anything in it.
   *
   * @param width how many ticks it has
   * @param ticksPerLetter how many of them a letter takes where it is drawn at its narrowest
   * @param longest how many letters words may have; the rest is cut off
   * @param most how many lanes it may have
   */
  Lanes(int width, double ticksPerLetter, int longest, int most) {
    this.width = width;
    this.ticksPerLetter = ticksPerLetter;
    this.longest = longest;
    this.most = most;
  }

  /** Where a label stands. */
  enum Side {
    WITHIN,
    AFTER,
    BEFORE
  }

  /**
   * A bar in its place.
   *
   * @param lane from 0
   * @param label where its label stands
   * @param words as much of the words as there is room for; may be empty
   */
  record Laid(int lane, Side side, Stretch label, String words) {}

  /** How many lanes have something in them. */
  int used() {
    return taken.size();
  }

  /**
   * Lays one more; empty when every lane has something in its place.
   *
   * @param mark what is written in any case
   * @param words what is written where there is room
   */
  Optional<Laid> lay(Stretch bar, String mark, String words) {
    int open = Math.min(most, taken.size() + 1);
    int lanes = Math.min(ROOMY, open);
    for (int letters = Math.min(longest, words.length());
        letters >= SHORTEST;
        letters = letters * 3 / 4) {
      Optional<Laid> laid = place(bar, mark, cut(words, letters), lanes);
      if (laid.isPresent()) {
        return laid;
      }
    }
    return place(bar, mark, "", open).or(() -> alone(bar));
  }

  private static String cut(String words, int letters) {
    return letters == words.length() ? words : words.substring(0, letters - 1).strip() + "…";
  }

  private Optional<Laid> place(Stretch bar, String mark, String words, int lanes) {
    int label = ticks(mark, words);
    for (int lane = 0; lane < lanes; lane++) {
      for (Side side : SIDES) {
        Stretch needed = needed(bar, label, side);
        if (needed != null && free(lane, needed)) {
          take(lane, needed);
          return Optional.of(new Laid(lane, side, at(bar, label, side), words));
        }
      }
    }
    return Optional.empty();
  }

  private int ticks(String mark, String words) {
    int letters = mark.length() + words.length() + (words.isEmpty() ? 0 : 1) + AROUND;
    return (int) Math.ceil(letters * ticksPerLetter);
  }

  /** Null where the row has no room on that side. */
  private @Nullable Stretch needed(Stretch bar, int label, Side side) {
    return switch (side) {
      case WITHIN -> label > bar.len() ? null : bar;
      case AFTER -> bar.end() + label > width ? null : new Stretch(bar.at(), bar.len() + label);
      case BEFORE -> bar.at() < label ? null : new Stretch(bar.at() - label, bar.len() + label);
    };
  }

  private static Stretch at(Stretch bar, int label, Side side) {
    return switch (side) {
      case WITHIN -> bar;
      case AFTER -> new Stretch(bar.end(), label);
      case BEFORE -> new Stretch(bar.at() - label, label);
    };
  }

  /** A month of hundreds of clients asks this a hundred thousand times. */
  private boolean free(int lane, Stretch needed) {
    if (lane == taken.size()) {
      return true;
    }
    for (Stretch other : taken.get(lane)) {
      if (other.at() < needed.end() && needed.at() < other.end()) {
        return false;
      }
    }
    return true;
  }

  private void take(int lane, Stretch needed) {
    if (lane == taken.size()) {
      taken.add(new ArrayList<>());
    }
    taken.get(lane).add(needed);
  }

  /** In a row too narrow for its label. */
  private Optional<Laid> alone(Stretch bar) {
    if (taken.size() == most) {
      return Optional.empty();
    }
    taken.add(new ArrayList<>(List.of(bar)));
    return Optional.of(new Laid(taken.size() - 1, Side.WITHIN, bar, ""));
  }
}
