package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is wrong with one stage: with its {@code name}, {@code approvers}, {@code rule} and {@code
 * attendance}, each after the path of the stage itself.
 */
final class StageCheck {
  private final Headcount heads;

  StageCheck(Headcount heads) {
    this.heads = heads;
  }

  List<TableFinding> of(int row, Stage stage, String at) {
    List<TableFinding> found = new ArrayList<>();
    if (stage.name().isBlank()) {
      found.add(TableFinding.error(row, at + ".name", "Say what this stage is called."));
    }
    if (stage.approvers().isEmpty()) {
      found.add(TableFinding.error(row, at + ".approvers", "Say who decides here."));
    } else if (standsAlone(stage) && stage.approvers().size() > 1) {
      found.add(
          TableFinding.error(
              row,
              at + ".approvers",
              "Owners, clients and the requester's manager decide in a stage of their own."));
    } else {
      found.addAll(numbers(row, stage, at));
    }
    return found;
  }

  private static boolean standsAlone(Stage stage) {
    return stage.approvers().stream()
        .anyMatch(approvers ->
            switch (approvers) {
              case Approvers.Owners _, Approvers.Clients _, Approvers.Manager _ -> true;
              case Approvers.OnePerson _,
                  Approvers.Holders _,
                  Approvers.Members _,
                  Approvers.Peers _ ->
                  false;
            });
  }

  private List<TableFinding> numbers(int row, Stage stage, String at) {
    List<TableFinding> found = new ArrayList<>();
    OptionalInt most = most(stage);
    if (most.isEmpty()) {
      return found;
    }
    int people = most.getAsInt();
    if (people == 0) {
      found.add(
          TableFinding.caution(row, at + ".approvers", "Today there is nobody who could decide."));
      return found;
    }
    if (stage.rule() instanceof Rule.AtLeast(int count) && count > people) {
      found.add(tooMany(stage, row, at + ".rule", count, people));
    }
    if (stage.attendance().people() > people) {
      found.add(tooMany(stage, row, at + ".attendance", stage.attendance().people(), people));
    }
    return found;
  }

  /** Of people who are named it will never do; of those who hold a role it does not today. */
  private static TableFinding tooMany(Stage stage, int row, String cell, int asked, int people) {
    boolean named =
        stage.approvers().stream()
            .allMatch(
                one -> one instanceof Approvers.OnePerson || one instanceof Approvers.Manager);
    return named
        ? TableFinding.error(
            row, cell, "%d are asked for, and only %d can decide here.".formatted(asked, people))
        : TableFinding.caution(
            row,
            cell,
            "%d are asked for, and today only %d could decide here.".formatted(asked, people));
  }

  /** Empty where it depends on the change how many there are. */
  private OptionalInt most(Stage stage) {
    if (stage.approvers().stream().anyMatch(Approvers.Manager.class::isInstance)) {
      return OptionalInt.of(1);
    }
    Set<PersonId> everybody = new HashSet<>();
    for (Approvers approvers : stage.approvers()) {
      Optional<Set<PersonId>> people = heads.of(approvers);
      if (people.isEmpty()) {
        return OptionalInt.empty();
      }
      everybody.addAll(people.get());
    }
    return OptionalInt.of(everybody.size());
  }
}
