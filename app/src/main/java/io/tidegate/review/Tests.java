package io.tidegate.review;

import io.tidegate.change.Step;
import io.tidegate.execution.Progress;
import io.tidegate.execution.Run;
import io.tidegate.execution.RunStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The tests of a change: the plan's test and validation steps as the run ticked them, then what was
 * recorded besides. A later record of the same thing takes the place of the earlier.
 */
final class Tests {
  private Tests() {}

  static List<TestRecord> of(Run run, List<TestRecord> recorded) {
    List<TestRecord> all = new ArrayList<>();
    run.forward().stream().flatMap(step -> ticked(step).stream()).forEach(all::add);
    for (TestRecord test : recorded) {
      all.removeIf(earlier -> same(earlier, test));
      all.add(test);
    }
    return all;
  }

  /** Steps of the plan that neither the run nor a record has tested. */
  static List<RunStep> untested(Run run, List<TestRecord> tests) {
    return run.forward().stream()
        .filter(step -> isTest(step.step()))
        .filter(step -> tests.stream().noneMatch(test -> step.id().equals(test.step())))
        .toList();
  }

  private static Optional<TestRecord> ticked(RunStep step) {
    Progress progress = step.progress();
    return isTest(step.step())
            && progress.status() == Progress.Status.DONE
            && progress.ended() != null
        ? Optional.of(
            new TestRecord(
                step.id(),
                step.step().text(),
                true,
                "Ticked in the run as step " + step.label(),
                progress.by(),
                progress.ended()))
        : Optional.empty();
  }

  private static boolean isTest(Step step) {
    return step.kind() == Step.Kind.TEST || step.kind() == Step.Kind.VALIDATION;
  }

  private static boolean same(TestRecord one, TestRecord other) {
    return one.step() != null
        ? Objects.equals(one.step(), other.step())
        : other.step() == null && one.what().equalsIgnoreCase(other.what());
  }
}
