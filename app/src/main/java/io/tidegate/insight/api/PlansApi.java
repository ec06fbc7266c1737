package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Caller;
import io.tidegate.api.Scoped;
import io.tidegate.insight.ManagementPlans;
import io.tidegate.kernel.ClientId;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The management plans of clients, for programs. */
@RestController
@RequestMapping(path = "/api/v1/clients", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy")
class PlansApi {
  private final ManagementPlans plans;

  PlansApi(ManagementPlans plans) {
    this.plans = plans;
  }

  @GetMapping("/{id}/management-plan")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Read a client’s management plan",
      description =
          "Who asks, who assesses, who approves what, who is told when, what counts as an"
              + " emergency and which windows, written out from the rules as they stand.")
  PlanResource plan(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    return PlanResource.of(plans.of(caller.actor(), new ClientId(id)));
  }
}
