package io.tidegate.approval;

import static io.tidegate.change.ChangeType.EMERGENCY;
import static io.tidegate.change.ChangeType.NORMAL;
import static io.tidegate.change.ChangeType.STANDARD;
import static io.tidegate.risk.RiskLevel.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidegate.approval.RouteTable.Row;
import io.tidegate.approval.TableFinding.Weight;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableCheckTest {
  private static final Approvers BOARD = new Approvers.Holders(Role.CAB_MEMBER);
  private static final Set<PersonId> TWO = Set.of(PersonId.next(), PersonId.next());
  private static final Stage GOOD = Stage.of("CAB", new Rule.AnyOne(), BOARD);

  @Test
  void aSoundTableHasNothingToSay() {
    assertThat(findings(row("all", GOOD))).isEmpty();
  }

  @Test
  void aStageThatNobodyCanDecideIsAnErrorAtItsCell() {
    assertThat(findings(row("all", Stage.of("", new Rule.AnyOne()))))
        .containsExactly(
            error("routes.rows[0].route.groups[0][0].name", "Say what this stage is called."),
            error("routes.rows[0].route.groups[0][0].approvers", "Say who decides here."));
    assertThat(findings(new Row("all", anything(), new Route(false, List.of()), List.of())))
        .containsExactly(
            error(
                "routes.rows[0].route",
                "Nobody decides here. Add a stage, or say that it is pre-approved."));
    assertThat(findings(row("all", Stage.of("Mixed", new Rule.AnyOne(), BOARD, owners()))))
        .containsExactly(
            error(
                "routes.rows[0].route.groups[0][0].approvers",
                "Owners, clients and the requester's manager decide in a stage of their own."));
  }

  @Test
  void moreThanThereAreIsAnErrorWhereTheyAreNamedAndACautionWhereTheyHoldARole() {
    PersonId one = PersonId.next();
    assertThat(findings(row("a", Stage.of("S", new Rule.AtLeast(2), new Approvers.OnePerson(one)))))
        .containsExactly(
            error(
                "routes.rows[0].route.groups[0][0].rule",
                "2 are asked for, and only 1 can decide here."));
    assertThat(findings(row("a", Stage.of("S", new Rule.AtLeast(3), BOARD))))
        .containsExactly(
            caution(
                0,
                "routes.rows[0].route.groups[0][0].rule",
                "3 are asked for, and today only 2 could decide here."));
    assertThat(
            findings(
                row("a", Stage.of("S", new Rule.AnyOne(), BOARD).attendedBy(new Attendance(3, 0)))))
        .containsExactly(
            caution(
                0,
                "routes.rows[0].route.groups[0][0].attendance",
                "3 are asked for, and today only 2 could decide here."));
  }

  @Test
  void twoRowsOfOneNameCouldNotBeToldApart() {
    assertThat(
            findings(
                new Row("High", Condition.of(NORMAL, HIGH), Route.atOnce(GOOD), List.of()),
                row(" high", GOOD)))
        .containsExactly(error("routes.rows[1].name", 1, "Another row is called “ high” too."));
  }

  @Test
  void aRowThatNeverMatchesNamesThoseAboveThatCatchItsCases() {
    assertThat(
            findings(
                new Row("normal", Condition.of(NORMAL), Route.atOnce(GOOD), List.of()),
                new Row("high", Condition.of(NORMAL, HIGH), Route.atOnce(GOOD), List.of()),
                row("rest", GOOD)))
        .containsExactly(
            caution(
                1,
                "routes.rows[1]",
                "This row never matches: everything it names is caught above, by row 1 (normal)."));
  }

  @Test
  void theFirstFiveGapsAreNamedAndTheRestCounted() {
    List<TableFinding> found =
        findings(
            new Row("standard", Condition.of(STANDARD), Route.byModel(), List.of()),
            new Row("emergency", Condition.of(EMERGENCY), Route.atOnce(GOOD), List.of()));
    assertThat(found)
        .containsExactly(caution(-1, "routes", "No row catches: normal. Nobody could approve it."));
  }

  private static Condition anything() {
    return new Condition(Set.of(), null, Set.of(), Set.of(), null, Set.of(), null, null, null);
  }

  private static Approvers owners() {
    return new Approvers.Owners(4);
  }

  private static Row row(String name, Stage stage) {
    return new Row(name, anything(), Route.atOnce(stage), List.of());
  }

  private static List<TableFinding> findings(Row... rows) {
    return new TableCheck(
            new RouteTable(List.of(rows), List.of()), null, Object::toString, TableCheckTest::heads)
        .findings();
  }

  private static Optional<Set<PersonId>> heads(Approvers approvers) {
    return switch (approvers) {
      case Approvers.OnePerson one -> Optional.of(Set.of(one.person()));
      case Approvers.Holders _ -> Optional.of(TWO);
      default -> Optional.empty();
    };
  }

  private static TableFinding error(String field, String sentence) {
    return error(field, 0, sentence);
  }

  private static TableFinding error(String field, int row, String sentence) {
    return new TableFinding(Weight.ERROR, row, field, sentence);
  }

  private static TableFinding caution(int row, String field, String sentence) {
    return new TableFinding(Weight.CAUTION, row, field, sentence);
  }
}
