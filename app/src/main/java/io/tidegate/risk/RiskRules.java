package io.tidegate.risk;

import io.tidegate.policy.Preset;
import io.tidegate.policy.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How five answers become a level. Weights are relative to each other: whatever they are, the total
 * stays within 5 to 25.
 *
 * @param version the version of the policy they stood in, named in every receipt
 * @param weights for each question, a whole number above zero
 * @param lowUpTo the highest total that is still low
 * @param mediumUpTo the highest total that is still medium
 * @param highUpTo the highest total that is still high; above is critical
 * @param anchors what each score of a question means, 1 first, where the account has words of its
 *     own; null where it has none
 */
public record RiskRules(
    int version,
    Map<Question, Integer> weights,
    int lowUpTo,
    int mediumUpTo,
    int highUpTo,
    List<Floor> floors,
    @Nullable Map<Question, List<String>> anchors) {
  /** The section as the policy keeps it. */
  public static final Section<RiskRules> SECTION =
      new Section<>("risk", 1, RiskRules.class, defaults())
          .in(Preset.COBIT, defaults().upTo(8, 12, 17))
          .in(Preset.SMALL_TEAM, defaults().upTo(10, 15, 20))
          .in(Preset.REGULATED, defaults().with(new Floor(Question.SECURITY, 3, RiskLevel.MEDIUM)));

  public RiskRules {
    weights = Map.copyOf(weights);
    floors = List.copyOf(floors);
    anchors = anchors == null || anchors.isEmpty() ? null : copied(anchors);
  }

  private static Map<Question, List<String>> copied(Map<Question, List<String>> anchors) {
    return anchors.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** Rules whose scores mean what they always do. */
  public RiskRules(
      int version,
      Map<Question, Integer> weights,
      int lowUpTo,
      int mediumUpTo,
      int highUpTo,
      List<Floor> floors) {
    this(version, weights, lowUpTo, mediumUpTo, highUpTo, floors, null);
  }

  /** The rules an account starts with: equal weights, and a 5 on systems or security is high. */
  public static RiskRules defaults() {
    return new RiskRules(
        1,
        Arrays.stream(Question.values()).collect(Collectors.toMap(Function.identity(), _ -> 1)),
        9,
        14,
        19,
        List.of(
            new Floor(Question.SYSTEMS, 5, RiskLevel.HIGH),
            new Floor(Question.SECURITY, 5, RiskLevel.HIGH)));
  }

  /** The same rules, named by the version of the policy they come from. */
  RiskRules of(int policyVersion) {
    return new RiskRules(policyVersion, weights, lowUpTo, mediumUpTo, highUpTo, floors, anchors);
  }

  private RiskRules upTo(int low, int medium, int high) {
    return new RiskRules(version, weights, low, medium, high, floors);
  }

  private RiskRules with(Floor more) {
    List<Floor> all = new ArrayList<>(floors);
    all.add(more);
    return new RiskRules(version, weights, lowUpTo, mediumUpTo, highUpTo, all);
  }

  /** The level a total alone would give. */
  public RiskLevel levelOf(int total) {
    if (total <= lowUpTo) {
      return RiskLevel.LOW;
    }
    if (total <= mediumUpTo) {
      return RiskLevel.MEDIUM;
    }
    return total <= highUpTo ? RiskLevel.HIGH : RiskLevel.CRITICAL;
  }

  /** The span of totals that make a level, as people read it: "15 to 19". */
  public String span(RiskLevel level) {
    return switch (level) {
      case LOW -> "up to " + lowUpTo;
      case MEDIUM -> lowUpTo + 1 + " to " + mediumUpTo;
      case HIGH -> mediumUpTo + 1 + " to " + highUpTo;
      case CRITICAL -> highUpTo + 1 + " and above";
    };
  }

  /** What each score of the question means; the first is for 1, the fifth for 5. */
  public List<String> anchorsOf(Question question) {
    return anchors == null
        ? question.anchors()
        : anchors.getOrDefault(question, question.anchors());
  }

  int weightOf(Question question) {
    return weights.getOrDefault(question, 1);
  }

  int weightOfAll() {
    return Arrays.stream(Question.values()).mapToInt(this::weightOf).sum();
  }
}
