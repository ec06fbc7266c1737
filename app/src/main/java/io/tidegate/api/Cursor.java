package io.tidegate.api;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended. Callers get it in a form that invites nobody to make one up.
 *
 * @param place what the list's own query continues after
 */
public record Cursor(String place) {
  /** The form in which callers get it. */
  public String written() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what a list continues after, such as an id; null at the start. */
  public static <T> @Nullable T id(@Nullable String written, Function<String, T> id) {
    return read(written, id);
  }

  private static <T> @Nullable T read(@Nullable String written, Function<String, T> place) {
    if (written == null) {
      return null;
    }
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(written);
      return place.apply(new String(decoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | NotFound _) {
      throw new Invalid("cursor", "Send “next” of the page before as it came.");
    }
  }
}
