package io.tidegate.approval.web;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.Remedies;
import io.tidegate.approval.Remedy;
import io.tidegate.approval.RouteStanding.Verdict;
import io.tidegate.approval.VerbalWord;
import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.kernel.Actor;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the approval on the change's page. */
@Component
@Order(300)
class ApprovalSlot implements ChangePanel {
  private final Approvals approvals;
  private final Remedies remedies;
  private final StageRows rows;
  private final Frames frames;
  private final InstantSource clock;

  ApprovalSlot(
      Approvals approvals, Remedies remedies, StageRows rows, Frames frames, InstantSource clock) {
    this.approvals = approvals;
    this.remedies = remedies;
    this.rows = rows;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    return approvals.of(change).map(approval -> panel(change, approval, reader));
  }

  private View panel(Change change, Approval approval, Actor reader) {
    boolean waits = !approvals.says(reader, approval).isEmpty();
    return new ApprovalPanel(
        "/changes/" + change.number() + "/approval",
        "Route “%s”, on revision %d".formatted(approval.caseName(), approval.revision()),
        tone(approval),
        verdict(approval),
        approval.problem(),
        rows.of(approval, reader, new Times(frames.look(reader).zone(), clock)),
        waits ? "Decide" : null,
        ways(change, approval, reader));
  }

  private List<Option> ways(Change change, Approval approval, Actor reader) {
    Remedy remedy = remedies.of(reader, change, approval);
    List<Option> ways = new ArrayList<>();
    if (approvals.wordsOn(change).stream().anyMatch(word -> waitsFor(word, reader))) {
      ways.add(Option.of("confirm", "Confirm or deny what you said"));
    }
    if (!remedy.authorisers().isEmpty()) {
      ways.add(Option.of("words", "Record the verbal authorisation"));
    }
    if (remedy.mends() && approval.verdict() == Verdict.BROKEN) {
      ways.add(Option.of("mend", "Mend the route"));
    }
    return ways;
  }

  private static boolean waitsFor(VerbalWord word, Actor reader) {
    return word.standing() == VerbalWord.Standing.OPEN && word.authoriser().equals(reader.person());
  }

  static Tone tone(Approval approval) {
    if (!approval.open()) {
      return "ACCEPTED".equals(approval.ended()) ? Tone.GOOD : Tone.NEUTRAL;
    }
    return approval.verdict() == Verdict.BROKEN ? Tone.BAD : Tone.WARN;
  }

  static String verdict(Approval approval) {
    if (approval.open()) {
      return switch (approval.verdict()) {
        case WAITING -> "Waiting for decisions";
        case BROKEN -> "Cannot be decided as it stands";
        case ACCEPTED -> "All stages satisfied; something else still stands in the way";
        case REFUSED -> "Refused";
      };
    }
    return switch (String.valueOf(approval.ended())) {
      case "ACCEPTED" -> "All stages satisfied";
      case "REFUSED" -> "Refused";
      default -> "Lapsed";
    };
  }

  @Override
  public String tab() {
    return "Approval";
  }

  @Override
  public String anchor() {
    return "approval";
  }
}
