package io.tidegate.change;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What must be there before a change takes a transition. The section {@code requirements} of the
 * policy, schema 1.
 *
 * @param asked from which risk on each requirement is asked, by type of change. What is not named
 *     is not asked
 */
public record RequirementRules(Map<Requirement, Map<ChangeType, FromRisk>> asked) {
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
    return with(requirement, types);
  }

  /** The same, not asking for this of changes of the type. */
  RequirementRules sparing(Requirement requirement, ChangeType type) {
    Map<ChangeType, FromRisk> types = new EnumMap<>(ChangeType.class);
    types.putAll(asked.getOrDefault(requirement, Map.of()));
    types.remove(type);
    return with(requirement, types);
  }

  private RequirementRules with(Requirement requirement, Map<ChangeType, FromRisk> types) {
    Map<Requirement, Map<ChangeType, FromRisk>> more = new EnumMap<>(Requirement.class);
    more.putAll(asked);
    more.put(requirement, types);
    return new RequirementRules(more);
  }
}
