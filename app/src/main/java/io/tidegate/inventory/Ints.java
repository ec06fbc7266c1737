package io.tidegate.inventory;

import java.util.Arrays;

/** A list of whole numbers that grows, without an object for each. */
final class Ints {
  private static final int LEAST = 16;

  private int[] values;
  private int size;

  Ints(int expected) {
    values = new int[Math.max(LEAST, expected)];
  }

  int size() {
    return size;
  }

  int get(int position) {
    return values[position];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
