package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.Step;
import io.tidegate.directory.Clients;
import io.tidegate.execution.Progress;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.review.UatLinks;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.LinkEnd;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying from a mail whether a change works, without signing in. Only sending the form says it. */
@Controller
@Permitted(Permitted.To.ANYONE)
class UatLinkController {
  private static final String PATH = "/links/confirmations/";
  private static final String SPENT =
      "It was used already, is too old, or the work was taken back. Sign in to see how it stands.";

  private final UatLinks links;
  private final ValidationPages pages;
  private final Runs runs;
  private final Clients clients;
  private final Markdown markdown;
  private final Frames frames;
  private final InstantSource clock;

  UatLinkController(
      UatLinks links,
      ValidationPages pages,
      Runs runs,
      Clients clients,
      Markdown markdown,
      Frames frames,
      InstantSource clock) {
    this.links = links;
    this.pages = pages;
    this.runs = runs;
    this.clients = clients;
    this.markdown = markdown;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping(PATH + "{token}")
  Answer show(@PathVariable String token) {
    return draw(token, Typed.NOTHING);
  }

  @PostMapping(PATH + "{token}")
  Answer confirm(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      boolean works = said(sent);
      return links
          .confirm(token, works, sent.getOrDefault("comment", ""))
          .map(change -> (Answer) thanks(change, works))
          .orElseGet(() -> gone(token, SPENT, HttpStatus.GONE));
    } catch (Invalid invalid) {
      return draw(token, Typed.invalid(sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(token, overtaken);
    }
  }

  private static boolean said(Map<String, String> sent) {
    return switch (sent.getOrDefault("works", "")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Invalid("comment", "Say whether it works.");
    };
  }

  private Answer draw(String token, Typed typed) {
    try {
      return links
          .look(token, (holder, change) -> page(token, holder, change, typed))
          .map(page -> typed.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> gone(token, SPENT, HttpStatus.GONE));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(token, overtaken);
    }
  }

  private UatLinkPage page(String token, Actor holder, Change change, Typed typed) {
    return new UatLinkPage(
        frames.bare("Does it work? " + change.code()),
        ReviewHead.of(change, clients.get(change.client()), clock),
        holder.name(),
        markdown.content(change.purpose().reason()),
        markdown.content(change.purpose().desiredOutcome()),
        done(change),
        pages.tests(change, new Times(frames.look(holder).zone(), clock)),
        typed,
        PATH + token);
  }

  private List<UatLinkPage.Done> done(Change change) {
    return runs.of(change).forward().stream()
        .filter(step -> step.step().kind() == Step.Kind.IMPLEMENTATION)
        .map(UatLinkController::done)
        .toList();
  }

  private static UatLinkPage.Done done(RunStep step) {
    boolean skipped = step.progress().status() == Progress.Status.SKIPPED;
    return new UatLinkPage.Done(step.step().text(), skipped ? step.progress().note() : "");
  }

  private LinkEnd thanks(Change change, boolean works) {
    return works
        ? end(Tone.GOOD, "Thank you", "You said that " + change.code() + " works.", way(change))
        : end(
            Tone.WARN,
            "Thank you, that is noted",
            "Those who did the work read what you wrote and see to it.",
            way(change));
  }

  private Answer overtaken(String token, Failure failure) {
    return gone(token, failure.sentence(), HttpStatus.CONFLICT);
  }

  private Answer gone(String token, String sentence, HttpStatus status) {
    LinkEnd.Way way = links.about(token).map(UatLinkController::way).orElse(LinkEnd.Way.SIGN_IN);
    return new Drawn(end(Tone.WARN, "This link is no longer good", sentence, way), status);
  }

  private static LinkEnd.Way way(Change change) {
    return new LinkEnd.Way("/changes/" + change.number(), "Open " + change.code());
  }

  private LinkEnd end(Tone tone, String heading, String sentence, LinkEnd.Way way) {
    return new LinkEnd(frames.bare(heading), tone, heading, sentence, way);
  }
}
