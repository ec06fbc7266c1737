package io.tidegate.inventory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The value of an attribute: as it is kept, as JSON and as people write it. */
public final class AttributeValue {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private AttributeValue() {}

  /** Whether two are read as the same. A monitoring tool may send as text what is a number here. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    return words(one).equals(words(other));
  }

  /** The value as people read it: a text as it stands, anything else as JSON; empty for none. */
  public static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      default -> json(value);
    };
  }

  /** The value as people write it: a text that would be read as something else is quoted. */
  static String written(Object value) {
    if (value instanceof String text) {
      boolean plain =
          text.equals(text.strip())
              && !text.isEmpty()
              && "\"[{".indexOf(text.charAt(0)) < 0
              && text.codePoints().noneMatch(AttributeValue::breaksLine)
              && text.equals(read(text));
      return plain ? text : json(text);
    }
    return json(value);
  }

  private static boolean breaksLine(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }

  /**
   * Reads what somebody wrote: JSON where it is, else the text. A number is one only when it would
   * be written so again, since the version 1.10 is none. Throws {@link IllegalArgumentException}
   * for what begins like JSON and is not.
   */
  static Object read(String written) {
    String text = written.strip();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first == '"' || first == '[' || first == '{') {
      return structure(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return number(text);
  }

  /** The JSON of it; {@code null} for none. */
  static String json(@Nullable Object value) {
    return JSON.writeValueAsString(value);
  }

  /** What the JSON says, as it is kept; null for JSON's null, and for none. */
  static @Nullable Object ofJson(@Nullable String json) {
    Object value = json == null ? null : JSON.readValue(json, Object.class);
    return value == null ? null : plain(value);
  }

  /** The names and values in the JSON. */
  static SortedMap<String, Object> names(String json) {
    return JSON.readValue(json, Object.class) instanceof Map<?, ?> names
        ? plain(names)
        : new TreeMap<>();
  }

  static SortedMap<String, Object> plain(Map<?, ?> values) {
    SortedMap<String, Object> plain = new TreeMap<>();
    values.forEach((name, value) -> {
      if (value != null) {
        plain.put(String.valueOf(name), plain(value));
      }
    });
    return plain;
  }

  /** The one form in which a value is kept. */
  static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> names -> plain(names);
      case List<?> list -> plain(list);
      case Boolean truth -> truth;
      case Number number -> plain(new BigDecimal(number.toString()));
      default -> value.toString();
    };
  }

  private static List<Object> plain(List<?> list) {
    List<Object> plain = new ArrayList<>();
    list.forEach(one -> plain.add(one == null ? "" : plain(one)));
    return List.copyOf(plain);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= AttributePolicy.DIGITS
        ? stripped.setScale(0)
        : stripped;
  }

  private static Object structure(String text) {
    try {
      Object value = ofJson(text);
      return value == null ? text : value;
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("This begins like JSON and is none.", broken);
    }
  }

  private static Object number(String text) {
    if (text.length() > AttributePolicy.DIGITS || !text.matches("-?\\d+(\\.\\d+)?")) {
      return text;
    }
    BigDecimal number = plain(new BigDecimal(text));
    return json(number).equals(text) ? number : text;
  }
}
