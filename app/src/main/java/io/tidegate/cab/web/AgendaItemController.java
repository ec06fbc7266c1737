package io.tidegate.cab.web;

import io.tidegate.approval.Approvals;
import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.cab.ActionItems;
import io.tidegate.cab.AgendaItem;
import io.tidegate.cab.AgendaItemId;
import io.tidegate.cab.Agendas;
import io.tidegate.cab.BoardDecision;
import io.tidegate.cab.MotionVote;
import io.tidegate.cab.Motions;
import io.tidegate.cab.Notebooks;
import io.tidegate.cab.Sittings;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is done with one item of the agenda. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class AgendaItemController {
  private final Agendas agendas;
  private final Sittings sittings;
  private final Notebooks notebooks;
  private final ActionItems actionItems;
  private final Approvals approvals;
  private final Motions motions;
  private final MeetingController page;

  AgendaItemController(
      Agendas agendas,
      Sittings sittings,
      Notebooks notebooks,
      ActionItems actionItems,
      Approvals approvals,
      Motions motions,
      MeetingController page) {
    this.agendas = agendas;
    this.sittings = sittings;
    this.notebooks = notebooks;
    this.actionItems = actionItems;
    this.approvals = approvals;
    this.motions = motions;
    this.page = page;
  }

  /** On a change it is one of the room of approvals, bound to the revision that was seen. */
  @PostMapping("/cab/{id}/items/{item}/votes")
  Answer vote(
      Actor actor,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam Map<String, String> sent) {
    AgendaItem about = agendas.get(actor, AgendaItemId.of(item));
    return page.deed(
        actor,
        id,
        about.id(),
        VoteViews.FORM,
        sent,
        _ -> {
          if (about.change() == null) {
            motions.vote(actor, about.id(), onModel(sent));
          } else {
            approvals.vote(actor, about.change(), choice(sent));
          }
        });
  }

  private static MotionVote onModel(Map<String, String> sent) {
    String[] option = option(sent);
    return new MotionVote(PersonId.of(option[1]), option[0], decision(sent));
  }

  /** What is decided, and with whose vote. */
  private static String[] option(Map<String, String> sent) {
    String[] option = sent.getOrDefault("option", "").split(":", 2);
    if (option.length < 2) {
      throw new Invalid("option", "Choose the stage you decide in.");
    }
    return option;
  }

  private static Choice choice(Map<String, String> sent) {
    String[] option = option(sent);
    String revision = sent.getOrDefault("revision", "");
    return new Choice(
        TimeOrderedUuid.parse(option[0]),
        PersonId.of(option[1]),
        decision(sent),
        revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0);
  }

  private static Decision decision(Map<String, String> sent) {
    String reason = sent.getOrDefault("vote-reason", "").strip();
    return switch (sent.getOrDefault("decision", "")) {
      case "APPROVE" -> new Decision.Approve(sent.getOrDefault("vote-condition", "").strip());
      case "ABSTAIN" -> new Decision.Abstain(reason);
      case "REJECT" -> {
        if (reason.isBlank()) {
          throw new Invalid("reason", "Say why you reject it; the requester reads this.");
        }
        yield new Decision.Reject(reason);
      }
      default -> throw new Invalid("decision", "Choose approve, reject or abstain.");
    };
  }

  @PostMapping("/cab/{id}/items/{item}/decision")
  Answer decide(
      Actor actor,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam Map<String, String> sent) {
    AgendaItemId about = AgendaItemId.of(item);
    return page.deed(
        actor,
        id,
        about,
        "decide",
        sent,
        _ -> {
          BoardDecision decision =
              Stream.of(BoardDecision.values())
                  .filter(one -> one.name().equals(sent.get("decision")))
                  .findFirst()
                  .orElseThrow(() -> new Invalid("words", "Choose what the board decided."));
          sittings.decide(actor, about, decision, sent.getOrDefault("decide-words", ""));
        });
  }

  @PostMapping("/cab/{id}/items/{item}/postponement")
  Answer postpone(
      Actor actor,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String reason) {
    AgendaItemId about = AgendaItemId.of(item);
    return page.deed(
        actor,
        id,
        about,
        "postpone",
        Map.of("postpone-reason", reason),
        _ -> agendas.postpone(actor, about, reason));
  }

  @PostMapping("/cab/{id}/items/{item}/place")
  Answer shift(
      Actor actor, @PathVariable String id, @PathVariable String item, @RequestParam int by) {
    AgendaItemId about = AgendaItemId.of(item);
    return page.deed(actor, id, about, "place", Map.of(), _ -> agendas.shift(actor, about, by));
  }

  @PostMapping("/cab/{id}/items/{item}/notes")
  Answer note(
      Actor actor,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam Map<String, String> sent) {
    AgendaItemId about = AgendaItemId.of(item);
    return page.deed(
        actor,
        id,
        about,
        "note",
        sent,
        _ -> notebooks.note(actor, about, sent.getOrDefault("note-text", "")));
  }

  /** Autosave: the text is kept, and nothing else happens. */
  @PostMapping("/cab/{id}/items/{item}/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(
      Actor actor,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam(name = "note-text", defaultValue = "") String text) {
    notebooks.keepDraft(actor, AgendaItemId.of(item), text);
  }

  @PostMapping("/cab/{id}/items/{item}/actions")
  Answer ask(
      Actor actor,
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam Map<String, String> sent) {
    AgendaItemId about = AgendaItemId.of(item);
    String owner = sent.getOrDefault("action-owner", "");
    return page.deed(
        actor,
        id,
        about,
        "action",
        sent,
        meeting ->
            actionItems.ask(
                actor,
                meeting,
                about,
                sent.getOrDefault("action-text", ""),
                owner.isEmpty() ? null : PersonId.of(owner),
                day(sent.getOrDefault("action-due", ""))));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException _) {
      throw new Invalid("due", "Give a day, such as 2026-12-01.");
    }
  }
}
