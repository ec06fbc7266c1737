package io.tidegate.risk.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.kernel.Actor;
import io.tidegate.risk.Answer;
import io.tidegate.risk.Assessment;
import io.tidegate.risk.Given;
import io.tidegate.risk.Proposal;
import io.tidegate.risk.RiskRules;
import io.tidegate.risk.Risks;
import io.tidegate.risk.Scoring;
import io.tidegate.risk.api.RiskAssessmentResource.FindingResource;
import io.tidegate.risk.api.RiskAssessmentResource.QuestionResource;
import io.tidegate.risk.api.RiskAssessmentResource.RuleResource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How risky a change is, for programs. */
@RestController
@RequestMapping(
    path = "/api/v1/changes/{number}/risk-assessment",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Risk", description = "The five questions of a change, and views of its impact")
class RiskApi {
  private final Changes changes;
  private final Risks risks;

  RiskApi(Changes changes, Risks risks) {
    this.changes = changes;
    this.risks = risks;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read the risk assessment",
      description = "Each question with what the facts suggest now, and the answer that counts.")
  ResponseEntity<RiskAssessmentResource> show(
      @Parameter(hidden = true) Actor actor, @PathVariable int number) {
    return answer(actor, changes.get(number));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CHANGES_WRITE)
  @Operation(
      summary = "Answer the five questions",
      description =
          "All five: as proposed, or otherwise with a reason. Under approval it makes a new"
              + " revision; it is frozen once work has begun.")
  ResponseEntity<RiskAssessmentResource> write(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody AnswersBody body) {
    Change change = changes.get(number);
    Given given = body.given(risks.proposals(change));
    Scoring latest = risks.latest(change.id()).orElse(null);
    risks.assess(actor, change.id(), seen.seen(number(latest)), given);
    return answer(actor, changes.get(change.id()));
  }

  private static int number(@Nullable Scoring latest) {
    return latest == null ? 0 : latest.number();
  }

  private ResponseEntity<RiskAssessmentResource> answer(Actor actor, Change change) {
    Scoring latest = risks.latest(change.id()).orElse(null);
    RiskAssessmentResource shown = resource(actor, change, latest);
    return ResponseEntity.ok().eTag(EntityTag.of(number(latest), shown).header()).body(shown);
  }

  private RiskAssessmentResource resource(Actor actor, Change change, @Nullable Scoring latest) {
    Assessment assessment =
        latest == null ? risks.preview(change, new Given(Map.of(), Map.of())) : latest.assessment();
    RiskRules rules = risks.rules(change);
    return new RiskAssessmentResource(
        latest != null,
        assessment.level(),
        assessment.total(),
        assessment.rules().version(),
        risks.proposals(change).stream()
            .map(proposal -> QuestionResource.of(proposal, rules, answer(latest, proposal)))
            .toList(),
        assessment.fired().stream()
            .map(rule -> new RuleResource(rule.sentence(), rule.level(), rule.decisive()))
            .toList(),
        risks.findings(change).stream()
            .map(found ->
                new FindingResource(found.code(), found.steps(), found.sentence(), found.advice()))
            .toList(),
        latest == null ? null : latest.at(),
        latest == null ? null : latest.by().value(),
        risks.whyNot(actor, change).orElse(null));
  }

  private static @Nullable Answer answer(@Nullable Scoring latest, Proposal proposal) {
    return latest == null ? null : latest.assessment().questionnaire().to(proposal.question());
  }
}
