package io.tidegate.change;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be there before a change takes a transition. The section {@code requirements} of the
 * policy, schema 1.
 *
 * @param asked from which risk on each requirement is asked, by type of change. What is not named
 *     is not asked
 * @param later which are not asked before approval but at another moment, where that may be; null
 *     for none
 */
public record RequirementRules(
    Map<Requirement, Map<ChangeType, FromRisk>> asked,
    @Nullable Map<Requirement, Requirement.Moment> later) {
  /** The section as the policy keeps it. */
  public static final Section<RequirementRules> SECTION =
      new Section<>("requirements", 1, RequirementRules.class, PresetRequirements.itil())
          .in(Preset.COBIT, PresetRequirements.cobit())
          .in(Preset.DEVOPS, PresetRequirements.devops())
          .in(Preset.SMALL_TEAM, PresetRequirements.smallTeam())
          .in(Preset.REGULATED, PresetRequirements.regulated());

  public RequirementRules {
    asked =
        asked.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    later = later == null || later.isEmpty() ? null : Map.copyOf(later);
  }

  /** Rules that ask for everything at its usual moment. */
  RequirementRules(Map<Requirement, Map<ChangeType, FromRisk>> asked) {
    this(asked, null);
  }

  /** When it must be there. */
  public Requirement.Moment moment(Requirement requirement) {
    return laters().getOrDefault(requirement, requirement.moment());
  }

  /**
   * When a change of this type must have it. An emergency writes afterwards what others have before
   * approval, and starts without it.
   */
  Requirement.Moment moment(Requirement requirement, ChangeType type) {
    return type == ChangeType.EMERGENCY ? requirement.moment() : moment(requirement);
  }

  Map<Requirement, Requirement.Moment> laters() {
    return Objects.requireNonNullElse(later, Map.of());
  }

  /** The same, asking for this at that moment. */
  RequirementRules at(Requirement.Moment moment, Requirement requirement) {
    Map<Requirement, Requirement.Moment> more = new EnumMap<>(Requirement.class);
    more.putAll(laters());
    more.put(requirement, moment);
    return new RequirementRules(asked, more);
  }

  /** From which risk on it is asked of changes of this type; empty when it is not. */
  public Optional<FromRisk> from(Requirement requirement, ChangeType type) {
    return Optional.ofNullable(asked.getOrDefault(requirement, Map.of()).get(type));
  }

  /** Whether it is asked of this change, whichever transition comes next. */
  public boolean asks(Requirement requirement, Change change) {
    return from(requirement, change.type())
        .filter(from -> from.reaches(change.rating()))
        .isPresent();
  }

  /** The same, asking for this from that risk on. */
  RequirementRules asking(Requirement requirement, ChangeType type, FromRisk from) {
    Map<ChangeType, FromRisk> types = new EnumMap<>(ChangeType.class);
    types.putAll(asked.getOrDefault(requirement, Map.of()));
    types.put(type, from);
    return asking(requirement, types);
  }

  /** The same, not asking for this of changes of the type. */
  RequirementRules sparing(Requirement requirement, ChangeType type) {
    Map<ChangeType, FromRisk> types = new EnumMap<>(ChangeType.class);
    types.putAll(asked.getOrDefault(requirement, Map.of()));
    types.remove(type);
    return asking(requirement, types);
  }

  /** The same, asking for this of changes of these types from that risk on, and of no others. */
  RequirementRules asking(Requirement requirement, Map<ChangeType, FromRisk> types) {
    Map<Requirement, Map<ChangeType, FromRisk>> more = new EnumMap<>(Requirement.class);
    more.putAll(asked);
    more.put(requirement, types);
    return new RequirementRules(more, later);
  }
}
