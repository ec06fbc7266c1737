package io.tidegate.approval.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Sent;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision page and what it sends. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ApprovalController {
  private final Changes changes;
  private final Approvals approvals;
  private final ApprovalPages pages;

  ApprovalController(Changes changes, Approvals approvals, ApprovalPages pages) {
    this.changes = changes;
    this.approvals = approvals;
    this.pages = pages;
  }

  @GetMapping("/changes/{number}/approval")
  Answer show(Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    approvals.looked(actor, change);
    return pages.of(actor, change, Sent.NOTHING);
  }

  @PostMapping("/changes/{number}/approval/votes")
  Answer vote(Actor actor, @PathVariable int number, @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    return pages.attempt(
        actor,
        change,
        ApprovalPages.BALLOT,
        sent,
        () -> approvals.vote(actor, change.id(), choice(sent)));
  }

  @PostMapping("/changes/{number}/approval/withdrawals")
  Answer withdraw(Actor actor, @PathVariable int number, @RequestParam String ballot) {
    approvals.withdraw(actor, changes.get(number).id(), id(ballot));
    return ApprovalPages.back(number);
  }

  @PostMapping("/changes/{number}/approval/conditions/{vote}/fulfilment")
  Answer meet(
      Actor actor,
      @PathVariable int number,
      @PathVariable String vote,
      @RequestParam Map<String, String> sent) {
    Change change = changes.get(number);
    UUID condition = id(vote);
    String form = ConditionSection.form(condition.toString());
    String how = sent.getOrDefault(Sent.name(form, "reason"), "").strip();
    return pages.attempt(
        actor, change, form, sent, () -> approvals.meet(actor, change.id(), condition, how));
  }

  /** The option names the stage and whose vote it is: {@code stage:person}. */
  static Choice choice(Map<String, String> sent) {
    String[] option = sent.getOrDefault("option", "").split(":", 2);
    if (option.length < 2) {
      throw new Invalid("option", "Choose the stage you decide in.");
    }
    return new Choice(
        id(option[0]), PersonId.of(option[1]), decision(sent), number(sent.get("revision")));
  }

  private static Decision decision(Map<String, String> sent) {
    String reason = sent.getOrDefault("reason", "").strip();
    return switch (sent.getOrDefault("decision", "")) {
      case "APPROVE" -> new Decision.Approve(sent.getOrDefault("condition", "").strip());
      case "ABSTAIN" -> new Decision.Abstain(reason);
      case "REJECT" -> rejection(reason);
      default -> throw new Invalid("decision", "Choose approve, reject or abstain.");
    };
  }

  private static Decision rejection(String reason) {
    if (reason.isBlank()) {
      throw new Invalid("reason", "Say why you reject it; the requester reads this.");
    }
    return new Decision.Reject(reason);
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new NotFound("There is nothing like that here.");
    }
  }
}
