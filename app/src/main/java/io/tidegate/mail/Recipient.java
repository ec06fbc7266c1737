package io.tidegate.mail;

import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail goes to.
 *
 * @param name as people write it; may be empty
 * @param address the mail address
 * @param person whose address it is; null for somebody Tidegate does not know
 */
public record Recipient(String name, String address, @Nullable PersonId person) {
  public Recipient {
    address = address.strip();
    if (!address.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw new IllegalArgumentException("No mail address: " + address);
    }
  }
}
