package io.tidegate.api.web;

import io.tidegate.api.ApiProblem;
import io.tidegate.api.ProblemCode;
import io.tidegate.kernel.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Words what is wrong with a body: where, and what would be right. */
final class BodyProblem {
  /** How Jackson begins to tell of something behind the end; it has no type of its own for it. */
  private static final String TRAILING = "Trailing token";

  private BodyProblem() {}

  static ApiProblem of(JacksonException unread) {
    String field = path(unread.getPath());
    boolean goesOn = field.isEmpty() && unread.getOriginalMessage().startsWith(TRAILING);
    if (goesOn || !(unread instanceof DatabindException)) {
      return malformed(unread);
    }
    String sentence = sentence(unread, field);
    return ApiProblem.of(ProblemCode.INVALID, sentence).at(List.of(new Problem(field, sentence)));
  }

  private static ApiProblem malformed(JacksonException unread) {
    TokenStreamLocation place = unread.getLocation();
    String where =
        place == null || place.getLineNr() < 0
            ? ""
            : " It stops making sense at line %d, column %d."
                .formatted(place.getLineNr(), place.getColumnNr());
    return ApiProblem.of(ProblemCode.MALFORMED_JSON, "The body is not JSON." + where);
  }

  private static String sentence(JacksonException unread, String field) {
    return switch (unread) {
      case UnrecognizedPropertyException unknown ->
          "There is no field “%s” here%s".formatted(field, known(unknown));
      case InvalidFormatException format when format.getTargetType() == String.class ->
          "This text holds a character that is none, such as NUL.";
      case InvalidFormatException format -> "Give " + wanted(format.getTargetType()) + " here.";
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          "Give " + wanted(mismatch.getTargetType()) + " here.";
      default -> "This cannot be read.";
    };
  }

  private static String known(UnrecognizedPropertyException unknown) {
    Collection<Object> ids = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
    return KnownNames.words(ids.stream().map(Object::toString).sorted().toList(), "") + ".";
  }

  /** What would be right, to go on after “Give”. */
  static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return switch (type.getName()) {
      case "java.lang.String" -> "a text";
      case "boolean", "java.lang.Boolean" -> "true or false";
      case "int", "java.lang.Integer", "long", "java.lang.Long" -> "a whole number";
      default -> special(type);
    };
  }

  private static String special(Class<?> type) {
    if (type == Instant.class) {
      return "a moment with its offset, such as 2026-11-28T20:00:00Z,";
    }
    if (type == LocalDate.class) {
      return "a day, such as 2026-11-28,";
    }
    if (type == BigDecimal.class) {
      return "a number";
    }
    return type == UUID.class ? "an id" : "an object";
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
