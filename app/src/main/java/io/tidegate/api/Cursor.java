package io.tidegate.api;

import io.tidegate.kernel.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

  /** Reads the number that a list by number continues after; null at the start. */
  public static @Nullable Integer number(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      byte[] place = Base64.getUrlDecoder().decode(written);
      return Integer.valueOf(new String(place, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      throw new Invalid("cursor", "Send “next” of the page before as it came.");
    }
  }
}
