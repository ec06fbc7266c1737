package io.tidegate.approval;

import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;
import static io.tidegate.risk.RiskLevel.CRITICAL;
import static io.tidegate.risk.RiskLevel.HIGH;
import static io.tidegate.risk.RiskLevel.LOW;
import static io.tidegate.risk.RiskLevel.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.Coverage.Unreachable;
import io.tidegate.change.ChangeType;
import io.tidegate.kernel.ClientId;
import io.tidegate.risk.RiskLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table catches and what it does not, against brute force over all cases. */
class CoverageTest {
  private static final ClientId HARBOUR = ClientId.next();
  private static final ClientId MERIDIAN = ClientId.next();

  @Test
  void thePresetsHaveNoDeadRowAndNoGap() {
    for (ApprovalRules rules :
        List.of(
            ApprovalRules.itil(),
            CobitRoutes.rules(),
            DevopsRoutes.rules(),
            SmallTeamRoutes.rules(),
            RegulatedRoutes.rules())) {
      Coverage coverage =
          Coverage.of(rules.routes().rows().stream().map(RouteTable.Row::when).toList(), null);
      assertThat(coverage.unreachable()).isEmpty();
      assertThat(coverage.gaps()).isEmpty();
    }
  }

  @Test
  void aRowBelowOneThatAsksForLessNeverMatches() {
    Coverage coverage =
        Coverage.of(
            List.of(
                Condition.of(NORMAL),
                Condition.of(NORMAL, HIGH),
                Condition.of(EMERGENCY),
                Condition.of(STANDARD)),
            null);
    assertThat(coverage.unreachable()).containsExactly(new Unreachable(1, List.of(0)));
    assertThat(coverage.gaps()).isEmpty();
  }

  @Test
  void severalRowsTogetherCanCoverOne() {
    Coverage coverage =
        Coverage.of(
            List.of(
                Condition.of(NORMAL, LOW, MEDIUM),
                Condition.of(NORMAL, HIGH).whenMajor(),
                Condition.of(NORMAL, HIGH, CRITICAL),
                Condition.of(NORMAL)),
            null);
    assertThat(coverage.unreachable()).containsExactly(new Unreachable(3, List.of(0, 1, 2)));
  }

  @Test
  void aNormalChangeComesAssessedSoNoRowIsMissedForOneThatIsNot() {
    Coverage coverage =
        Coverage.of(
            List.of(
                Condition.of(NORMAL, LOW, MEDIUM, HIGH, CRITICAL),
                Condition.of(STANDARD),
                Condition.of(EMERGENCY)),
            null);
    assertThat(coverage.gaps()).isEmpty();
  }

  @Test
  void whatNoRowCatchesIsSaidInWords() {
    assertThat(gaps(null, Condition.of(STANDARD), Condition.of(EMERGENCY, HIGH), normal()))
        .containsExactly("emergency, risk low, medium, critical or not assessed");
    assertThat(
            gaps(null, Condition.of(STANDARD), Condition.of(EMERGENCY), critical(4), costly(500)))
        .containsExactly("normal, touches nothing above criticality 3, costs less than 500");
    assertThat(gaps(null, Condition.of(STANDARD), Condition.of(EMERGENCY), at(HARBOUR)))
        .containsExactly("normal, at any client but Harbour Dental");
    assertThat(gaps(MERIDIAN, Condition.of(STANDARD), Condition.of(EMERGENCY), at(HARBOUR)))
        .containsExactly("normal");
  }

  @Test
  void ofAClientsOwnRulesARowForAnotherClientNeverMatches() {
    Coverage coverage = Coverage.of(List.of(at(HARBOUR), Condition.of(NORMAL)), MERIDIAN);
    assertThat(coverage.unreachable()).containsExactly(new Unreachable(0, List.of()));
  }

  /** Every table of the game is decided a second time by asking it for every case there is. */
  @Test
  void itAgreesWithAskingForEveryCase() {
    long seed = Long.getLong("tidegate.seed", 20261130L);
    System.out.println("CoverageTest seed " + seed);
    Random random = new Random(seed);
    for (int game = 0; game < 60; game++) {
      List<Condition> rows =
          IntStream.range(0, 1 + random.nextInt(9)).mapToObj(_ -> any(random)).toList();
      ClientId only = random.nextInt(4) == 0 ? HARBOUR : null;
      Coverage coverage = Coverage.of(rows, only);
      int[] caught = new int[rows.size()];
      long missed = 0;
      for (Case facts : everyCase(rows, only)) {
        int row = first(rows, facts);
        if (row < 0) {
          missed++;
        } else {
          caught[row]++;
        }
      }
      assertThat(coverage.unreachable().stream().map(Unreachable::row))
          .as("seed %d, game %d: %s", seed, game, rows)
          .containsExactlyElementsOf(
              IntStream.range(0, rows.size()).filter(row -> caught[row] == 0).boxed().toList());
      assertThat(coverage.gaps().stream().mapToLong(CoverageTest::size).sum())
          .as("seed %d, game %d: %s", seed, game, rows)
          .isEqualTo(missed);
    }
  }

