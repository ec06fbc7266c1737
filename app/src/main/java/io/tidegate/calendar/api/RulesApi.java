package io.tidegate.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.calendar.ConflictRules;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which conflicts stop a change, for programs. */
@RestController
@RequestMapping(path = "/api/v1/calendar/rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calendar")
class RulesApi {
  private final ConflictRules rules;

  RulesApi(ConflictRules rules) {
    this.rules = rules;
  }

  @GetMapping
  @Scoped(ApiScope.CALENDAR_READ)
  @Operation(
      summary = "Read which conflicts stop a change, and what notice is promised",
      description = "Those in force for changes that are submitted from now on.")
  RulesResource show(
      @Parameter(description = "For this client; for all without rules of their own when left out")
          @RequestParam(required = false)
          @Nullable UUID client) {
    return RulesResource.of(rules.of(whose(client)));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.CALENDAR_WRITE)
  @Operation(
      summary = "Adopt which conflicts stop a change, and what notice is promised",
      description =
          "A new version of the policy, with a reason. Changes that are submitted keep theirs.")
  @ApiResponse(responseCode = "200", description = "Adopted", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "409",
      description = "overtaken: another version was adopted meanwhile",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(ref = "#/components/schemas/ProblemDetails")))
  RulesResource adopt(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "For this client alone") @RequestParam(required = false)
          @Nullable UUID client,
      @RequestBody RulesBody body) {
    return RulesResource.of(
        rules.adopt(
            actor,
            whose(client),
            body.version(),
            body.wanted(),
            Objects.requireNonNullElse(body.reason(), "")));
  }

  private static @Nullable ClientId whose(@Nullable UUID client) {
    return client == null ? null : new ClientId(client);
  }
}
