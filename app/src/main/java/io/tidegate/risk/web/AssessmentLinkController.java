package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.LinkEnds;
import io.tidegate.change.Step;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
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
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private final LinkEnds ends;

  AssessmentLinkController(
      AssessmentLinks links,
      AssessmentPages pages,
      Clients clients,
      Items items,
      Markdown markdown,
      Frames frames,
      LinkEnds ends) {
    this.links = links;
    this.pages = pages;
    this.clients = clients;
    this.items = items;
    this.markdown = markdown;
    this.frames = frames;
    this.ends = ends;
  }

  @GetMapping(PATH + "{token}")
  Answer show(@PathVariable String token) {
    return draw(token, Sent.NOTHING);
  }

  @PostMapping(PATH + "{token}")
  Answer answer(@PathVariable String token, @RequestParam Map<String, String> sent) {
    try {
      ImpactView.Verdict verdict = AssessmentController.verdict(sent.get("verdict"));
      return links
          .answer(token, verdict, sent.getOrDefault("words", ""))
          .map(change -> (Answer) thanks(change))
          .orElseGet(() -> ends.spent(about(token), SPENT, kept(sent)));
    } catch (Invalid invalid) {
      return draw(token, Sent.invalid(sent, invalid));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, kept(sent));
    }
  }

  private Answer draw(String token, Sent sent) {
    try {
      return links
          .look(token, (holder, change, task) -> page(token, holder, change, task, sent))
          .map(page -> sent.problems().isEmpty() ? (Answer) page : Drawn.invalid(page))
          .orElseGet(() -> ends.spent(about(token), SPENT, sent.written("words")));
    } catch (Stale | Forbidden | NotFound overtaken) {
      return ends.overtaken(about(token), overtaken, sent.written("words"));
    }
  }

  private AssessmentLinkPage page(
      String token, Actor holder, Change change, AssessmentTask task, Sent sent) {
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
        AssessmentPages.answering(sent),
        sent.problems(),
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
    return ends.done(
        change,
        Tone.GOOD,
        "Thank you, that is recorded",
        "Those who prepare and decide on %s read it.".formatted(change.code()));
  }

  private static List<String> kept(Map<String, String> sent) {
    return Sent.refused(sent, "").written("words");
  }

  private @Nullable Change about(String token) {
    return links.about(token).orElse(null);
  }
}
