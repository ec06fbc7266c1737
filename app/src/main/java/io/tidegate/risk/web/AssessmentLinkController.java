package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.Step;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Failure;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Stale;
import io.tidegate.risk.AssessmentLinks;
import io.tidegate.risk.AssessmentTask;
import io.tidegate.risk.ImpactView;
import io.tidegate.risk.TaskWords;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.LinkEnd;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving one's view from a mail, without signing in. Only sending the form says anything. */
@Controller
@Permitted(Permitted.To.ANYONE)
class AssessmentLinkController {
  private static final String PATH = "/links/assessments/";
  private static final String SPENT =
      "It was used already, or is too old. Sign in to see how the change stands.";

  private final AssessmentLinks links;
  private final AssessmentPages pages;
  private final Clients clients;
  private final Items items;
  private final Markdown markdown;
  private final Frames frames;

  AssessmentLinkController(
      AssessmentLinks links,
      AssessmentPages pages,
      Clients clients,
      Items items,
      Markdown markdown,
      Frames frames) {
    this.links = links;
    this.pages = pages;
    this.clients = clients;
    this.items = items;
    this.markdown = markdown;
    this.frames = frames;
  }

  @GetMapping(PATH + "{token}")
  Answer show(@PathVariable String token) {
    return draw(token, AssessmentTyped.NOTHING);
  }

  @PostMapping(PATH + "{token}")
  Answer answer(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      ImpactView.Verdict verdict = AssessmentController.verdict(sent.get("verdict"));
      return links
          .answer(token, verdict, sent.getOrDefault("words", ""))
          .map(change -> (Answer) thanks(change))
          .orElseGet(() -> spent(token));
    } catch (Invalid invalid) {
      return draw(token, AssessmentTyped.invalid("", sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      String words = sent.getOrDefault("words", "");
      return gone(token, AssessmentTyped.keeping(words, overtaken.sentence()), HttpStatus.CONFLICT);
    }
  }

  private Answer draw(String token, AssessmentTyped typed) {
    try {
      return links
          .look(token, (holder, change, task) -> page(token, holder, change, task, typed))
          .map(page -> typed.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> spent(token));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return overtaken(token, overtaken);
    }
  }

  private AssessmentLinkPage page(
      String token, Actor holder, Change change, AssessmentTask task, AssessmentTyped typed) {
    TaskWords words = pages.words(holder, List.of(task));
    Client client = clients.get(change.client());
    return new AssessmentLinkPage(
        frames.bare("How would it affect you? " + change.code()),
        change.code(),
        change.title(),
        client.shortName(),
        client.name(),
        holder.name(),
        words.names().of(task.askedBy()) + " asks",
        words.times().day(task.due()),
        task.question(),
        markdown.content(change.purpose().reason()),
        markdown.content(change.purpose().desiredOutcome()),
        facts(change, words.times()),
        change.plan().of(Step.Kind.IMPLEMENTATION).stream().map(Step::text).toList(),
        change.plan().noRollbackBecause().isBlank() ? null : change.plan().noRollbackBecause(),
        pages.answering("", typed),
        typed.problems(),
        PATH + token);
  }

  private Map<String, String> facts(Change change, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Window", change.window() == null ? "Not chosen yet" : times.window(change.window()));
    facts.put("Touches", touched(change));
    facts.put(
        "Risk", change.rating() == null ? "Not assessed yet" : change.rating().level().title());
    return facts;
  }

  private String touched(Change change) {
    return change.scope().affected().isEmpty()
        ? change.scope().noneBecause()
        : items.named(change.scope().affected()).values().stream()
            .map(Item::name)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private LinkEnd thanks(Change change) {
    return end(
        Tone.GOOD,
        "Thank you, that is recorded",
        "Those who prepare and decide on %s read it.".formatted(change.code()),
        way(change));
  }

  private Answer spent(String token) {
    return gone(token, SPENT, HttpStatus.GONE);
  }

  private Answer overtaken(String token, Failure failure) {
    return gone(token, failure.sentence(), HttpStatus.CONFLICT);
  }

  private Answer gone(String token, String sentence, HttpStatus status) {
    LinkEnd.Way way =
        links.about(token).map(AssessmentLinkController::way).orElse(LinkEnd.Way.SIGN_IN);
    return new Drawn(end(Tone.WARN, "This link is no longer good", sentence, way), status);
  }

  private static LinkEnd.Way way(Change change) {
    return new LinkEnd.Way("/changes/" + change.number(), "Open " + change.code());
  }

  private LinkEnd end(Tone tone, String heading, String sentence, LinkEnd.Way way) {
    return new LinkEnd(frames.bare(heading), tone, heading, sentence, way);
  }
}
