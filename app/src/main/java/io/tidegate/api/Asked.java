package io.tidegate.api;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the query of an address, and gathers what in it means nothing. */
public final class Asked {
  private static final int LONGEST_TEXT = 200;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private final List<Problem> problems = new ArrayList<>();

  /** Throws {@link Invalid} when anything means nothing. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Constants by their words, parted by commas; none when nothing is said. */
  public <E extends Enum<E>> Set<E> words(
      String field, @Nullable String said, Class<E> type, String... besides) {
    Set<E> known = EnumSet.noneOf(type);
    for (String part : parts(said)) {
      List<E> meant =
          EnumSet.allOf(type).stream().filter(one -> Words.of(one.name()).equals(part)).toList();
      known.addAll(meant);
      if (meant.isEmpty() && !List.of(besides).contains(part)) {
        String all =
            EnumSet.allOf(type).stream()
                .map(one -> Words.of(one.name()))
                .collect(Collectors.joining(", "));
        problems.add(new Problem(field, "Say it out of " + all + "."));
      }
    }
    return known;
  }

  /** One constant by its word; null when nothing is said. */
  public <E extends Enum<E>> @Nullable E word(String field, @Nullable String said, Class<E> type) {
    Set<E> meant = words(field, said, type);
    if (meant.size() > 1) {
      problems.add(new Problem(field, "Say one of them."));
    }
    return meant.stream().findFirst().orElse(null);
  }

  /** What is said, cut at its commas. */
  public static List<String> parts(@Nullable String said) {
    return said == null
        ? List.of()
        : Arrays.stream(said.split(",", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  /** An id; null when nothing is said, or nothing that can be. */
  public <T> @Nullable T id(String field, @Nullable String said, Function<String, T> read) {
    try {
      return said == null || said.isBlank() ? null : read.apply(said.strip());
    } catch (NotFound _) {
      problems.add(new Problem(field, "Give an id here."));
      return null;
    }
  }

  /** A moment with its offset; null when nothing is said, or nothing that can be. */
  public @Nullable Instant moment(String field, @Nullable String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    try {
      OffsetDateTime moment =
          OffsetDateTime.parse(said.strip()).withOffsetSameInstant(ZoneOffset.UTC);
      if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
        return moment.toInstant();
      }
    } catch (DateTimeException _) {
      // Told below, like a year that no calendar reaches.
    }
    problems.add(
        new Problem(field, "Give a moment with its offset, such as 2026-11-28T20:00:00Z."));
    return null;
  }

  /** Words to look for, at most 200 characters; empty when nothing is said. */
  public String text(String field, @Nullable String said) {
    String text = said == null ? "" : said.strip();
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      problems.add(new Problem(field, "Ask for words within 200 characters."));
      return "";
    }
    return text;
  }
}
