package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.insight.ReplayFilter;
import io.tidegate.insight.Simulation;
import io.tidegate.insight.SimulationId;
import io.tidegate.insight.Simulations;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.PolicyRights;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Simulations of drafts, as on the pages. */
@RestController
@RequestMapping(
    path = "/api/v1/policy/drafts/{draft}/simulation",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy")
class SimulationsApi {
  private final Drafts drafts;
  private final Simulations simulations;

  SimulationsApi(Drafts drafts, Simulations simulations) {
    this.drafts = drafts;
    this.simulations = simulations;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Simulate a draft",
      description =
          "Has the changes of some months replayed against the draft by a job. Read it until its"
              + " state is done. One that is under way for the draft as it stands is given back.")
  @ApiResponse(responseCode = "201", description = "Begun; Location names it")
  ResponseEntity<SimulationResource> start(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID draft,
      @RequestBody SimulationBody body) {
    Draft found = drafts.get(new DraftId(draft));
    Simulation begun = simulations.start(caller.actor(), found, body.months());
    return ResponseEntity.created(URI.create("/api/v1/policy/drafts/" + draft + "/simulation"))
        .body(SimulationResource.of(begun, found));
  }

  @GetMapping
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Read a draft’s newest simulation",
      description = "How far it is, and what it came to. Waits are estimated from medians.")
  SimulationResource show(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID draft) {
    Draft found = drafts.get(new DraftId(draft));
    PolicyRights.mustRead(caller.actor());
    return SimulationResource.of(latest(found), found);
  }

  @PostMapping("/{id}/stop")
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(summary = "Stop a simulation", description = "After the piece that it is at.")
  SimulationResource stop(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID draft,
      @PathVariable UUID id) {
    Draft found = drafts.get(new DraftId(draft));
    simulations.stop(caller.actor(), found, new SimulationId(id));
    return SimulationResource.of(latest(found), found);
  }

  @GetMapping("/changes")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "List the changes behind a number",
      description = "Newest first. Of the newest simulation of the draft alone they are kept.")
  ApiPage<ReplayedResource> changes(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID draft,
      @Parameter(
              description =
                  "Which of them: all, other-way, more-stages, fewer-stages, more-decisions,"
                      + " fewer-decisions, no-row, undecided, went-wrong, unreviewed, one-look,"
                      + " recorded, lacks-risk and so on")
          @RequestParam(defaultValue = "all")
          String which,
      @Parameter(description = "Of this client alone") @RequestParam(required = false)
          @Nullable UUID client,
      @Parameter(description = "Of this row before") @RequestParam(required = false)
          @Nullable String before,
      @Parameter(description = "Of this row by the draft") @RequestParam(required = false)
          @Nullable String after,
      @Parameter(description = "Who is asked, before or by the draft")
          @RequestParam(required = false)
          @Nullable String who,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Draft found = drafts.get(new DraftId(draft));
    PolicyRights.mustRead(caller.actor());
    ReplayFilter filter =
        new ReplayFilter(
            ReplayFilter.Which.of(which),
            client == null ? null : new ClientId(client),
            before,
            after,
            who);
    return ApiPage.of(
        simulations.replayed(latest(found), filter, cursor, new Limit(limit).size()),
        ReplayedResource::of);
  }

  private Simulation latest(Draft draft) {
    return simulations
        .latest(draft)
        .orElseThrow(() -> new NotFound("No simulation of this draft was run."));
  }
}
