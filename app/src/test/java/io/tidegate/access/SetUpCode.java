package io.tidegate.access;

/** Reads the set-up code as whoever sees the log does. */
public final class SetUpCode {
  private SetUpCode() {}

  public static String of(SetUp setUp) {
    return setUp.code();
  }
}
