package io.tidegate.inventory;

import io.tidegate.kernel.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How much may be kept of an item beside its facts. */
final class AttributePolicy {
  /** The most digits a number has. */
  static final int DIGITS = 40;

  static final int LONGEST_NAME = 100;

  private static final int DEEPEST = 8;
  private static final int MOST = 500;
  private static final int LONGEST = 32_768;
  private static final String FIELD = "attributes";

  private AttributePolicy() {}

  /** What is wrong with them, in one sentence; empty when nothing is. */
  static List<Problem> problemsOf(Attributes attributes) {
    String sentence = sentence(attributes.values(), 1);
    if (sentence.isEmpty() && attributes.leaves().size() > MOST) {
      sentence = "Keep at most 500 attributes of an item.";
    }
    if (sentence.isEmpty() && AttributeValue.json(attributes.values()).length() > LONGEST) {
      sentence = "Keep the attributes within 32,768 characters of JSON.";
    }
    return sentence.isEmpty() ? List.of() : List.of(new Problem(FIELD, sentence));
  }

  /** What is wrong with the value, in a sentence; empty when nothing is. */
  static String sentence(Object value, int depth) {
    return switch (value) {
      case Map<?, ?> names -> inNames(names, depth);
      case Collection<?> list -> inList(list, depth);
      case BigDecimal number when digits(number) > DIGITS -> "A number has at most 40 digits.";
      case String text when !storable(text) -> "A text holds a character that is none.";
      default -> "";
    };
  }

  private static String inNames(Map<?, ?> names, int depth) {
    if (depth > DEEPEST) {
      return "Nest attributes at most 8 deep.";
    }
    for (Map.Entry<?, ?> entry : names.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
        return "The name of an attribute has 1 to 100 characters, with no blank around them.";
      }
      if (!storable(name) || name.chars().anyMatch(Character::isISOControl)) {
        return "The name of an attribute stands on one line.";
      }
      String inside = sentence(entry.getValue(), depth + 1);
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return "";
  }

  private static String inList(Collection<?> list, int depth) {
    if (depth > DEEPEST) {
      return "Nest attributes at most 8 deep.";
    }
    return list.stream()
        .map(one -> sentence(one, depth + 1))
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static int digits(BigDecimal number) {
    return Math.max(number.precision(), Math.max(number.scale(), -number.scale()));
  }

  private static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(point ->
            point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
