package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.EmergencyBrief;
import io.tidegate.change.People;
import io.tidegate.change.Priority;
import io.tidegate.change.Purpose;
import io.tidegate.change.Result;
import io.tidegate.change.Safeguards;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Times;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what is stored into the fields of the request form. */
final class RequestValues {
  private final Typed.Builder fields = new Typed.Builder();
  private final Change change;
  private final Times times;

  private RequestValues(Change change, Times times) {
    this.change = change;
    this.times = times;
  }

  /**
   * The fields of this change.
   *
   * @param times the client's, for every moment in the form
   * @param proposed the priority that the facts suggest; a field that agrees with it stays empty
   */
  static Typed of(Change change, Times times, Priority proposed) {
    return new RequestValues(change, times).write(proposed);
  }

  private Typed write(Priority proposed) {
    fields
        .put("version", Long.toString(change.version()))
        .put("client", change.client().toString())
        .put("type", change.type().name());
    purpose(change.purpose(), proposed);
    scope();
    people(change.people());
    safeguards(change.safeguards());
    brief(change.emergency());
    done(change.result());
    return fields.build();
  }

  private void purpose(Purpose purpose, Priority proposed) {
    Priority priority = purpose.priority();
    boolean asProposed = priority.equals(proposed);
    fields
        .put("title", purpose.title())
        .put("reason", purpose.reason())
        .put("desiredOutcome", purpose.desiredOutcome())
        .put("category", purpose.category())
        .put("major", Boolean.toString(change.major()))
        .put("impact", asProposed ? "" : Integer.toString(priority.impact()))
        .put("urgency", asProposed ? "" : Integer.toString(priority.urgency()));
  }

  private void scope() {
    fields.put("noneBecause", change.scope().noneBecause());
    change.scope().affected().forEach(item -> fields.put("item", item.toString()));
  }

  private void people(People people) {
    fields
        .put("owner", people.owner().toString())
        .put("validator", id(people.validator()))
        .put("decider", id(people.decider()));
    people.implementers().forEach(person -> fields.put("implementer", person.toString()));
  }

  private void safeguards(Safeguards safeguards) {
    fields
        .put("security", safeguards.security())
        .put("privacy", safeguards.privacy())
        .put("data", safeguards.data())
        .put("dataTouched", Boolean.toString(safeguards.dataTouched()))
        .put("backupVerifiedAt", moment(safeguards.backupVerifiedAt()));
  }

  private void brief(EmergencyBrief brief) {
    Integer minutes = brief.minutes();
    fields
        .put("criterion", brief.criterion())
        .put("justification", brief.justification())
        .put("incident", brief.incident())
        .put("briefImpact", brief.impact())
        .put("briefSteps", brief.steps())
        .put("briefRollback", brief.rollback())
        .put("briefMinutes", minutes == null ? "" : minutes.toString());
  }

  private void done(Result result) {
    fields
        .put("started", moment(result.started()))
        .put("ended", moment(result.ended()))
        .put("doneBy", result.doneBy());
  }

  private String moment(@Nullable Instant moment) {
    return moment == null ? "" : times.input(moment);
  }

  private static String id(@Nullable PersonId person) {
    return person == null ? "" : person.toString();
  }
}
