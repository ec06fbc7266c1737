package io.tidegate.inventory;

import java.util.Arrays;
import java.util.UUID;

/**
 * Gives each id a small number, in the order in which they are added: a hash table of two numbers
 * an entry and no objects, since a map of a million ids would weigh ten times as much.
 */
final class IdIndex {
  static final int ABSENT = -1;
  private static final int LEAST = 16;

  private long[] high;
  private long[] low;
  private int[] slots;
  private int size;

  IdIndex(int expected) {
    high = new long[Math.max(LEAST, expected)];
    low = new long[high.length];
    slots = emptySlots(high.length);
  }

  private IdIndex(IdIndex other, int more) {
    high = Arrays.copyOf(other.high, Math.max(other.high.length, other.size + more));
    low = Arrays.copyOf(other.low, high.length);
    size = other.size;
    if (other.slots.length > high.length) {
      slots = other.slots.clone();
    } else {
      slots = emptySlots(high.length);
      fill();
    }
  }

  int size() {
    return size;
  }

  /** Another with the same numbers and room for more. */
  IdIndex copy(int more) {
    return new IdIndex(this, more);
  }

  /** The number of the id, which is given one if it has none yet. */
  int add(UUID id) {
    if (size == high.length) {
      grow();
    }
    int slot = slotOf(id.getMostSignificantBits(), id.getLeastSignificantBits());
    if (slots[slot] != ABSENT) {
      return slots[slot];
    }
    high[size] = id.getMostSignificantBits();
    low[size] = id.getLeastSignificantBits();
    slots[slot] = size;
    return size++;
  }

  /** The number of the id, or {@link #ABSENT}. */
  int of(UUID id) {
    return slots[slotOf(id.getMostSignificantBits(), id.getLeastSignificantBits())];
  }

  UUID id(int number) {
    return new UUID(high[number], low[number]);
  }

  /** The slot that holds the id, or the free one where it would go. */
  private int slotOf(long ofHigh, long ofLow) {
    int mask = slots.length - 1;
    int slot = (int) mixed(ofHigh, ofLow) & mask;
    while (slots[slot] != ABSENT && (low[slots[slot]] != ofLow || high[slots[slot]] != ofHigh)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    high = Arrays.copyOf(high, high.length * 2);
    low = Arrays.copyOf(low, high.length);
    slots = emptySlots(high.length);
    fill();
  }

  private void fill() {
    for (int number = 0; number < size; number++) {
      slots[slotOf(high[number], low[number])] = number;
    }
  }

  /** At least two slots an id, so that most are found at the first look. */
  private static int[] emptySlots(int ids) {
    int[] slots = new int[Integer.highestOneBit(ids * 2 - 1) << 1];
    Arrays.fill(slots, ABSENT);
    return slots;
  }

  /** Ids made in the same millisecond differ in few bits. */
  private static long mixed(long high, long low) {
    long mixed = (high ^ low) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
