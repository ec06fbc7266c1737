package io.tidegate.insight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.insight.EmergencyShare;
import io.tidegate.insight.EmergencyShares;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The share of emergencies, as on home and on clients' pages. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insight")
class EmergenciesApi {
  private final EmergencyShares shares;

  EmergenciesApi(EmergencyShares shares) {
    this.shares = shares;
  }

  @GetMapping("/emergency-shares")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List the shares of emergencies",
      description =
          "Of each client whose flags the caller is shown, as they were counted a quarter of an"
              + " hour ago at most; those that raise a flag first.")
  List<EmergencyShareResource> list(@Parameter(hidden = true) Actor actor) {
    return shares.list(actor).stream().map(EmergencyShareResource::of).toList();
  }

  @GetMapping("/clients/{id}/emergencies")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(
      summary = "List the emergencies behind a client’s share",
      description = "Those of the days over which the policy counts, newest first.")
  ApiPage<EmergencyResource> behind(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    ClientId client = new ClientId(id);
    EmergencyShare share = shares.of(client);
    if (!EmergencyShares.mayRead(actor, client)) {
      throw new Forbidden("Change managers, IT leadership and auditors read this.");
    }
    return ApiPage.of(
        shares.behind(share, Cursor.id(cursor, Integer::valueOf), new Limit(limit).size()),
        EmergencyResource::of);
  }
}
