package io.tidegate.directory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the account's staff or of a client.
 *
 * @param client whose person they are; null for the account's own staff
 */
public record Person(
    PersonId id,
    String name,
    String email,
    @Nullable ClientId client,
    @Nullable DepartmentId department,
    @Nullable PersonId manager,
    ZoneId zone,
    Appearance appearance,
    boolean archived,
    long version) {
  /** How pages look for this person. */
  public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** Whether they belong to the account's own staff. */
  public boolean isStaff() {
    return client == null;
  }

  /** One or two capitals: of the first and the last word of the name. */
  public String initials() {
    String trimmed = name.strip();
    int lastWord = trimmed.lastIndexOf(' ') + 1;
    return lastWord == 0
        ? firstOf(trimmed)
        : firstOf(trimmed) + firstOf(trimmed.substring(lastWord));
  }

  private static String firstOf(String word) {
    return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
  }
}