  private static long size(CaseRegion region) {
    return region.sides().values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
  }

  private static int first(List<Condition> rows, Case facts) {
    return IntStream.range(0, rows.size())
        .filter(row -> rows.get(row).matches(facts))
        .findFirst()
        .orElse(-1);
  }

  /** One case of each kind that the rows can tell apart, built without the code under test. */
  private static List<Case> everyCase(List<Condition> rows, @Nullable ClientId only) {
    List<@Nullable RiskLevel> levels = new ArrayList<>(Arrays.asList(RiskLevel.values()));
    levels.add(null);
    Set<String> named =
        Set.copyOf(rows.stream().flatMap(row -> row.categories().stream()).toList());
    List<String> categories = new ArrayList<>(named);
    categories.add("something else");
    List<ClientId> clients =
        new ArrayList<>(Set.copyOf(rows.stream().flatMap(row -> row.clients().stream()).toList()));
    clients.add(ClientId.next());
    List<BigDecimal> costs =
        new ArrayList<>(
            rows.stream().map(Condition::cost).filter(Objects::nonNull).distinct().toList());
    costs.add(BigDecimal.ZERO);
    List<Case> cases = new ArrayList<>();
    for (ChangeType type : ChangeType.values()) {
      for (RiskLevel level : levels) {
        if (type == NORMAL && level == null) {
          continue;
        }
        for (String category : categories) {
          for (ClientId client : only == null ? clients : List.of(only)) {
            for (BigDecimal cost : costs) {
              for (int rest = 0; rest < 48; rest++) {
                cases.add(
                    new Case(
                        type,
                        rest % 2 == 0,
                        level,
                        category,
                        rest / 8,
                        client,
                        rest / 2 % 2 == 0,
                        cost,
                        rest / 4 % 2 == 0));
              }
            }
          }
        }
      }
    }
    return cases;
  }

  private static Condition any(Random random) {
    return new Condition(
        some(random, List.of(ChangeType.values())),
        maybe(random),
        some(random, List.of(RiskLevel.values())),
        random.nextInt(4) == 0 ? some(random, List.of("network", "storage")) : Set.of(),
        random.nextInt(4) == 0 ? random.nextInt(7) : null,
        random.nextInt(4) == 0 ? some(random, List.of(HARBOUR, MERIDIAN)) : Set.of(),
        random.nextInt(3) == 0 ? maybe(random) : null,
        random.nextInt(4) == 0 ? BigDecimal.valueOf(100L * (1 + random.nextInt(2))) : null,
        random.nextInt(3) == 0 ? maybe(random) : null);
  }

  private static <T> Set<T> some(Random random, List<T> all) {
    return Set.copyOf(all.stream().filter(_ -> random.nextInt(2) == 0).toList());
  }

  private static @Nullable Boolean maybe(Random random) {
    return random.nextInt(2) == 0 ? null : random.nextBoolean();
  }

  private static List<String> gaps(@Nullable ClientId only, Condition... rows) {
    CaseWords words = new CaseWords(id -> id.equals(HARBOUR) ? "Harbour Dental" : "Meridian");
    CaseSpace space = new CaseSpace(List.of(rows), only);
    return Coverage.of(List.of(rows), only).gaps().stream()
        .map(gap -> words.of(gap, space))
        .toList();
  }

  private static Condition normal() {
    return Condition.of(NORMAL);
  }

  private static Condition critical(int atLeast) {
    return new Condition(
        Set.of(NORMAL), null, Set.of(), Set.of(), atLeast, Set.of(), null, null, null);
  }

  private static Condition costly(int atLeast) {
    return new Condition(
        Set.of(NORMAL),
        null,
        Set.of(),
        Set.of(),
        null,
        Set.of(),
        null,
        BigDecimal.valueOf(atLeast),
        null);
  }

  private static Condition at(ClientId client) {
    return new Condition(
        Set.of(NORMAL), null, Set.of(), Set.of(), null, Set.of(client), null, null, null);
  }
}
