package io.tidegate.change.web;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeType;
import io.tidegate.change.State;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list as they stand in the address; empty does not narrow.
 *
 * @param state a state's name in lower case, {@code open}, or {@code any}
 * @param owner {@code me}, or empty
 * @param window {@code week}, {@code month} ahead, {@code past}, or empty
 */
record ListFilter(String state, String type, String client, String owner, String window, String q) {
  /** What one sees who asks for nothing in particular. */
  static final ListFilter OPEN = new ListFilter("open", "", "", "", "", "");

  /** Everything there ever was. */
  static final ListFilter ANY = new ListFilter("any", "", "", "", "", "");

  static final ListFilter MINE = new ListFilter("open", "", "", "me", "", "");
  static final ListFilter APPROVAL = new ListFilter("authorize", "", "", "", "", "");
  static final ListFilter WEEK = new ListFilter("open", "", "", "", "week", "");

  static ListFilter of(
      @Nullable String state,
      @Nullable String type,
      @Nullable String client,
      @Nullable String owner,
      @Nullable String window,
      @Nullable String q) {
    ListFilter said =
        new ListFilter(said(state), said(type), said(client), said(owner), said(window), said(q));
    return state == null && said.empty() ? OPEN : said;
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private boolean empty() {
    return (state + type + client + owner + window + q).isEmpty();
  }

  /** Whether it asks for one change by its number, and for nothing else. */
  boolean names() {
    return q.matches("(?i)chg-?\\d{1,9}|\\d{3,9}") && equals(new ListFilter("", "", "", "", "", q));
  }

  /** The same with other words. */
  ListFilter withWords(String words) {
    return new ListFilter(state, type, client, owner, window, words);
  }

  /** Whether it is narrower than any of the views. */
  boolean narrows() {
    return Stream.of(OPEN, ANY, MINE, APPROVAL, WEEK).noneMatch(this::equals);
  }

  /** Whether anything but words narrows it so. */
  boolean chooses() {
    return narrows() && !equals(new ListFilter("", "", "", "", "", q));
  }

  ChangeFilter asked(Actor reader, Instant now) {
    return new ChangeFilter(
        states(),
        Arrays.stream(ChangeType.values())
            .filter(known -> slug(known).equals(type))
            .collect(Collectors.toSet()),
        client.isEmpty() ? null : ClientId.of(client),
        owner.equals("me") ? reader.person() : null,
        window.equals("past") || window.isEmpty() ? null : now,
        until(now),
        q);
  }

  private Set<State> states() {
    return state.equals("open")
        ? ChangeFilter.OPEN
        : Arrays.stream(State.values())
            .filter(known -> slug(known).equals(state))
            .collect(Collectors.toSet());
  }

  private @Nullable Instant until(Instant now) {
    return switch (window) {
      case "week" -> now.plus(Duration.ofDays(7));
      case "month" -> now.plus(Duration.ofDays(31));
      case "past" -> now;
      default -> null;
    };
  }

  /** The address of this list, continued after a number when one is given. */
  String address(@Nullable String after) {
    String query =
        Stream.of(
                pair("state", state),
                pair("type", type),
                pair("client", client),
                pair("owner", owner),
                pair("window", window),
                pair("q", q),
                pair("after", after == null ? "" : after))
            .filter(pair -> !pair.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/changes?state=any" : "/changes?" + query;
  }

  private static String pair(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String slug(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
