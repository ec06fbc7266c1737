package io.tidegate.change;

import static io.tidegate.change.Audience.BOARD;
import static io.tidegate.change.Audience.CLIENT_APPROVERS;
import static io.tidegate.change.Audience.CLIENT_PEOPLE;
import static io.tidegate.change.Audience.ITEM_OWNERS;
import static io.tidegate.change.Audience.LEADERSHIP;
import static io.tidegate.change.Audience.OTHER_CLIENTS;
import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what becomes of a change, beside those who have a part in it or follow it, who are
 * told anyway. The section {@code notices} of the policy, schema 1.
 *
 * @param told by what happens and the type of the change; where nothing is named, nobody
 * @param remindHours how long before its window whoever is told that a change is scheduled is
 *     reminded of it, by its type; a type without hours is not reminded of. The usual ones in rules
 *     that were written before there were any
 * @param monthly of which types the client's people get a summary each month. The usual ones in
 *     rules that were written before there were any
 */
public record NoticeRules(
    Map<Occasion, Map<ChangeType, Set<Audience>>> told,
    @Nullable Map<ChangeType, Integer> remindHours,
    @Nullable Set<ChangeType> monthly) {
  /** A day before the window of a normal change. */
  private static final Map<ChangeType, Integer> USUAL_REMINDER = Map.of(NORMAL, 24);

  /** The others are announced one by one. */
  private static final Set<ChangeType> USUALLY_SUMMED = Set.of(STANDARD);

  /** The section as the policy keeps it. */
  public static final Section<NoticeRules> SECTION =
      new Section<>("notices", 1, NoticeRules.class, itil())
          .in(
              Preset.COBIT,
              itil()
                  .also(Occasion.CLOSED, EMERGENCY, BOARD, LEADERSHIP)
                  .summing(ChangeType.values()))
          .in(Preset.DEVOPS, devops())
          .in(Preset.SMALL_TEAM, devops())
          .in(Preset.REGULATED, regulated());

  public NoticeRules {
    told =
        told.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), named(entry.getValue())))
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    remindHours = Map.copyOf(Objects.requireNonNullElse(remindHours, USUAL_REMINDER));
    monthly = Set.copyOf(Objects.requireNonNullElse(monthly, USUALLY_SUMMED));
  }

  /** Rules with the usual reminder and summary. */
  NoticeRules(Map<Occasion, Map<ChangeType, Set<Audience>>> told) {
    this(told, null, null);
  }

  /** Who is told of this. */
  public Set<Audience> told(Occasion occasion, ChangeType type) {
    return told.getOrDefault(occasion, Map.of()).getOrDefault(type, Set.of());
  }

  /**
   * How long before its window whoever was told of a change of this type is reminded of it; empty
   * when nobody is.
   */
  public Optional<Duration> reminder(ChangeType type) {
    return told(Occasion.SCHEDULED, type).isEmpty()
        ? Optional.empty()
        : hours(type).map(Duration::ofHours);
  }

  /** Of which types the client's people get a summary each month. */
  public Set<ChangeType> summed() {
    return Objects.requireNonNull(monthly);
  }

  /** The same, summing up changes of these types. */
  NoticeRules summing(ChangeType... types) {
    return new NoticeRules(told, remindHours, Set.of(types));
  }

  /** The hours that are written down for the type, whether or not anybody is told. */
  Optional<Integer> hours(ChangeType type) {
    return Optional.ofNullable(Objects.requireNonNull(remindHours).get(type));
  }

  /** The same, reminding so many hours before; zero for not at all. */
  NoticeRules reminding(ChangeType type, int before) {
    Map<ChangeType, Integer> hours = new EnumMap<>(ChangeType.class);
    hours.putAll(Objects.requireNonNull(remindHours));
    hours.put(type, before);
    hours.values().removeIf(one -> one == 0);
    return new NoticeRules(told, hours, monthly);
  }

  /** The same, telling these as well. */
  NoticeRules also(Occasion occasion, ChangeType type, Audience... more) {
    Map<Occasion, Map<ChangeType, Set<Audience>>> all = new EnumMap<>(Occasion.class);
    all.putAll(told);
    Map<ChangeType, Set<Audience>> types = new EnumMap<>(ChangeType.class);
    types.putAll(told.getOrDefault(occasion, Map.of()));
    Set<Audience> audiences = Arrays.stream(more).collect(Collectors.toCollection(HashSet::new));
    audiences.addAll(told(occasion, type));
    types.put(type, audiences);
    all.put(occasion, types);
    return new NoticeRules(all, remindHours, monthly);
  }

  private static Map<ChangeType, Set<Audience>> named(Map<ChangeType, Set<Audience>> types) {
    return types.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
  }

  /** The client hears of normal changes before, when they begin and end, of emergencies at once. */
  private static NoticeRules itil() {
    return new NoticeRules(Map.of())
        .also(Occasion.SCHEDULED, NORMAL, CLIENT_PEOPLE, ITEM_OWNERS, OTHER_CLIENTS)
        .also(Occasion.MOVED, NORMAL, CLIENT_PEOPLE, ITEM_OWNERS, OTHER_CLIENTS)
        .also(Occasion.CALLED_OFF, NORMAL, CLIENT_PEOPLE, ITEM_OWNERS, OTHER_CLIENTS)
        .also(Occasion.BEGUN, NORMAL, CLIENT_APPROVERS)
        .also(Occasion.DONE, NORMAL, CLIENT_APPROVERS)
        .also(Occasion.ROLLED_BACK, NORMAL, CLIENT_APPROVERS, ITEM_OWNERS, OTHER_CLIENTS)
        .also(Occasion.BEGUN, EMERGENCY, CLIENT_PEOPLE, ITEM_OWNERS, OTHER_CLIENTS)
        .also(Occasion.DONE, EMERGENCY, CLIENT_PEOPLE, OTHER_CLIENTS)
        .also(Occasion.ROLLED_BACK, EMERGENCY, CLIENT_PEOPLE, ITEM_OWNERS, OTHER_CLIENTS)
        .also(Occasion.CLOSED, EMERGENCY, CLIENT_APPROVERS);
  }

  private static NoticeRules devops() {
    return new NoticeRules(Map.of(), Map.of(), Set.of())
        .also(Occasion.ROLLED_BACK, NORMAL, ITEM_OWNERS)
        .also(Occasion.BEGUN, EMERGENCY, CLIENT_APPROVERS, ITEM_OWNERS)
        .also(Occasion.ROLLED_BACK, EMERGENCY, CLIENT_APPROVERS, ITEM_OWNERS);
  }

  private static NoticeRules regulated() {
    return itil()
        .summing(ChangeType.values())
        .also(Occasion.BEGUN, EMERGENCY, LEADERSHIP)
        .also(Occasion.ROLLED_BACK, NORMAL, LEADERSHIP)
        .also(Occasion.CLOSED, EMERGENCY, BOARD, LEADERSHIP)
        .also(Occasion.DONE, STANDARD, ITEM_OWNERS);
  }
}
