package io.tidegate.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a resource is known by at one moment: the version, which every write raises and If-Match
 * names, and behind a dash what else the answer shows that no write of the resource itself moves.
 * Together they name the bytes, so the tag is a strong one.
 *
 * @param beside such as the score of the risk; empty when there is nothing
 */
public record EntityTag(long version, String beside) {
  private static final int MARK = 12;

  /** The tag of an answer that shows more than its version moves: a mark of all of it beside. */
  public static EntityTag of(long version, Record shown) {
    byte[] all = shown.toString().getBytes(StandardCharsets.UTF_8);
    String mark = UUID.nameUUIDFromBytes(all).toString().replace("-", "");
    return new EntityTag(version, mark.substring(0, MARK));
  }

  /** The value of the ETag header. */
  public String header() {
    return "\"" + version + (beside.isEmpty() ? "" : "-" + beside) + "\"";
  }
}
