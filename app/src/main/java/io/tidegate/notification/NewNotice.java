package io.tidegate.notification;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to one person.
 *
 * @param key names the event for this person; the same key is one notice, however often it is put
 * @param client whose business it is; null when it is no client's
 * @param subject what it is about; notices about the same thing that come close together are folded
 * @param kind what kind of event it is, in kebab case, such as {@code approval-asked}
 * @param text a sentence or two more; may be empty
 * @param href where to read on or to act: a path of this application
 */
public record NewNotice(
    PersonId person,
    String key,
    @Nullable ClientId client,
    Subject subject,
    String kind,
    String title,
    String text,
    String href) {
  private static final int LONGEST = 400;

  public NewNotice {
    if (!href.startsWith("/") || href.startsWith("//") || href.startsWith("/\\")) {
      throw new IllegalArgumentException("Not a path of this application: " + href);
    }
    title = shortened(title);
    text = shortened(text);
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    // Never half of a character that takes two.
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end) + "…";
  }

  /**
   * A thing of a room.
   *
   * @param room the room that knows it
   * @param name as people name it, such as {@code CHG-1042 Replace the switch}
   */
  public record Subject(String room, UUID id, String name) {}
}
