package io.tidegate.cab;

import io.tidegate.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many of the board are at a meeting, or are to be expected there. A place counts once, whether
 * whose it is comes or who stands in for them. No I/O.
 *
 * @param seats how many places there are
 * @param needed how many of them are to be taken
 * @param here how many are
 * @param coming for how many somebody said that they come
 * @param open for how many nobody has said anything
 */
public record Quorum(int seats, int needed, int here, int coming, int open) {
  /** What is known of one place. */
  public enum Place {
    /** Somebody sits there. */
    HERE,
    /** Somebody said that they come. */
    COMING,
    /** Nobody has answered. */
    OPEN,
    /** Nobody comes. */
    EMPTY
  }

  /**
   * How it stands with these.
   *
   * @param asked how many are to be there; null for more than half
   */
  public static Quorum of(Collection<Seat> board, @Nullable Integer asked) {
    List<Place> places =
        board.stream().filter(seat -> !seat.standsIn()).map(seat -> place(seat, board)).toList();
    return new Quorum(
        places.size(),
        asked == null ? places.size() / 2 + 1 : asked,
        count(places, Place.HERE),
        count(places, Place.COMING),
        count(places, Place.OPEN));
  }

  private static int count(List<Place> places, Place what) {
    return (int) places.stream().filter(what::equals).count();
  }

  /** What is known of the place of one who has it for themselves. */
  public static Place place(Seat own, Collection<Seat> board) {
    Seat other = standIn(own.person(), board).orElse(null);
    if (own.here() || (other != null && other.here())) {
      return Place.HERE;
    }
    Seat asked = own.declined() && other != null ? other : own;
    if (asked.reply() == null) {
      return Place.OPEN;
    }
    return asked.declined() ? Place.EMPTY : Place.COMING;
  }

  /** Who sits in this person's place. */
  public static Optional<Seat> standIn(PersonId whose, Collection<Seat> board) {
    return board.stream().filter(seat -> whose.equals(seat.standsInFor())).findFirst();
  }

  /**
   * Whose vote this person gives besides any of their own: of those for whom they sit there, while
   * these are not there themselves.
   */
  static Optional<PersonId> voice(PersonId hand, Collection<Seat> board) {
    return board.stream()
        .filter(seat -> seat.person().equals(hand) && !seat.declined())
        .map(Seat::standsInFor)
        .filter(whose ->
            board.stream()
                .anyMatch(own -> own.person().equals(whose) && !own.standsIn() && !own.here()))
        .findFirst();
  }

  /** Whether enough are there. */
  public boolean met() {
    return here >= needed;
  }

  /** Whether too few would be there even if everybody came who has not answered. */
  public boolean endangered() {
    return here + coming + open < needed;
  }
}
