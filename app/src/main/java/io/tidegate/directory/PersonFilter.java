package io.tidegate.directory;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows.
 *
 * @param client only this client's people; null for no such limit
 * @param staff only the account's own staff
 * @param role only those who hold this role somewhere; null for no such limit
 * @param text a part of the name or the e-mail address; blank for no such limit
 * @param archived the archived people instead of the others
 */
public record PersonFilter(
    @Nullable ClientId client, boolean staff, @Nullable Role role, String text, boolean archived) {
  /** Everybody who is not archived. */
  public static final PersonFilter EVERYBODY = new PersonFilter(null, false, null, "", false);
}
