package io.tidegate.change;

import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Sha256;
import io.tidegate.kernel.Window;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change of the past laid flat, by column, as text. */
final class PastFacts {
  static final List<String> MOMENTS =
      List.of(
          "state_since", "window_start", "window_end", "actual_start", "actual_end", "created_at");
  static final List<String> OTHERS =
      List.of(
          "type",
          "major",
          "state",
          "title",
          "reason",
          "category",
          "requester_id",
          "owner_id",
          "risk_level",
          "outcome",
          "what_happened",
          "done_by",
          "actual_effort_minutes",
          "actual_cost");

  private PastFacts() {}

  /** What the record says and nothing else. */
  static Map<String, @Nullable String> said(PastChange past) {
    PastChange.Times times = past.times();
    Window window = times.window();
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    facts.put("type", past.type().name());
    facts.put("major", String.valueOf(past.major()));
    facts.put("state", past.state().name());
    facts.put("state_since", text(ended(past)));
    facts.put("title", past.told().titleMade() ? null : past.told().title());
    facts.put("reason", past.told().reason());
    facts.put("category", past.told().category());
    facts.put("requester_id", text(past.parties().requester()));
    facts.put("owner_id", text(past.parties().owner()));
    facts.put("window_start", window == null ? null : text(window.start()));
    facts.put("window_end", window == null ? null : text(window.end()));
    facts.put("risk_level", past.risk() == null ? null : past.risk().name());
    facts.put("outcome", past.outcome() == null ? null : past.outcome().name());
    facts.put("what_happened", past.told().whatHappened());
    facts.put("actual_start", text(times.started()));
    facts.put("actual_end", text(times.ended()));
    facts.put("done_by", past.parties().doneBy());
    facts.put("actual_effort_minutes", text(past.effort().minutes()));
    facts.put("actual_cost", past.effort().cost() == null ? null : plain(past.effort().cost()));
    facts.put("created_at", text(times.opened()));
    return facts;
  }

  /** The same with what a row must have and the record does not say. */
  static Map<String, @Nullable String> whole(
      PastChange past, PersonId importer, PersonId unknown, Instant now) {
    Map<String, @Nullable String> facts = said(past);
    facts.put("title", past.told().title());
    String nobody = (past.state().ended() ? unknown : importer).toString();
    facts.merge("requester_id", nobody, (said, _) -> said);
    facts.merge("owner_id", nobody, (said, _) -> said);
    facts.merge("created_at", earliest(past.times(), now).toString(), (said, _) -> said);
    Instant since = past.state().ended() ? earlier(last(past.times()), now) : now;
    facts.put("state_since", since.toString());
    return facts;
  }

  /**
   * What stood there with what the record says over it. An empty cell says nothing; what has ended
   * stays so.
   */
  static Map<String, @Nullable String> over(
      Map<String, @Nullable String> before, Map<String, @Nullable String> said) {
    Map<String, @Nullable String> after = new LinkedHashMap<>(before);
    boolean ended = State.valueOf(Objects.requireNonNull(before.get("state"))).ended();
    boolean open = State.DRAFT.name().equals(said.get("state"));
    said.forEach((fact, value) -> {
      boolean reopens = ended && open && fact.startsWith("state");
      if (value != null && !value.isEmpty() && !reopens) {
        after.put(fact, value);
      }
    });
    return after;
  }

  /** Names everything that the record says, so that it is known again. */
  static String digest(PastChange past) {
    StringBuilder all = new StringBuilder(said(past).toString());
    all.append(past.client())
        .append(new TreeSet<>(past.affected().stream().map(Object::toString).toList()));
    all.append(
        new TreeSet<>(past.parties().implementers().stream().map(Object::toString).toList()));
    all.append(past.written().values());
    return Sha256.of(all.toString()).hex();
  }

  static String plain(java.math.BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static @Nullable Instant ended(PastChange past) {
    return past.state().ended() ? last(past.times()) : null;
  }

  private static @Nullable Instant last(PastChange.Times times) {
    Window window = times.window();
    return Stream.of(
            times.closed(),
            times.ended(),
            times.started(),
            window == null ? null : window.end(),
            times.opened())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Instant earlier(@Nullable Instant moment, Instant now) {
    return moment == null || moment.isAfter(now) ? now : moment;
  }

  private static Instant earliest(PastChange.Times times, Instant now) {
    Window window = times.window();
    return Stream.of(
            times.started(), times.ended(), times.closed(), window == null ? null : window.start())
        .filter(Objects::nonNull)
        .filter(moment -> moment.isBefore(now))
        .min(Instant::compareTo)
        .orElse(now);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
