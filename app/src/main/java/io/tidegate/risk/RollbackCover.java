package io.tidegate.risk;

import io.tidegate.risk.CheckedPlan.Kind;
import io.tidegate.risk.CheckedPlan.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which irreversible steps the rollback deals with. */
final class RollbackCover {
  /** Words this short, or this common, tie no two steps together. */
  private static final int TELLING = 5;

  private static final Set<String> COMMON =
      Set.of(
          "after",
          "before",
          "again",
          "change",
          "changes",
          "check",
          "confirm",
          "restore",
          "revert",
          "rollback",
          "server",
          "service",
          "start",
          "their",
          "there",
          "these",
          "until",
          "users",
          "verify",
          "which",
          "while",
          "without");

  private RollbackCover() {}

  /** Irreversible forward steps that no rollback step refers to. */
  static List<Step> uncovered(CheckedPlan plan) {
    return plan.forward()
        .filter(Step::irreversible)
        .filter(step -> plan.steps(Kind.ROLLBACK).noneMatch(back -> covers(plan, back, step)))
        .toList();
  }

  /** By the step's number, an item both name, or a telling word both use. */
  private static boolean covers(CheckedPlan plan, Step back, Step step) {
    return saysNumber(back, step)
        || plan.affected().stream().anyMatch(item -> back.names(item) && step.names(item))
        || back.items().stream().anyMatch(step.items()::contains)
        || telling(back).stream().anyMatch(telling(step)::contains);
  }

  private static boolean saysNumber(Step back, Step step) {
    return Pattern.compile(
            "\\bsteps? [^.;]*\\b" + Pattern.quote(step.name()) + "\\b", Pattern.CASE_INSENSITIVE)
        .matcher(back.text())
        .find();
  }

  private static Set<String> telling(Step step) {
    return Arrays.stream(Boilerplate.plain(step.text()).split(" ", -1))
        .filter(word -> word.length() >= TELLING && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }
}
