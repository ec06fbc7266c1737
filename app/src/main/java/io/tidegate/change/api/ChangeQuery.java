package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeOrder;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Rating;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list of changes as they stand in the address; what is left out does not
 * narrow.
 */
record ChangeQuery(
    @Parameter(
            description =
                "States, parted by commas; “open” means all in which something is still to happen",
            example = "open")
        @Nullable String state,
    @Parameter(description = "Types, parted by commas", example = "normal,emergency")
        @Nullable String type,
    @Parameter(description = "Levels of risk, parted by commas", example = "high,critical")
        @Nullable String risk,
    @Parameter(description = "The id of a client") @Nullable String client,
    @Parameter(description = "The id of a configuration item that the change affects")
        @Nullable String item,
    @Parameter(description = "The id of the owner, or “me”", example = "me") @Nullable String owner,
    @Parameter(description = "The id of the requester, or “me”", example = "me")
        @Nullable String requester,
    @Parameter(description = "The id of one of the implementers, or “me”", example = "me")
        @Nullable String implementer,
    @Parameter(description = "Windows that end after this moment", example = "2026-11-28T00:00:00Z")
        @Nullable String windowFrom,
    @Parameter(
            description = "Windows that start before this moment",
            example = "2026-12-05T00:00:00Z")
        @Nullable String windowUntil,
    @Parameter(
            description =
                "Words of any text of the change, “phrases” in quotation marks, or a number",
            example = "certificate")
        @Nullable String q,
    @Parameter(
            description =
                "Newest (as it is when nothing is said), touched, soonest or riskiest first",
            example = "soonest")
        @Nullable String sort) {
  private static final String OPEN = "open";
  private static final String OWN = "me";
  private static final int LONGEST_TEXT = 200;

  /** The filter that is meant. Throws {@link Invalid} with everything that means nothing. */
  ChangeFilter filter(Actor caller) {
    List<Problem> problems = new ArrayList<>();
    ChangeFilter filter =
        ChangeFilter.ALL
            .in(states(problems))
            .of(words("type", type, ChangeType.class, List.of(), problems))
            .rated(words("risk", risk, Rating.Level.class, List.of(), problems))
            .at(id("client", client, ClientId::of, problems))
            .affecting(id("item", item, ItemId::of, problems))
            .ownedBy(person("owner", owner, caller, problems))
            .requestedBy(person("requester", requester, caller, problems))
            .implementedBy(person("implementer", implementer, caller, problems))
            .during(
                moment("windowFrom", windowFrom, problems),
                moment("windowUntil", windowUntil, problems))
            .saying(text(problems));
    order(problems);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return filter;
  }

  /** The order that is meant; the usual one when nothing is said. */
  ChangeOrder order() {
    return order(new ArrayList<>());
  }

  private ChangeOrder order(List<Problem> problems) {
    Set<ChangeOrder> said = words("sort", sort, ChangeOrder.class, List.of(), problems);
    if (said.size() > 1) {
      problems.add(new Problem("sort", "Say one order."));
    }
    return said.stream().findFirst().orElse(ChangeOrder.NEWEST);
  }

  private static @Nullable PersonId person(
      String field, @Nullable String said, Actor caller, List<Problem> problems) {
    return OWN.equals(said) ? caller.person() : id(field, said, PersonId::of, problems);
  }

  private Set<State> states(List<Problem> problems) {
    Set<State> states = words("state", state, State.class, List.of(OPEN), problems);
    if (state != null && parts(state).contains(OPEN)) {
      states.addAll(ChangeFilter.OPEN);
    }
    return states;
  }

  private static <E extends Enum<E>> Set<E> words(
      String field,
      @Nullable String said,
      Class<E> type,
      Collection<String> besides,
      List<Problem> problems) {
    Set<E> known = EnumSet.noneOf(type);
    for (String part : said == null ? List.<String>of() : parts(said)) {
      List<E> meant = EnumSet.allOf(type).stream().filter(one -> word(one).equals(part)).toList();
      known.addAll(meant);
      if (meant.isEmpty() && !besides.contains(part)) {
        String all =
            EnumSet.allOf(type).stream().map(ChangeQuery::word).collect(Collectors.joining(", "));
        problems.add(new Problem(field, "Say it out of " + all + "."));
      }
    }
    return known;
  }

  private static List<String> parts(String said) {
    return Arrays.stream(said.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static <T> @Nullable T id(
      String field, @Nullable String said, Function<String, T> read, List<Problem> problems) {
    try {
      return said == null || said.isBlank() ? null : read.apply(said.strip());
    } catch (NotFound _) {
      problems.add(new Problem(field, "Give an id here."));
      return null;
    }
  }

  private static @Nullable Instant moment(
      String field, @Nullable String said, List<Problem> problems) {
    if (said == null || said.isBlank()) {
      return null;
    }
    try {
      OffsetDateTime moment =
          OffsetDateTime.parse(said.strip()).withOffsetSameInstant(ZoneOffset.UTC);
      if (moment.getYear() >= 1970 && moment.getYear() <= 9999) {
        return moment.toInstant();
      }
    } catch (DateTimeException _) {
      // Told below, like a year that no calendar reaches.
    }
    problems.add(
        new Problem(field, "Give a moment with its offset, such as 2026-11-28T20:00:00Z."));
    return null;
  }

  private String text(List<Problem> problems) {
    String text = q == null ? "" : q.strip();
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      problems.add(new Problem("q", "Ask for words within 200 characters."));
      return "";
    }
    return text;
  }
}
