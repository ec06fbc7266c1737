package io.tidegate.approval.web;

import io.tidegate.approval.Choice;
import io.tidegate.approval.DecisionLinks;
import io.tidegate.approval.Say;
import io.tidegate.change.Change;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.LinkEnd;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deciding from a mail, without signing in. Only sending the form decides. */
@Controller
@Permitted(Permitted.To.ANYONE)
class LinkController {
  private static final String SPENT =
      "It was used already, or is too old. Sign in to see how the change stands.";

  private final DecisionLinks links;
  private final ApprovalPages pages;
  private final Frames frames;

  LinkController(DecisionLinks links, ApprovalPages pages, Frames frames) {
    this.links = links;
    this.pages = pages;
    this.frames = frames;
  }

  @GetMapping("/links/decisions/{token}")
  Answer show(@PathVariable String token) {
    return draw(token, Sent.nothing());
  }

  @PostMapping("/links/decisions/{token}")
  Answer decide(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      Choice choice = ApprovalController.choice(sent);
      return links
          .decide(token, choice.as(), choice.decision(), choice.revision())
          .map(change -> (Answer) decided(change, choice))
          .orElseGet(() -> gone(SPENT, HttpStatus.GONE));
    } catch (Invalid invalid) {
      return draw(token, Sent.refused("", sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(overtaken);
    }
  }

  private Answer draw(String token, Sent sent) {
    try {
      return links
          .look(token, (holder, change, say) -> page(token, holder, change, say, sent))
          .map(page -> sent.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> gone(SPENT, HttpStatus.GONE));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(overtaken);
    }
  }

  private LinkPage page(String token, Actor holder, Change change, Say say, Sent sent) {
    ApprovalPage facts = pages.of(holder, change, sent);
    ApprovalPage.Option option =
        facts.ballot().options().stream()
            .filter(offered -> offered.value().equals(say.stage() + ":" + say.as()))
            .findFirst()
            .orElseThrow(() -> new Stale("Somebody decided just now."));
    return new LinkPage(
        frames.bare("Decide on " + change.code()),
        holder.name(),
        facts,
        option,
        "/links/decisions/" + token);
  }

  private View decided(Change change, Choice choice) {
    String did = choice.decision().pastTense();
    return end(
        Tone.GOOD,
        "You %s revision %d of %s".formatted(did, choice.revision(), change.code()),
        "It now stands in %s. The link is used up; sign in to take the decision back while the"
                .formatted(change.state().title())
            + " route is not done.");
  }

  private Answer overtaken(Failure failure) {
    return gone(failure.sentence() + " Sign in to see how it stands.", HttpStatus.CONFLICT);
  }

  private Answer gone(String sentence, HttpStatus status) {
    return new Drawn(end(Tone.WARN, "This link is no longer good", sentence), status);
  }

  private LinkEnd end(Tone tone, String heading, String sentence) {
    return new LinkEnd(frames.bare(heading), tone, heading, sentence);
  }
}
