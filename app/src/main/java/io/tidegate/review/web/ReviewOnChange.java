package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Outcome;
import io.tidegate.kernel.Actor;
import io.tidegate.review.Action;
import io.tidegate.review.Documentations;
import io.tidegate.review.Pir;
import io.tidegate.review.Reviews;
import io.tidegate.review.TestRecord;
import io.tidegate.review.Validations;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the change's page whether it works and how it went, once it was implemented. */
@Component
@Order(400)
class ReviewOnChange implements ChangePanel {
  private final Validations validations;
  private final Reviews reviews;
  private final Documentations documentations;

  ReviewOnChange(Validations validations, Reviews reviews, Documentations documentations) {
    this.validations = validations;
    this.reviews = reviews;
    this.documentations = documentations;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    return switch (change.state()) {
      case VALIDATE, REVIEW -> Optional.of(panel(change));
      // What was closed elsewhere was reviewed there, or was not; nothing of it is due here.
      case CLOSED -> change.provenance() == null ? Optional.of(panel(change)) : Optional.empty();
      case DRAFT, ASSESS, AUTHORIZE, SCHEDULED, IMPLEMENT, REJECTED, CANCELLED -> Optional.empty();
    };
  }

  @Override
  public String tab() {
    return "Review";
  }

  @Override
  public String anchor() {
    return "review";
  }

  private ReviewPanel panel(Change change) {
    String path = "/changes/" + change.number();
    List<ReviewPanel.Line> lines = new ArrayList<>();
    lines.add(tests(change, path));
    if (change.type() == ChangeType.NORMAL && !change.rollingBack()) {
      lines.add(word(change, path));
    }
    lines.add(outcome(change, path));
    if (documentations.due(change)) {
      lines.add(documentation(change, path));
    }
    reviews.dueBecause(change).ifPresent(why -> lines.add(pir(change, why, path)));
    List<Action> open =
        reviews.actions(change.id()).stream().filter(action -> action.doneAt() == null).toList();
    if (!open.isEmpty()) {
      lines.add(
          new ReviewPanel.Line(
              Tone.WARN,
              open.size() == 1 ? "1 action is open" : open.size() + " actions are open",
              path + "/review#actions"));
    }
    return new ReviewPanel(path, lines);
  }

  private ReviewPanel.Line tests(Change change, String path) {
    List<TestRecord> tests = validations.tests(change);
    long failed = tests.stream().filter(test -> !test.passed()).count();
    String text =
        tests.isEmpty()
            ? "No test is recorded"
            : "%d of %d tests passed".formatted(tests.size() - failed, tests.size());
    Tone tone = failed > 0 ? Tone.BAD : tests.isEmpty() ? Tone.NEUTRAL : Tone.GOOD;
    return new ReviewPanel.Line(tone, text, path + "/validation#tests");
  }

  private ReviewPanel.Line word(Change change, String path) {
    String at = path + "/validation#uat";
    return validations
        .confirmation(change.id())
        .map(said ->
            said.works()
                ? new ReviewPanel.Line(Tone.GOOD, "The requester says that it works", at)
                : new ReviewPanel.Line(Tone.BAD, "The requester says it does not work", at))
        .orElseGet(() ->
            new ReviewPanel.Line(Tone.WARN, "The requester has not said whether it works", at));
  }

  private static ReviewPanel.Line outcome(Change change, String path) {
    Outcome outcome = change.result().outcome();
    String at = path + "/review";
    if (outcome == null) {
      return new ReviewPanel.Line(Tone.NEUTRAL, "The outcome is not told yet", at);
    }
    return new ReviewPanel.Line(outcome.bad() ? Tone.BAD : Tone.GOOD, outcome.title(), at);
  }

  private ReviewPanel.Line documentation(Change change, String path) {
    int open = change.scope().affected().size() - documentations.of(change).size();
    String at = path + "/review#documentation";
    if (open == 0) {
      return new ReviewPanel.Line(Tone.GOOD, "The documentation is up to date", at);
    }
    String items = open == 1 ? "1 item" : open + " items";
    return new ReviewPanel.Line(
        Tone.WARN, "The documentation of " + items + " is not confirmed", at);
  }

  private ReviewPanel.Line pir(Change change, String why, String path) {
    boolean complete = reviews.pir(change.id()).filter(Pir::completed).isPresent();
    return complete
        ? new ReviewPanel.Line(
            Tone.GOOD, "The post-implementation review is complete", path + "/review#pir")
        : new ReviewPanel.Line(
            Tone.WARN, "A post-implementation review is due, because " + why, path + "/review#pir");
  }
}
