package io.tidegate.approval.web;

import io.tidegate.approval.Choice;
import io.tidegate.approval.DecisionLinks;
import io.tidegate.approval.Outsiders;
import io.tidegate.approval.Say;
import io.tidegate.change.Change;
import io.tidegate.change.LinkEnds;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private final Outsiders outsiders;
  private final Frames frames;
  private final LinkEnds ends;

  LinkController(
      DecisionLinks links, ApprovalPages pages, Outsiders outsiders, Frames frames, LinkEnds ends) {
    this.links = links;
    this.pages = pages;
    this.outsiders = outsiders;
    this.frames = frames;
    this.ends = ends;
  }

  @GetMapping("/links/decisions/{token}")
  Answer show(@PathVariable String token) {
    return draw(token, Sent.NOTHING);
  }

  @PostMapping("/links/decisions/{token}")
  Answer decide(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      Choice choice = ApprovalController.choice(sent);
      return links
          .decide(token, choice.as(), choice.decision(), choice.revision())
          .map(change -> (Answer) decided(token, change, choice))
          .orElseGet(() -> ends.spent(about(token), SPENT, kept(sent)));
    } catch (Invalid invalid) {
      return draw(token, Sent.invalid(sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, kept(sent));
    }
  }

  @PostMapping("/links/decisions/{token}/questions")
  Answer ask(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      String text = sent.getOrDefault(Sent.name(AskingSection.QUESTION, "comment"), "");
      return links
          .ask(token, text)
          .map(_ -> (Answer) new SeeOther(address(token) + "#questions"))
          .orElseGet(() -> ends.spent(about(token), SPENT, kept(sent)));
    } catch (Invalid invalid) {
      return draw(token, Sent.invalid(AskingSection.QUESTION, sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, kept(sent));
    }
  }

  private Answer draw(String token, Sent sent) {
    try {
      return links
          .look(token, (holder, change, say) -> page(token, holder, change, say, sent))
          .map(page -> sent.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> ends.spent(about(token), SPENT, kept(sent.typed())));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, kept(sent.typed()));
    }
  }

  private View page(String token, Actor holder, Change change, Say say, Sent sent) {
    ApprovalPage facts = pages.of(holder, change, sent);
    ApprovalPage.Option option =
        facts.ballot().options().stream()
            .filter(offered -> offered.value().equals(say.stage() + ":" + say.as()))
            .findFirst()
            .orElseThrow(() -> new Stale("Somebody decided just now."));
    ClientId confined = holder.confinedTo();
    if (confined != null && DecisionLinks.isOutside(holder, change)) {
      return new OutsidePage(
          frames.bare("Decide on " + change.code()),
          holder.name(),
          change.code(),
          outsiders.tell(change, confined, pages.times(holder).zone()),
          facts.ballot(),
          option,
          address(token));
    }
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

  /** Somebody of another client, who cannot open it, is told no more of it. */
  private View decided(String token, Change change, Choice choice) {
    String did = choice.decision().pastTense();
    String heading = "You %s revision %d of %s".formatted(did, choice.revision(), change.code());
    if (about(token) == null) {
      return ends.done(Tone.GOOD, heading, "The link is used up.");
    }
    return ends.done(
        change,
        Tone.GOOD,
        heading,
        "It now stands in %s. The link is used up; sign in to take the decision back while the"
                .formatted(change.state().title())
            + " route is not done.");
  }

  /** What was written, by whichever of the page's two forms. */
  private static List<String> kept(Map<String, String> sent) {
    return Sent.refused(sent, "")
        .written("condition", "reason", Sent.name(AskingSection.QUESTION, "comment"));
  }

  private @Nullable Change about(String token) {
    return links.about(token).orElse(null);
  }
}
