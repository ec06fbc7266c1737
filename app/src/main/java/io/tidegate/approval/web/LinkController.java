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
import io.tidegate.ui.SeeOther;
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
          .orElseGet(() -> spent(token));
    } catch (Invalid invalid) {
      return draw(token, Sent.refused("", sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(token, overtaken);
    }
  }

  @PostMapping("/links/decisions/{token}/questions")
  Answer ask(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      String text = sent.getOrDefault(Sent.name(Sent.QUESTION, "comment"), "");
      return links
          .ask(token, text)
          .map(_ -> (Answer) new SeeOther(address(token) + "#questions"))
          .orElseGet(() -> spent(token));
    } catch (Invalid invalid) {
      return draw(token, Sent.refused(Sent.QUESTION, sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(token, overtaken);
    }
  }

  private Answer draw(String token, Sent sent) {
    try {
      return links
          .look(token, (holder, change, say) -> page(token, holder, change, say, sent))
          .map(page -> sent.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> spent(token));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(token, overtaken);
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
        facts.questions().byLink(),
        option,
        address(token));
  }

  private static String address(String token) {
    return "/links/decisions/" + token;
  }

  private View decided(Change change, Choice choice) {
    String did = choice.decision().pastTense();
    String heading = "You %s revision %d of %s".formatted(did, choice.revision(), change.code());
    return new LinkEnd(
        frames.bare(heading),
        Tone.GOOD,
        heading,
        "It now stands in %s. The link is used up; sign in to take the decision back while the"
                .formatted(change.state().title())
            + " route is not done.",
        way(change));
  }

  private Answer spent(String token) {
    return gone(token, SPENT, HttpStatus.GONE);
  }

  private Answer overtaken(String token, Failure failure) {
    return gone(token, failure.sentence() + " Sign in to see how it stands.", HttpStatus.CONFLICT);
  }

  private Answer gone(String token, String sentence, HttpStatus status) {
    String heading = "This link is no longer good";
    LinkEnd.Way way = links.about(token).map(LinkController::way).orElse(LinkEnd.Way.SIGN_IN);
    return new Drawn(new LinkEnd(frames.bare(heading), Tone.WARN, heading, sentence, way), status);
  }

  private static LinkEnd.Way way(Change change) {
    return new LinkEnd.Way("/changes/" + change.number(), "Open " + change.code());
  }
}
