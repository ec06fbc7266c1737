package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiScope;
import io.tidegate.api.EntityTag;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Scoped;
import io.tidegate.catalogue.Admissions;
import io.tidegate.catalogue.LicenceReview.Verdict;
import io.tidegate.catalogue.Licences;
import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelId;
import io.tidegate.catalogue.Models;
import io.tidegate.kernel.Actor;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The licences of models, for programs. */
@RestController
@RequestMapping(path = "/api/v1/models/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Models")
class LicenceApi {
  private final Models models;
  private final Admissions admissions;
  private final Licences licences;

  LicenceApi(Models models, Admissions admissions, Licences licences) {
    this.models = models;
    this.admissions = admissions;
    this.licences = licences;
  }

  @GetMapping("/licence")
  @Scoped(ApiScope.MODELS_READ)
  @Operation(
      summary = "Read a model's licence",
      description =
          "How its recent changes went, and what the board said of it. Not for a token of one"
              + " client. Its ETag is what a review asks for.")
  ResponseEntity<LicenceResource> show(@PathVariable UUID id) {
    return told(new ModelId(id));
  }

  @PostMapping(path = "/reviews", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.MODELS_WRITE)
  @Operation(
      summary = "Review a model",
      description =
          "By a member of the CAB who neither owns nor wrote it. Approving or refusing says what"
              + " becomes of the version that waits for the board; renewing brings back what was"
              + " suspended; withdrawing archives it.")
  ResponseEntity<LicenceResource> review(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody ReviewBody body) {
    Model model = models.get(new ModelId(id));
    Fields fields = new Fields();
    Verdict said =
        fields.needed("verdict", body.verdict(), "Say approved, refused, renewed or withdrawn.");
    String note = fields.text("note", body.note());
    fields.check();
    long version = seen.seen(model.version());
    switch (Objects.requireNonNull(said)) {
      case APPROVED -> admissions.approve(actor, model.id(), version, body.reviewOn(), note);
      case REFUSED -> admissions.refuse(actor, model.id(), version, note);
      case RENEWED -> licences.renew(actor, model.id(), version, body.reviewOn(), note);
      case WITHDRAWN -> licences.withdraw(actor, model.id(), version, note);
    }
    return told(model.id());
  }

  private ResponseEntity<LicenceResource> told(ModelId id) {
    Model model = models.get(id);
    LicenceResource said =
        LicenceResource.of(model, licences.of(model), licences.reviews(model.id()));
    return ResponseEntity.ok().eTag(EntityTag.of(model.version(), said).header()).body(said);
  }
}
