package io.tidegate.approval.web;

import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.Remedy;
import io.tidegate.directory.Person;
import io.tidegate.ui.Field;
import io.tidegate.ui.Option;
import java.util.List;

/** Offers the forms that mend a route, as far as they are the reader's to send. */
final class MendingSection {
  private final Remedy remedy;
  private final Sent sent;

  MendingSection(Remedy remedy, Sent sent) {
    this.remedy = remedy;
    this.sent = sent;
  }

  Mending tell() {
    return new Mending(
        remedy.mendable().isEmpty() ? null : naming(),
        remedy.dispensable().isEmpty() ? null : overriding(),
        remedy.recomputable() ? again() : null);
  }

  private Mending.Naming naming() {
    return new Mending.Naming(
        stage(Sent.APPROVER),
        stages(remedy.mendable()),
        sent.field(Sent.APPROVER, "person", "Who decides too"),
        remedy.candidates().stream().map(MendingSection::option).toList(),
        sent.field(Sent.APPROVER, "reason", "Why this person"),
        sent.problems(Sent.APPROVER));
  }

  private Mending.Overriding overriding() {
    return new Mending.Overriding(
        stage(Sent.OVERRIDE),
        stages(remedy.dispensable()),
        sent.field(Sent.OVERRIDE, "reason", "Why the change goes on without this decision")
            .hint("It stands on the record and holds for this revision only."),
        sent.problems(Sent.OVERRIDE));
  }

  private Mending.Again again() {
    return new Mending.Again(
        sent.field(Sent.ROUTE, "reason", "What was mended")
            .hint("Votes on what did not change carry over."),
        sent.problems(Sent.ROUTE));
  }

  private Field stage(String form) {
    return sent.field(form, "stage", "Stage");
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
