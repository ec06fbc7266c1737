package io.tidegate.inventory;

import io.tidegate.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Attributes as lines of {@code name: value}, for people; nothing is lost on the way. */
public final class AttributeLines {
  private static final String FIELD = "attributes";

  private AttributeLines() {}

  /** The lines, in the order of names. */
  public static String write(Attributes attributes) {
    return attributes.leaves().entrySet().stream()
        .map(leaf -> leaf.getKey() + ": " + AttributeValue.written(leaf.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** Reads the lines; throws {@link Invalid} for {@code attributes}, naming the line. */
  public static Attributes read(String lines) {
    Attributes attributes = Attributes.NONE;
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        attributes = with(attributes, line, number);
      }
    }
    return attributes;
  }

  private static Attributes with(Attributes before, String line, int number) {
    List<String> parts = new ArrayList<>();
    int colon = AttributeName.read(line, parts);
    if (colon < 0 || colon == line.length()) {
      throw invalid(number, "write it as “name: value”.");
    }
    AttributeName name = new AttributeName(parts);
    String text = line.substring(colon + 1).strip();
    if (text.isEmpty()) {
      throw invalid(number, "say what " + name + " is, or take the line away.");
    }
    if (taken(before, name)) {
      throw invalid(number, name + " is said already.");
    }
    try {
      return before.with(name, AttributeValue.read(text));
    } catch (IllegalArgumentException _) {
      throw invalid(number, "what begins with a quote or a bracket has to be JSON.");
    }
  }

  /** Whether it has a value, or stands inside something that has one and no names. */
  private static boolean taken(Attributes attributes, AttributeName name) {
    for (int length = 1; length < name.parts().size(); length++) {
      Object above = attributes.get(new AttributeName(name.parts().subList(0, length)));
      if (above != null && !(above instanceof Map<?, ?>)) {
        return true;
      }
    }
    return attributes.get(name) != null;
  }

  private static Invalid invalid(int number, String what) {
    return new Invalid(FIELD, "Line " + number + ": " + what);
  }
}
