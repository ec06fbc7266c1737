package io.tidegate.approval.web;

import io.tidegate.policy.Draft;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Problems;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Set;

/**
 * The decision table of a draft: its rows in order, what is wrong with it, and the limits beside
 * it.
 *
 * @param whose of whom it tells, in words
 * @param gaps what no row catches, and other things about the whole table
 * @param edits whether it is open to this reader
 * @param refusal why the last deed was not done; empty when it was
 */
record TablePage(
    Frame frame,
    Draft draft,
    String whose,
    Standing standing,
    List<Row> rows,
    List<Row> additions,
    List<String> gaps,
    Limits limits,
    boolean edits,
    Problems problems,
    String refusal)
    implements View {
  /** Whether the draft sets the section, and whether its client has rules of its own there. */
  record Standing(boolean set, boolean owns) {}

  /**
   * A row as the table shows it.
   *
   * @param place from 0
   * @param groups the stages, those side by side together, each with who decides
   * @param errors what must be mended
   * @param cautions what should be looked at
   */
  record Row(
      int place,
      String name,
      String when,
      boolean preapproved,
      List<List<StageLine>> groups,
      String informed,
      List<String> errors,
      List<String> cautions) {}

  /** A stage in the table. */
  record StageLine(String name, String who) {}

  /** Deadlines, solo mode, who may set a stage aside, and who decides next. */
  record Limits(
      Field workingDays,
      Field emergencyMinutes,
      Field remindAt,
      Field coolOff,
      List<Option> levels,
      Set<String> soloLevels,
      List<Option> roles,
      Set<String> mayOverride,
      Next next,
      List<Next> further) {}

  /**
   * To whom overdue decisions go on, in one step.
   *
   * @param at what its fields begin with
   * @param hours how long after the step before
   * @param emergencyMinutes how long in an emergency
   * @param given whether anything is chosen in it
   */
  record Next(
      String at,
      Field hours,
      Field emergencyMinutes,
      boolean given,
      Field managers,
      Set<String> roles,
      List<Option> teams,
      Set<String> chosenTeams,
      Field people) {
    /** The same, knowing whether anything is chosen or wrong in it. */
    Next given(boolean wrong) {
      boolean any =
          wrong
              || !hours.value().isEmpty()
              || hours.problem() != null
              || !emergencyMinutes.value().isEmpty()
              || emergencyMinutes.problem() != null
              || managers.value().equals("true")
              || !roles.isEmpty()
              || !chosenTeams.isEmpty()
              || !people.value().isEmpty();
      return new Next(
          at, hours, emergencyMinutes, any, managers, roles, teams, chosenTeams, people);
    }
  }

  /** The same, saying why the last deed was not done. */
  TablePage refusing(String sentence) {
    return new TablePage(
        frame, draft, whose, standing, rows, additions, gaps, limits, edits, problems, sentence);
  }

  String path() {
    return "/policy/drafts/" + draft.id() + "/sections/approval";
  }

  String version() {
    return Long.toString(draft.version());
  }
}
