package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.Comparisons;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyFile;
import io.tidegate.policy.PolicyRights;
import io.tidegate.policy.PolicyVersion;
import io.tidegate.policy.Preset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What holds, what held, and what could. */
@RestController
@RequestMapping(path = "/api/v1/policy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
    name = "Policy",
    description = "The rules of the account, their versions, and drafts of new ones")
class PolicyApi {
  static final String YAML = "application/yaml";

  private final Policies policies;
  private final Comparisons comparisons;
  private final PolicyFile files;
  private final PolicyTeller teller;

  PolicyApi(Policies policies, Comparisons comparisons, PolicyFile files, PolicyTeller teller) {
    this.policies = policies;
    this.comparisons = comparisons;
    this.files = files;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Read the rules that hold",
      description = "Those of the account, or with a client those of that client. For staff.")
  PolicyResource show(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Whose") @RequestParam(required = false) @Nullable UUID client) {
    PolicyRights.mustRead(actor);
    ClientId whose = client(client);
    Map<ClientId, Set<String>> own = policies.ownSections();
    Policy policy = whose == null ? policies.ofAccount() : policies.current(whose);
    return new PolicyResource(
        policy.version(),
        teller.sections(policy, whose == null ? Set.of() : own.getOrDefault(whose, Set.of())));
  }

  @GetMapping("/versions")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(summary = "List versions", description = "The newest first.")
  ApiPage<VersionResource> versions(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    PolicyRights.mustRead(actor);
    return ApiPage.of(
        policies.history(Cursor.id(cursor, Integer::valueOf), new Limit(limit).size()),
        VersionResource::of);
  }

  @GetMapping("/versions/{version}")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Read the rules as they were in a version",
      description = "Of a version of one client: that client’s.")
  PolicyResource version(@Parameter(hidden = true) Actor actor, @PathVariable int version) {
    PolicyRights.mustRead(actor);
    PolicyVersion found = policies.version(version);
    return new PolicyResource(
        version, teller.sections(policies.asOf(version, found.client()), Set.of()));
  }

  @GetMapping(path = "/versions/{version}/file", produces = YAML)
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Take a version away as a file",
      description = "All rules as they were in it, in YAML.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
  byte[] file(@Parameter(hidden = true) Actor actor, @PathVariable int version) {
    PolicyRights.mustRead(actor);
    PolicyVersion found = policies.version(version);
    return files.bytes(policies.asOf(version, found.client()));
  }

  @GetMapping("/comparison")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Compare two policies in words",
      description = "Each is the number of a version, the name of a preset, or “now”.")
  ComparisonResource compare(
      @Parameter(hidden = true) Actor actor,
      @RequestParam(defaultValue = "itil") String before,
      @RequestParam(defaultValue = "now") String after,
      @RequestParam(required = false) @Nullable UUID client) {
    PolicyRights.mustRead(actor);
    ClientId whose = client(client);
    return new ComparisonResource(
        before,
        after,
        DifferenceResource.of(
            comparisons.between(policies.named(before, whose), policies.named(after, whose))));
  }

  @GetMapping("/presets")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(summary = "List presets", description = "Rules to begin from, each explained.")
  List<PresetResource> presets() {
    return Arrays.stream(Preset.values())
        .map(preset ->
            new PresetResource(
                preset.slug(),
                preset.title(),
                preset.gist(),
                preset.explained(),
                teller.sections(policies.preset(preset), Set.of())))
        .toList();
  }

  private static @Nullable ClientId client(@Nullable UUID id) {
    return id == null ? null : new ClientId(id);
  }
}
