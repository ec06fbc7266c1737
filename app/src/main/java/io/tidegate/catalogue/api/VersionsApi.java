package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Scoped;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.ModelVersion;
import io.tidegate.catalogue.Models;
import io.tidegate.catalogue.VersionDifferences;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a model said, version by version, for programs. */
@RestController
@RequestMapping(path = "/api/v1/models/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class VersionsApi {
  private final Models models;
  private final Clients clients;

  VersionsApi(Models models, Clients clients) {
    this.models = models;
    this.clients = clients;
  }

  @GetMapping("/versions")
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "List a model's versions",
      description = "The latest first, at most 100. A token of one client reads the one in use.")
  ApiPage<VersionResource> versions(@PathVariable UUID id) {
    Model model = models.get(new ModelId(id));
    return new ApiPage<>(
        models.versions(model.id()).stream()
            .map(version -> VersionResource.of(model, version))
            .toList(),
        null);
  }

  @GetMapping("/differences")
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "Compare two versions of a model",
      description = "In words. A token of one client knows the one in use alone.")
  ApiPage<VersionDifference> differences(
      @PathVariable UUID id,
      @Parameter(
              description =
                  "The number of the version before; the one before the latest if not said")
          @RequestParam(defaultValue = "0")
          int from,
      @Parameter(description = "The number of the version after; the latest if not said")
          @RequestParam(defaultValue = "0")
          int to) {
    Model model = models.get(new ModelId(id));
    List<ModelVersion> known = models.versions(model.id());
    int after = to > 0 ? to : known.getFirst().number();
    int before = from > 0 ? from : known.get(Math.min(1, known.size() - 1)).number();
    List<Difference> all =
        new VersionDifferences(this::names)
            .between(models.version(model.id(), before), models.version(model.id(), after));
    return new ApiPage<>(
        all.stream()
            .map(one -> new VersionDifference(one.what(), one.before(), one.after()))
            .toList(),
        null);
  }

  private String names(Set<ClientId> ids) {
    return ids.isEmpty()
        ? "all clients"
        : clients.named(ids).values().stream()
            .map(Client::name)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** One version. */
  @Schema(name = "ModelVersion")
  record VersionResource(
      int number,
      String title,
      Instant madeAt,
      String madeBy,
      @Schema(description = "Whether changes are made from it now") boolean inUse,
      @Schema(description = "Whether it waits for the board") boolean proposed) {
    static VersionResource of(Model model, ModelVersion version) {
      return new VersionResource(
          version.number(),
          version.procedure().title(),
          version.madeAt(),
          version.madeBy(),
          model.approved() && version.number() == model.current().number(),
          model.proposed() != null && version.number() == model.proposed());
    }
  }

  /** One thing that differs. */
  @Schema(name = "ModelDifference")
  record VersionDifference(
      @Schema(example = "Implementation") String what,
      @Schema(description = "Null when it is new") @Nullable String before,
      @Schema(description = "Null when it is gone") @Nullable String after) {}
}
