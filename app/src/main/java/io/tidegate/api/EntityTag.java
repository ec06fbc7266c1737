package io.tidegate.api;

/**
 * What a resource is known by at one moment: the version, which every write raises and If-Match
 * names, and behind a dash what else the answer shows that no write of the resource itself moves.
 * Together they name the bytes, so the tag is a strong one.
 *
 * @param beside such as the score of the risk; empty when there is nothing
 */
public record EntityTag(long version, String beside) {
  /** The value of the ETag header. */
  public String header() {
    return "\"" + version + (beside.isEmpty() ? "" : "-" + beside) + "\"";
  }
}
