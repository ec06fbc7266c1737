package io.tidegate.approval.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.approval.DecisionTimes;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.approval.Together;
import io.tidegate.directory.Delegations;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for decisions, how long they take, and approving several at once, for programs. */
@RestController
@RequestMapping(path = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Decisions", description = "What waits for whom, and how long decisions take")
class DecisionsApi {
  private static final int MOST = 100;
  private static final int LONGEST_DAYS = 366;

  private final OpenDecisions decisions;
  private final DecisionTimes times;
  private final Together together;
  private final Delegations delegations;
  private final InstantSource clock;

  DecisionsApi(
      OpenDecisions decisions,
      DecisionTimes times,
      Together together,
      Delegations delegations,
      InstantSource clock) {
    this.decisions = decisions;
    this.times = times;
    this.together = together;
    this.delegations = delegations;
    this.clock = clock;
  }

  @GetMapping
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List what waits for decisions",
      description =
          "Stages whose turn it is, the most overdue first, with whom each waits for, who is away"
              + " and who stands in.")
  ApiPage<OpenDecisionResource> list(
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    return ApiPage.of(
        decisions.list(Cursor.id(cursor, OpenDecisions::checked), new Limit(limit).size()),
        one -> OpenDecisionResource.of(one, clock.instant()));
  }

  @PostMapping("/{stage}/reminder")
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Remind those who have yet to decide",
      description =
          "And whoever stands in for them. By change managers, of each stage once in four hours; a"
              + " reminder that comes too soon is answered by overtaken.")
  ReminderResource remind(@Parameter(hidden = true) Actor actor, @PathVariable UUID stage) {
    return new ReminderResource(stage, decisions.remind(actor, stage));
  }

  @GetMapping("/times")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "Read how long decisions take",
      description =
          "By stage, by who is asked, and the token's person's own. Where fewer than three people"
              + " voted, only how often is told; nobody is named or compared with anybody.")
  DecisionTimesResource times(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Of the last so many days, at most 366")
          @RequestParam(defaultValue = "90")
          int days,
      @Parameter(description = "Only votes on this client's changes")
          @RequestParam(required = false)
          @Nullable UUID client) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw new Invalid("days", "Ask for 1 to 366 days.");
    }
    DecisionTimes.Asked asked =
        new DecisionTimes.Asked(days, client == null ? null : new ClientId(client));
    return DecisionTimesResource.of(
        times.byStage(asked), times.byRole(asked), times.own(actor, days));
  }

  @PostMapping(path = "/together", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.APPROVALS_WRITE)
  @Operation(
      summary = "Approve several changes of low risk",
      description =
          "Each by itself: one that cannot be approved keeps no other from it, and says why. Only"
              + " what the token's person has opened, in the revision that is current, on its"
              + " decision page.")
  ApiPage<TogetherAnswer> together(
      @Parameter(hidden = true) Actor actor, @RequestBody TogetherBody body) {
    List<TogetherBody.ApprovalBody> wanted =
        Objects.requireNonNullElse(body.approvals(), List.of());
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new Invalid("approvals", "Name 1 to 100 decisions.");
    }
    List<TogetherAnswer> answers = new ArrayList<>();
    wanted.forEach(one -> answers.add(answer(actor, one)));
    return new ApiPage<>(answers, null);
  }

  private TogetherAnswer answer(Actor actor, TogetherBody.ApprovalBody wanted) {
    int number = Objects.requireNonNullElse(wanted.change(), 0);
    if (wanted.stage() == null) {
      return new TogetherAnswer(number, false, "Name the stage.");
    }
    String whyNot = together.approve(actor, number, wanted.choice(actor.person())).orElse(null);
    return new TogetherAnswer(number, whyNot == null, whyNot);
  }

  @GetMapping("/stand-ins")
  @Scoped(ApiScope.DIRECTORY_READ)
  @Operation(
      summary = "List who stands in for whom",
      description = "Soonest first, at most 500, as far as the token sees these people.")
  ApiPage<StandInResource> standIns(
      @Parameter(description = "Now when nothing is said") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "Six weeks later when nothing is said")
          @RequestParam(required = false)
          @Nullable Instant until) {
    Instant start = from == null ? clock.instant() : from;
    Instant end = until == null ? start.plus(Duration.ofDays(42)) : until;
    if (!start.isBefore(end)) {
      throw new Invalid("until", "Let it end after it begins.");
    }
    return new ApiPage<>(
        delegations.within(new Window(start, end)).stream().map(StandInResource::of).toList(),
        null);
  }
}
