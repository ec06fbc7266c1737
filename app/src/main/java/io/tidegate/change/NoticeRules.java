package io.tidegate.change;

import static io.tidegate.change.Audience.BOARD;
import static io.tidegate.change.Audience.CLIENT_APPROVERS;
import static io.tidegate.change.Audience.CLIENT_PEOPLE;
import static io.tidegate.change.Audience.ITEM_OWNERS;
import static io.tidegate.change.Audience.LEADERSHIP;
import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told of what becomes of a change, beside those who have a part in it or follow it, who are
 * told anyway. The section {@code notices} of the policy, schema 1.
 *
 * @param told by what happens and the type of the change; where nothing is named, nobody
 */
public record NoticeRules(Map<Occasion, Map<ChangeType, Set<Audience>>> told) {
  /** The section as the policy keeps it. */
  public static final Section<NoticeRules> SECTION =
      new Section<>("notices", 1, NoticeRules.class, itil())
          .in(Preset.COBIT, itil().also(Occasion.CLOSED, EMERGENCY, BOARD, LEADERSHIP))
          .in(Preset.DEVOPS, devops())
          .in(Preset.SMALL_TEAM, devops())
          .in(Preset.REGULATED, regulated());

  public NoticeRules {
    told =
        told.entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), named(entry.getValue())))
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Who is told of this. */
  public Set<Audience> told(Occasion occasion, ChangeType type) {
    return told.getOrDefault(occasion, Map.of()).getOrDefault(type, Set.of());
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
    return new NoticeRules(all);
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
        .also(Occasion.SCHEDULED, NORMAL, CLIENT_PEOPLE, ITEM_OWNERS)
        .also(Occasion.MOVED, NORMAL, CLIENT_PEOPLE, ITEM_OWNERS)
        .also(Occasion.CALLED_OFF, NORMAL, CLIENT_PEOPLE, ITEM_OWNERS)
        .also(Occasion.BEGUN, NORMAL, CLIENT_APPROVERS)
        .also(Occasion.DONE, NORMAL, CLIENT_APPROVERS)
        .also(Occasion.ROLLED_BACK, NORMAL, CLIENT_APPROVERS, ITEM_OWNERS)
        .also(Occasion.BEGUN, EMERGENCY, CLIENT_PEOPLE, ITEM_OWNERS)
        .also(Occasion.DONE, EMERGENCY, CLIENT_PEOPLE)
        .also(Occasion.ROLLED_BACK, EMERGENCY, CLIENT_PEOPLE, ITEM_OWNERS)
        .also(Occasion.CLOSED, EMERGENCY, CLIENT_APPROVERS);
  }

  private static NoticeRules devops() {
    return new NoticeRules(Map.of())
        .also(Occasion.ROLLED_BACK, NORMAL, ITEM_OWNERS)
        .also(Occasion.BEGUN, EMERGENCY, CLIENT_APPROVERS, ITEM_OWNERS)
        .also(Occasion.ROLLED_BACK, EMERGENCY, CLIENT_APPROVERS, ITEM_OWNERS);
  }

  private static NoticeRules regulated() {
    return itil()
        .also(Occasion.BEGUN, EMERGENCY, LEADERSHIP)
        .also(Occasion.ROLLED_BACK, NORMAL, LEADERSHIP)
        .also(Occasion.CLOSED, EMERGENCY, BOARD, LEADERSHIP)
        .also(Occasion.DONE, STANDARD, ITEM_OWNERS);
  }
}
