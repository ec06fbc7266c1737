package io.tidegate.api;

/** Which texts a database takes. */
final class StorableText {
  private StorableText() {}

  /** Whether it holds neither a NUL nor half a character. */
  static boolean is(String text) {
    return text.codePoints()
        .noneMatch(point ->
            point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
