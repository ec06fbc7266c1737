package io.tidegate.catalogue;

import io.tidegate.change.Step;
import io.tidegate.kernel.TimeOrderedUuid;

/** A step as a model keeps it: what it says, without who does it. */
record StepTemplate(
    Step.Kind kind,
    String text,
    String verification,
    int minutes,
    boolean irreversible,
    boolean required,
    String command,
    String tools) {
  static StepTemplate of(Step step) {
    return new StepTemplate(
        step.kind(),
        step.text(),
        step.verification(),
        step.minutes(),
        step.irreversible(),
        step.required(),
        step.command(),
        step.tools());
  }

  /** A step of its own, for one change. */
  Step fresh() {
    return new Step(
        TimeOrderedUuid.next(),
        kind,
        text,
        verification,
        null,
        minutes,
        irreversible,
        required,
        command,
        tools);
  }
}
