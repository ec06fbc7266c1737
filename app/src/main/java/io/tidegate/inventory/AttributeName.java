package io.tidegate.inventory;

import io.tidegate.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The whole name of an attribute, such as {@code network > VLAN} for what stands inside another. A
 * part that holds a sign of this writing is quoted: {@code "C: free"}.
 */
public record AttributeName(List<String> parts) implements Comparable<AttributeName> {
  private static final Pattern PART =
      Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^>:\"]*[^>:\"\\s]))\\s*(>|:|$)");

  public AttributeName {
    parts = List.copyOf(parts);
  }

  /** Reads what {@link #toString} writes. Throws {@link Invalid} for {@code attribute}. */
  public static AttributeName of(String written) {
    List<String> parts = new ArrayList<>();
    if (read(written, parts) != written.length()) {
      throw new Invalid("attribute", "Name the attribute, such as firmware or network > VLAN.");
    }
    return new AttributeName(parts);
  }

  /** Reads a name at the beginning of a line; gives where its colon stands, -1 when none does. */
  static int read(String line, List<String> parts) {
    Matcher part = PART.matcher(line);
    while (part.lookingAt()) {
      parts.add(part.group(1) == null ? part.group(2) : unquoted(part.group(1)));
      if (!part.group(3).equals(">")) {
        return part.group(3).isEmpty() ? line.length() : part.start(3);
      }
      part.region(part.end(), line.length());
    }
    return -1;
  }

  @Override
  public String toString() {
    return parts.stream().map(AttributeName::quoted).collect(Collectors.joining(" > "));
  }

  @Override
  public int compareTo(AttributeName other) {
    return toString().compareTo(other.toString());
  }

  private static String quoted(String part) {
    boolean plain =
        !part.isEmpty()
            && part.equals(part.strip())
            && part.chars().noneMatch(sign -> sign == '>' || sign == ':' || sign == '"');
    return plain ? part : '"' + part.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String unquoted(String part) {
    return part.replaceAll("\\\\(.)", "$1");
  }
}
