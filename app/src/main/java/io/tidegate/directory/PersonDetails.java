package io.tidegate.directory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a person.
 *
 * @param client whose person they are, null for staff; fixed once the person is added
 */
public record PersonDetails(
    String name,
    String email,
    @Nullable ClientId client,
    @Nullable DepartmentId department,
    @Nullable PersonId manager,
    ZoneId zone) {
  /** Somebody of the account's own staff, with no department or manager yet. */
  public static PersonDetails staff(String name, String email, ZoneId zone) {
    return new PersonDetails(name, email, null, null, null, zone);
  }

  /** Somebody of a client. */
  public static PersonDetails of(ClientId client, String name, String email, ZoneId zone) {
    return new PersonDetails(name, email, client, null, null, zone);
  }
}
