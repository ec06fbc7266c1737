package io.tidegate.ui;

/**
 * After a deed: go and look there (303), so that reloading the page never repeats the deed. An htmx
 * request is sent there as a whole page.
 *
 * @param path a path of this application, starting with one slash
 * @param said what was done, shown once on the page that follows; empty when that page says it
 */
public record SeeOther(String path, String said) implements Answer {
  public SeeOther {
    if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
      throw new IllegalArgumentException("Not a path of this application: " + path);
    }
  }

  /** Without a word. */
  public SeeOther(String path) {
    this(path, "");
  }
}
