package io.tidegate.print;

import java.util.List;
import java.util.Locale;

/**
 * What is to be printed.
 *
 * @param about a line below the title: of what, as of when
 * @param language of the text, for who reads it aloud
 * @param parts what stands on it, in order
 */
public record Paper(String title, String about, Locale language, List<Part> parts) {
  public Paper {
    parts = List.copyOf(parts);
  }

  /** One thing on it. */
  public sealed interface Part {}

  /**
   * A heading, which is a bookmark too.
   *
   * @param level 1 for a section, 2 for what stands within one
   */
  public record Heading(int level, String words) implements Part {
    public Heading {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("No heading of level " + level);
      }
    }
  }

  /** A paragraph; a line break in it stays one. */
  public record Words(String text) implements Part {}

  /** Points below each other. */
  public record Bullets(List<String> points) implements Part {
    public Bullets {
      points = List.copyOf(points);
    }
  }

  /** Short facts, each with what it is called. */
  public record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One of them. */
  public record Fact(String name, String value) {}

  /**
   * A table. Its head comes again on each page, and a row that fits on a page is not parted.
   *
   * @param shares how wide each column is, compared with the others
   */
  public record Table(List<String> head, List<Integer> shares, List<List<String>> rows)
      implements Part {
    public Table {
      head = List.copyOf(head);
      shares = List.copyOf(shares);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = head.size();
      if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("Each row has " + columns + " cells: " + head);
      }
    }
  }
}
