package io.tidegate.review.web;

import io.tidegate.change.Change;
import io.tidegate.change.LinkEnds;
import io.tidegate.change.Step;
import io.tidegate.directory.Clients;
import io.tidegate.execution.Progress;
import io.tidegate.execution.RunStep;
import io.tidegate.execution.Runs;
import io.tidegate.kernel.Actor;
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
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private final LinkEnds ends;
  private final InstantSource clock;

  UatLinkController(
      UatLinks links,
      ValidationPages pages,
      Runs runs,
      Clients clients,
      Markdown markdown,
      Frames frames,
      LinkEnds ends,
      InstantSource clock) {
    this.links = links;
    this.pages = pages;
    this.runs = runs;
    this.clients = clients;
    this.markdown = markdown;
    this.frames = frames;
    this.ends = ends;
    this.clock = clock;
  }

  @GetMapping(PATH + "{token}")
  Answer show(@PathVariable String token) {
    return draw(token, Sent.NOTHING);
  }

  @PostMapping(PATH + "{token}")
  Answer confirm(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      boolean works = said(sent);
      return links
          .confirm(token, works, sent.getOrDefault("comment", ""))
          .map(change -> (Answer) thanks(change, works))
          .orElseGet(() -> ends.spent(about(token), SPENT, kept(sent)));
    } catch (Invalid invalid) {
      return draw(token, Sent.invalid(sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, kept(sent));
    }
  }

  private static boolean said(Map<String, String> sent) {
    return switch (sent.getOrDefault("works", "")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Invalid("comment", "Say whether it works.");
    };
  }

  private Answer draw(String token, Sent sent) {
    try {
      return links
          .look(token, (holder, change) -> page(token, holder, change, sent))
          .map(page -> sent.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> ends.spent(about(token), SPENT, sent.written("comment")));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, sent.written("comment"));
    }
  }

  private UatLinkPage page(String token, Actor holder, Change change, Sent sent) {
    return new UatLinkPage(
        frames.bare("Does it work? " + change.code()),
        ReviewHead.of(change, clients.get(change.client()), clock),
        holder.name(),
        markdown.content(change.purpose().reason()),
        markdown.content(change.purpose().desiredOutcome()),
        done(change),
        pages.tests(change, new Times(frames.look(holder).zone(), clock)),
        sent,
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
        ? ends.done(change, Tone.GOOD, "Thank you", "You said that " + change.code() + " works.")
        : ends.done(
            change,
            Tone.WARN,
            "Thank you, that is noted",
            "Those who did the work read what you wrote and see to it.");
  }

  private static List<String> kept(Map<String, String> sent) {
    return Sent.refused(sent, "").written("comment");
  }

  private @Nullable Change about(String token) {
    return links.about(token).orElse(null);
  }
}
