package io.tidegate.risk.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeHead;
import io.tidegate.change.Changes;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.risk.Given;
import io.tidegate.risk.Question;
import io.tidegate.risk.Questionnaire;
import io.tidegate.risk.RiskRules;
import io.tidegate.risk.Risks;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The five questions of a change: answering them, and what the choices so far come to. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class RiskController {
  private final Changes changes;
  private final Risks risks;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  RiskController(
      Changes changes, Risks risks, Clients clients, Frames frames, InstantSource clock) {
    this.changes = changes;
    this.risks = risks;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/changes/{number}/risk")
  RiskPage page(Actor actor, @PathVariable int number) {
    Change change = changes.get(number);
    Questionnaire standing =
        risks
            .latest(change.id())
            .map(latest -> latest.assessment().questionnaire())
            .orElseGet(() -> Questionnaire.confirming(risks.proposals(change), ""));
    RiskRules rules = risks.rules(change);
    List<QuestionCard> cards =
        risks.proposals(change).stream()
            .map(proposal ->
                QuestionCard.standing(proposal, rules, standing.to(proposal.question())))
            .toList();
    return page(actor, change, cards, given(cards), Problems.none());
  }

  @GetMapping("/changes/{number}/risk/total")
  RiskTotal total(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> form) {
    return RiskTotal.of(risks.preview(changes.get(number), given(form)), true);
  }

  /** For the request form, which asks again as it saves what is typed. */
  @GetMapping("/changes/{number}/risk/seven-rs")
  SevenRsSection sevenRs(Actor actor, @PathVariable int number) {
    return new SevenRsSection(risks.sevenRs(changes.get(number)));
  }

  @PostMapping("/changes/{number}/risk")
  Answer assess(
      Actor actor, @PathVariable int number, @RequestParam MultiValueMap<String, String> form) {
    Change change = changes.get(number);
    Given given = given(form);
    try {
      risks.assess(actor, change.id(), given);
      return new SeeOther("/changes/%d#risk".formatted(number), "The five answers are saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(typed(actor, change, given, new Problems(invalid.problems())));
    }
  }

  static String address(Change change) {
    return "/changes/%d/risk".formatted(change.number());
  }

  private View typed(Actor actor, Change change, Given given, Problems problems) {
    RiskRules rules = risks.rules(change);
    List<QuestionCard> cards =
        risks.proposals(change).stream()
            .map(proposal -> QuestionCard.typed(proposal, rules, given, problems))
            .toList();
    return page(actor, change, cards, given, problems);
  }

  private RiskPage page(
      Actor actor, Change change, List<QuestionCard> cards, Given given, Problems problems) {
    String home = "/changes/" + change.number();
    Client client = clients.get(change.client());
    return new RiskPage(
        frames.of(actor, "Risk", new Crumb("Changes", "/changes"), new Crumb(change.code(), home)),
        ChangeHead.of(change, client, new Times(client.zone(), clock)),
        address(change),
        home,
        cards,
        RiskTotal.of(risks.preview(change, given), false),
        problems,
        risks.whyNot(actor, change).orElse(""),
        ScoringLine.of(risks.history(change.id()), new Times(frames.look(actor).zone(), clock)));
  }

  private static Given given(List<QuestionCard> cards) {
    Map<Question, Integer> scores = new EnumMap<>(Question.class);
    for (QuestionCard card : cards) {
      card.choices().stream()
          .filter(QuestionCard.Choice::chosen)
          .forEach(choice -> scores.put(card.question(), choice.score()));
    }
    return new Given(scores, Map.of());
  }

  private static Given given(MultiValueMap<String, String> form) {
    Map<Question, Integer> scores = new EnumMap<>(Question.class);
    Map<Question, String> reasons = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      String score = form.getFirst(question.slug());
      if (score != null && score.matches("[1-5]")) {
        scores.put(question, Integer.valueOf(score));
      }
      String reason = form.getFirst(Given.reasonField(question));
      if (reason != null) {
        reasons.put(question, reason);
      }
    }
    return new Given(scores, reasons);
  }
}
