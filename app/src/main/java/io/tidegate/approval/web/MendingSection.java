package io.tidegate.approval.web;

import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.Remedy;
import io.tidegate.directory.Person;
import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import java.util.List;

/** Offers the forms that mend a route, as far as they are the reader's to send. */
final class MendingSection {
  static final String APPROVER = "approver";
  static final String OVERRIDE = "override";
  static final String ROUTE = "route";
  static final String ESCALATION = "escalation";

  private final Remedy remedy;
  private final List<JudgedStage> escalatable;
  private final Sent sent;

  /**
   * For a reader.
   *
   * @param escalatable the stages that they may have escalated
   */
  MendingSection(Remedy remedy, List<JudgedStage> escalatable, Sent sent) {
    this.remedy = remedy;
    this.escalatable = escalatable;
    this.sent = sent;
  }

  Mending tell() {
    return new Mending(
        remedy.mendable().isEmpty() ? null : naming(),
        remedy.dispensable().isEmpty() ? null : overriding(),
        remedy.recomputable() ? again() : null,
        remedy.mendable().isEmpty() ? null : escalating());
  }

  private Mending.Escalating escalating() {
    return new Mending.Escalating(
        stage(ESCALATION),
        stages(escalatable),
        sent.in(ESCALATION).field("reason", "Why it cannot wait for those who were asked").needed(),
        sent.in(ESCALATION).problems());
  }

  private Mending.Naming naming() {
    return new Mending.Naming(
        stage(APPROVER),
        stages(remedy.mendable()),
        sent.in(APPROVER).field("person", "Who decides too").needed(),
        remedy.candidates().stream().map(MendingSection::option).toList(),
        sent.in(APPROVER).field("reason", "Why this person").needed(),
        sent.in(APPROVER).problems());
  }

  private Mending.Overriding overriding() {
    return new Mending.Overriding(
        stage(OVERRIDE),
        stages(remedy.dispensable()),
        sent.in(OVERRIDE)
            .field("reason", "Why the change goes on without this decision")
            .needed()
            .hint("It stands on the record and holds for this revision only."),
        sent.in(OVERRIDE).problems());
  }

  private Mending.Again again() {
    return new Mending.Again(
        sent.in(ROUTE)
            .field("reason", "What was mended")
            .needed()
            .hint("Votes on what did not change carry over."),
        sent.in(ROUTE).problems());
  }

  private Field stage(String form) {
    return sent.in(form).field("stage", "Stage").needed();
  }

  private static List<Option> stages(List<JudgedStage> stages) {
    return stages.stream()
        .map(stage -> Option.of(stage.id().toString(), stage.stage().name()))
        .toList();
  }

  private static Option option(Person person) {
    return Option.of(person.id().toString(), person.name());
  }
}
