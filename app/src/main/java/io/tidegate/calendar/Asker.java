package io.tidegate.calendar;

import io.tidegate.database.Tenancy;
import io.tidegate.directory.Person;
import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * For whom conflicts are put into words. That one stands does not depend on it; what is said of
 * other clients does.
 *
 * @param client the one client that is seen; null sees the whole account
 */
public record Asker(@Nullable ClientId client) {
  /** Whoever may see everything. */
  static final Asker STAFF = new Asker(null);

  static Asker ofTheTransaction() {
    return new Asker(Tenancy.required().client());
  }

  static Asker of(Person reader) {
    return new Asker(reader.client());
  }

  /** Whether it may be told whose it is. */
  public boolean sees(ClientId whose) {
    return client == null || client.equals(whose);
  }
}
