package io.tidegate.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter on its way to one person.
 *
 * @param key names the event for this recipient within the account; the same key to the same
 *     address is one mail, however often it is sent
 * @param purpose what kind of event it is about, in kebab case, such as {@code approval-asked}
 * @param reference the thing it is about, as people name it, such as CHG-1042; may be empty
 * @param secret whether it holds a link that signs somebody in or decides for them; its body is
 *     forgotten once it was sent
 * @param calendar what calendar programs take out of it; null for nothing
 */
public record Message(
    Recipient to,
    String purpose,
    String key,
    String reference,
    boolean secret,
    Letter letter,
    @Nullable CalendarPart calendar) {
  /** A letter without secrets. */
  public static Message of(Recipient to, String purpose, String key, Letter letter) {
    return new Message(to, purpose, key, "", false, letter, null);
  }

  /** The same, about this thing. */
  public Message about(String reference) {
    return new Message(to, purpose, key, reference, secret, letter, calendar);
  }

  /** The same, holding a link that is only for the recipient. */
  public Message holdingSecret() {
    return new Message(to, purpose, key, reference, true, letter, calendar);
  }

  /** The same, with what calendar programs take out of it. */
  public Message inviting(CalendarPart part) {
    return new Message(to, purpose, key, reference, secret, letter, part);
  }
}
