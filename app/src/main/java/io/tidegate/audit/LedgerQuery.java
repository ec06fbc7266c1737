package io.tidegate.audit;

import java.util.Set;

/**
 * Which acts on a thing are asked for. Anything empty does not narrow.
 *
 * @param rooms the rooms in which they were done
 * @param deeds their names
 * @param beginning what their names begin with
 */
public record LedgerQuery(Set<String> rooms, Set<String> deeds, String beginning) {
  /** Every act. */
  public static final LedgerQuery ALL = new LedgerQuery(Set.of(), Set.of(), "");

  public LedgerQuery {
    rooms = Set.copyOf(rooms);
    deeds = Set.copyOf(deeds);
  }

  /** The acts done in one room. */
  public static LedgerQuery in(String room) {
    return new LedgerQuery(Set.of(room), Set.of(), "");
  }

  /** The same, by these names only. */
  public LedgerQuery named(Set<String> deeds) {
    return new LedgerQuery(rooms, deeds, beginning);
  }

  /** The same, by names that begin so only. */
  public LedgerQuery beginning(String beginning) {
    return new LedgerQuery(rooms, deeds, beginning);
  }
}
