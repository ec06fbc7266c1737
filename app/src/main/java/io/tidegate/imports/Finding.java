package io.tidegate.imports;

/**
 * A flaw, and where it is.
 *
 * @param line in the file, counted from 1
 * @param column its name in the file; empty when the whole row is meant
 * @param value what stands there
 * @param more what else is to be said of this one; may be empty
 */
public record Finding(Flaw flaw, int line, String column, String value, String more) {
  private static final int LONGEST = 200;

  public Finding {
    value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    more = more.length() > LONGEST ? more.substring(0, LONGEST) + "…" : more;
  }

  /** What is the matter, in a sentence or two. */
  public String sentence() {
    return flaw.title() + ". " + (more.isEmpty() ? flaw.rule() : more);
  }
}
