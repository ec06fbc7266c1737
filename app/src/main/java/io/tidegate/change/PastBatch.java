package io.tidegate.change;

import io.tidegate.audit.Deed;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some changes of the past on their way in: the rows to write, and what the ledger is told. */
final class PastBatch {
  private static final int LONGEST = 200_000;

  private final Actor actor;
  private final Writ writ;
  private final PersonId unknown;
  private final Instant now;
  private final List<Entry> additions = new ArrayList<>();
  private final List<Entry> updates = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();

  PastBatch(Actor actor, Writ writ, PersonId unknown, Instant now) {
    this.actor = actor;
    this.writ = writ;
    this.unknown = unknown;
    this.now = now;
  }

  /**
   * One of them.
   *
   * @param row by column
   */
  record Entry(ChangeId id, PastChange past, Map<String, @Nullable Object> row) {}

  Recorded add(PastChange past, int number) {
    ChangeId id = ChangeId.next();
    Map<String, @Nullable String> facts = PastFacts.whole(past, actor.person(), unknown, now);
    additions.add(entry(id, number, past, facts));
    deeds.add(deed(id, past, "imported").with(told(past)));
    return new Recorded(id, number, Recorded.How.ADDED);
  }

  /** Finds out whether the record says anything that is not there yet. */
  Recorded compare(PastChange past, PastRow before) {
    ChangeId id = new ChangeId(before.id());
    if (before.digest().equals(PastFacts.digest(past))) {
      return new Recorded(id, before.number(), Recorded.How.UNCHANGED);
    }
    Map<String, @Nullable String> facts = PastFacts.over(before.facts(), PastFacts.said(past));
    boolean more =
        !before.affected().containsAll(past.affected())
            || !before.implementers().containsAll(past.parties().implementers());
    if (!more && facts.equals(before.facts())) {
      return new Recorded(id, before.number(), Recorded.How.UNCHANGED);
    }
    if (before.touched() || !before.client().equals(past.client().value())) {
      return new Recorded(id, before.number(), Recorded.How.KEPT);
    }
    updates.add(entry(id, before.number(), past, facts));
    deeds.add(
        deed(id, past, "import-updated")
            .changing(differing(before.facts(), facts), after(past, before, facts)));
    return new Recorded(id, before.number(), Recorded.How.UPDATED);
  }

  List<Entry> additions() {
    return additions;
  }

  List<Entry> updates() {
    return updates;
  }

  List<Entry> all() {
    return Stream.concat(additions.stream(), updates.stream()).toList();
  }

  List<Deed> deeds() {
    return deeds;
  }

  private Entry entry(
      ChangeId id, int number, PastChange past, Map<String, @Nullable String> facts) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(facts);
    row.put("id", id.value());
    row.put("client_id", past.client().value());
    row.put("number", number);
    row.put("source", writ.source());
    row.put("external_key", past.externalKey());
    row.put("source_digest", PastFacts.digest(past));
    row.put("touched_by", actor.name());
    row.put("touched_at", touched(facts).toString());
    row.put("item_words", shortened(past.itemNames().stream()));
    row.put(
        "said_words",
        shortened(
            Stream.concat(
                Stream.of(past.externalKey(), writ.source()),
                past.written().values().values().stream())));
    return new Entry(id, past, row);
  }

  /** What ended long ago is not the latest to be touched because it came in today. */
  private Instant touched(Map<String, @Nullable String> facts) {
    boolean ended = State.valueOf(Objects.requireNonNull(facts.get("state"))).ended();
    return ended ? Instant.parse(Objects.requireNonNull(facts.get("state_since"))) : now;
  }

  private static Deed deed(ChangeId id, PastChange past, String name) {
    return Deed.of("change", id.value(), past.client(), name);
  }

  private Map<String, Object> told(PastChange past) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("source", writ.source());
    told.put("externalKey", past.externalKey());
    told.put("file", writ.file());
    told.put("sha256", writ.sha256());
    told.put("reading", writ.reading().toString());
    told.put("lines", past.written().lines());
    told.put("values", past.written().values());
    return told;
  }

  private Map<String, Object> after(
      PastChange past, PastRow before, Map<String, @Nullable String> facts) {
    Map<String, Object> after = told(past);
    after.putAll(differing(facts, before.facts()));
    Set<ItemId> items = new HashSet<>(past.affected());
    items.removeAll(before.affected());
    if (!items.isEmpty()) {
      after.put("affectedToo", items.stream().map(ItemId::toString).sorted().toList());
    }
    return after;
  }

  private static Map<String, String> differing(
      Map<String, @Nullable String> facts, Map<String, @Nullable String> from) {
    return facts.entrySet().stream()
        .filter(fact -> !Objects.equals(fact.getValue(), from.get(fact.getKey())))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, fact -> Objects.requireNonNullElse(fact.getValue(), "")));
  }

  private static String shortened(Stream<String> words) {
    String text = words.collect(Collectors.joining(" "));
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
