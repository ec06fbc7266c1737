package io.tidegate.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Texts and moments that the database can hold, and nothing that only looks like them. */
final class StrictValues extends SimpleModule {
  StrictValues() {
    addDeserializer(String.class, new Text());
    addDeserializer(Instant.class, new Moment());
    addDeserializer(LocalDate.class, new Day());
  }

  /** Any text but one with a NUL or half a character in it. */
  private static final class Text extends StdScalarDeserializer<String> {
    private Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(getValueType(context), parser);
      }
      String text = parser.getString();
      return StorableText.is(text)
          ? text
          : (String)
              context.handleWeirdStringValue(String.class, text, "holds a character that is none");
    }
  }

  /** A day, as far as calendars go. */
  private static final class Day extends StdScalarDeserializer<LocalDate> {
    private Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
      }
      String text = parser.getString();
      try {
        LocalDate day = LocalDate.parse(text.strip());
        if (day.getYear() >= Moment.FIRST_YEAR && day.getYear() <= Moment.LAST_YEAR) {
          return day;
        }
      } catch (DateTimeException _) {
        // Told below, like a year that no calendar reaches.
      }
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "is no day");
    }
  }

  /** A moment with its offset, as far as calendars go, cut to what the database keeps. */
  private static final class Moment extends StdScalarDeserializer<Instant> {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Moment() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
      }
      String text = parser.getString();
      try {
        Instant moment = OffsetDateTime.parse(text.strip()).toInstant();
        int year = moment.atZone(ZoneOffset.UTC).getYear();
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
          return moment.truncatedTo(ChronoUnit.MICROS);
        }
      } catch (DateTimeException _) {
        // Told below, like a year that no calendar reaches.
      }
      return (Instant) context.handleWeirdStringValue(Instant.class, text, "is no moment");
    }
  }
}
