package io.tidegate.cab.web;

import io.tidegate.cab.MeetingId;
import io.tidegate.cab.Replies;
import io.tidegate.cab.Reply;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Permitted;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people answer to their invitation, themselves or by somebody who heard it. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RepliesController {
  static final String NOTED = "noted";

  private final MeetingController meetings;
  private final Replies replies;

  RepliesController(MeetingController meetings, Replies replies) {
    this.meetings = meetings;
    this.replies = replies;
  }

  @PostMapping("/cab/{id}/reply")
  Answer mine(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    return deed(
        actor,
        id,
        SeatLines.FORM,
        sent,
        meeting -> reply(actor, meeting, actor.person(), sent, SeatLines.FORM));
  }

  @PostMapping("/cab/{id}/replies")
  Answer noted(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    return deed(
        actor,
        id,
        NOTED,
        sent,
        meeting -> {
          String person = sent.getOrDefault(NOTED + "-person", "");
          if (person.isEmpty()) {
            throw new Invalid("person", "Choose who answered.");
          }
          reply(actor, meeting, PersonId.of(person), sent, NOTED);
        });
  }

  private Answer deed(
      Actor actor, String id, String form, Map<String, String> sent, MeetingController.Act act) {
    return meetings.deed(actor, id, null, form, sent, act);
  }

  private void reply(
      Actor actor, MeetingId meeting, PersonId whose, Map<String, String> sent, String form) {
    String answer = sent.getOrDefault(form + "-answer", "");
    Reply reply =
        Arrays.stream(Reply.values())
            .filter(one -> one.name().equals(answer))
            .findFirst()
            .orElseThrow(() -> new Invalid("answer", "Say whether they come."));
    replies.reply(actor, meeting, whose, reply, substitute(sent, form));
  }

  private static @Nullable PersonId substitute(Map<String, String> sent, String form) {
    String named = sent.getOrDefault(form + "-substitute", "");
    return named.isEmpty() ? null : PersonId.of(named);
  }
}
