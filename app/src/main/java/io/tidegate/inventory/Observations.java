package io.tidegate.inventory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.inventory.KnownChanges.Work;
import io.tidegate.inventory.ObservedStore.Seen;
import io.tidegate.inventory.Sighting.Outcome;
import io.tidegate.inventory.Tracks.Track;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what monitoring and the like see. Each attribute is followed in the order of time:
 * what is seen again, or too late, is no news, so the same batch may come twice.
 */
@Service
public class Observations {
  private static final Duration AHEAD = Duration.ofMinutes(10);
  private static final int LONGEST_SOURCE = 100;

  private final ItemStore items;
  private final ObservedStore observed;
  private final UnrecordedStore unrecorded;
  private final ChangeKnowledge changes;
  private final ObservedFacts facts;
  private final Ledger ledger;
  private final InstantSource clock;

  Observations(
      ItemStore items,
      ObservedStore observed,
      UnrecordedStore unrecorded,
      ChangeKnowledge changes,
      ObservedFacts facts,
      Ledger ledger,
      InstantSource clock) {
    this.items = items;
    this.observed = observed;
    this.unrecorded = unrecorded;
    this.changes = changes;
    this.facts = facts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Takes what was seen. Throws {@link Invalid} for {@code source} or {@code observations}, {@link
   * Forbidden} when the actor does not keep the inventory of one of the clients.
   */
  @Transactional
  public ObservationOutcome take(Actor actor, ObservationBatch batch) {
    requireValid(batch);
    Map<ItemId, Item> known = known(actor, batch);
    List<Observation> seen =
        batch.observations().stream()
            .filter(each -> known.containsKey(each.item()))
            .sorted(Comparator.comparing(Observation::at))
            .toList();
    Tracks tracks = tracks(batch, seen, known);
    List<Work> work = work(seen);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (Observation each : seen) {
      Track track = tracks.of(Objects.requireNonNull(known.get(each.item())), each.attribute());
      KnownChange explanation = ChangeKnowledge.explaining(work, each.item(), each.at());
      Outcome outcome = Sighting.take(track, each, batch.learns(), explanation != null);
      if (outcome == Outcome.EXPLAINED || outcome == Outcome.LEARNT) {
        track.explainedBy(explanation);
      }
      counts.merge(outcome, 1, Integer::sum);
    }
    List<UnrecordedChange> opened = write(actor, batch.source(), tracks);
    int unknown = batch.observations().size() - seen.size();
    return outcome(counts, unknown, opened);
  }

  private Map<ItemId, Item> known(Actor actor, ObservationBatch batch) {
    List<ItemId> ids = batch.observations().stream().map(Observation::item).distinct().toList();
    Map<ItemId, Item> known = new HashMap<>();
    for (Item item : items.lock(ids)) {
      if (!ItemPolicy.mayMaintain(actor, item.client())) {
        throw new Forbidden("Only those who keep a client's inventory say what was seen there.");
      }
      if (!item.isRetired()) {
        known.put(item.id(), item);
      }
    }
    return known;
  }

  private Tracks tracks(ObservationBatch batch, List<Observation> seen, Map<ItemId, Item> known) {
    Tracks tracks = new Tracks(batch.source());
    seen.forEach(
        each -> tracks.of(Objects.requireNonNull(known.get(each.item())), each.attribute()));
    Map<Tracks.Key, Seen> before = observed.find(known.keySet());
    Map<Tracks.Key, UnrecordedChange> entries = new HashMap<>();
    unrecorded
        .latest(tracks.byKey().keySet())
        .forEach(entry -> entries.put(new Tracks.Key(entry.item(), entry.attribute()), entry));
    tracks
        .byKey()
        .forEach((key, track) -> {
          Seen last = before.get(key);
          track.begin(
              last == null ? null : last.value(),
              last == null ? null : last.at(),
              entries.get(key));
        });
    return tracks;
  }

  private List<Work> work(List<Observation> seen) {
    return seen.isEmpty()
        ? List.of()
        : changes.around(
            seen.stream().map(Observation::item).distinct().toList(),
            seen.getFirst().at(),
            seen.getLast().at());
  }

  private List<UnrecordedChange> write(Actor actor, String source, Tracks tracks) {
    List<Track> sighted = tracks.all().stream().filter(Track::sighted).toList();
    observed.write(actor.account(), source, sighted);
    facts.take(actor, source, sighted.stream().filter(Track::rerecorded).toList());
    List<UnrecordedChange> opened =
        sighted.stream().flatMap(track -> track.opened().stream()).toList();
    unrecorded.insert(actor.account(), opened);
    unrecorded.seen(sighted.stream().flatMap(track -> track.touched().stream()).toList());
    ledger.appendAll(actor, opened.stream().map(Observations::deed).toList());
    return opened;
  }

  private static Deed deed(UnrecordedChange found) {
    return Deed.of("inventory", found.id().value(), found.client(), "unrecorded-change-found")
        .with(
            Map.of(
                "item", found.item().toString(),
                "attribute", found.attribute().toString(),
                "recorded", AttributeValue.words(found.recorded()),
                "observed", AttributeValue.words(found.observed()),
                "source", found.source()));
  }

  private static ObservationOutcome outcome(
      Map<Outcome, Integer> counts, int unknown, List<UnrecordedChange> opened) {
    return new ObservationOutcome(
        counts.getOrDefault(Outcome.KNOWN, 0),
        counts.getOrDefault(Outcome.AGREES, 0),
        counts.getOrDefault(Outcome.LEARNT, 0),
        counts.getOrDefault(Outcome.EXPLAINED, 0),
        counts.getOrDefault(Outcome.FOLDED, 0),
        unknown,
        opened.stream().map(UnrecordedChange::id).toList());
  }

  private void requireValid(ObservationBatch batch) {
    List<Problem> problems = new ArrayList<>();
    if (batch.source().isEmpty() || batch.source().length() > LONGEST_SOURCE) {
      problems.add(new Problem("source", "Say who saw it, within 100 characters."));
    }
    if (batch.observations().isEmpty() || batch.observations().size() > ObservationBatch.MOST) {
      problems.add(new Problem("observations", "Send 1 to 5,000 values at once."));
    }
    Instant latest = clock.instant().plus(AHEAD);
    if (batch.observations().stream().anyMatch(each -> each.at().isAfter(latest))) {
      problems.add(new Problem("observations", "Nothing is seen before it is: look at the clock."));
    }
    batch.observations().stream()
        .map(Observations::problem)
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .ifPresent(sentence -> problems.add(new Problem("observations", sentence)));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Whatever was seen must fit where attributes are kept. */
  private static String problem(Observation seen) {
    Attributes alone =
        Attributes.NONE.with(seen.attribute(), seen.value() == null ? "" : seen.value());
    List<Problem> problems = AttributePolicy.problemsOf(alone);
    return problems.isEmpty() ? "" : problems.getFirst().sentence();
  }
}
