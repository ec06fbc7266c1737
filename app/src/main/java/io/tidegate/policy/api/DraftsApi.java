package io.tidegate.policy.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Cursor;
import io.tidegate.api.Fields;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.Draft;
import io.tidegate.policy.DraftId;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.NewDraft;
import io.tidegate.policy.PolicyFile;
import io.tidegate.policy.PolicyRights;
import io.tidegate.policy.Preset;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of new rules: begun, written section by section or from a file. */
@RestController
@RequestMapping(path = "/api/v1/policy/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policy")
class DraftsApi {
  private final Drafts drafts;
  private final PolicyFile files;
  private final PolicyTeller teller;

  DraftsApi(Drafts drafts, PolicyFile files, PolicyTeller teller) {
    this.drafts = drafts;
    this.files = files;
    this.teller = teller;
  }

  @GetMapping
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "List drafts",
      description = "The newest first, as far as the token reaches.")
  ApiPage<DraftLineResource> list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "Only those of which something may still become")
          @RequestParam(defaultValue = "false")
          boolean unfinished,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    PolicyRights.mustRead(actor);
    DraftId before = Cursor.id(cursor, DraftId::of);
    return ApiPage.of(
        drafts.list(unfinished, before == null ? null : before.toString(), new Limit(limit).size()),
        DraftLineResource::of);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Begin a draft",
      description = "By a change manager or an administrator. Nothing holds until it is published.")
  @ApiResponse(responseCode = "201", description = "Begun; Location names it")
  ResponseEntity<DraftResource> open(
      @Parameter(hidden = true) Actor actor, @RequestBody NewDraftBody body) {
    Fields fields = new Fields();
    Preset preset = null;
    if (body.preset() != null) {
      preset = Preset.of(body.preset()).orElse(null);
      fields.needed("preset", preset, "There is no such preset.");
    }
    fields.check();
    ClientId client = body.client() == null ? null : new ClientId(body.client());
    Draft draft =
        drafts.open(
            actor,
            new NewDraft(
                client,
                Objects.requireNonNullElse(body.title(), ""),
                Objects.requireNonNullElse(body.reason(), ""),
                preset));
    URI where = URI.create("/api/v1/policy/drafts/" + draft.id());
    return teller.told(ResponseEntity.created(where), draft);
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Read a draft",
      description = "With what it changes in words. Its ETag is what writing on it asks for.")
  ResponseEntity<DraftResource> show(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    PolicyRights.mustRead(actor);
    return told(drafts.get(new DraftId(id)));
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Say what a draft is called, why, and when it is to hold",
      description = "All three are written whole; without a moment it holds once it is published.")
  ResponseEntity<DraftResource> describe(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody NewDraftBody.DescribedBody body) {
    Draft draft = drafts.get(new DraftId(id));
    return told(
        drafts.describe(
            actor,
            draft.id(),
            seen.seen(draft.version()),
            Objects.requireNonNullElse(body.title(), ""),
            Objects.requireNonNullElse(body.reason(), ""),
            body.holdsFrom()));
  }

  @PutMapping(path = "/{id}/sections/{section}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Write a section",
      description =
          "All its rules; those that hold already are no change. A problem’s field is the path"
              + " within the rules.")
  ResponseEntity<DraftResource> put(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable String section,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody SectionBody body) {
    Draft draft = drafts.get(new DraftId(id));
    long version = seen.seen(draft.version());
    if (Boolean.TRUE.equals(body.takenBack())) {
      return told(drafts.takeBack(actor, draft.id(), version, section));
    }
    Fields fields = new Fields();
    fields.needed("rules", body.rules(), "Give the rules of the section.");
    fields.check();
    return told(
        drafts.take(
            actor,
            draft.id(),
            version,
            files.section(section, Objects.requireNonNull(body.rules()))));
  }

  @DeleteMapping("/{id}/sections/{section}")
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(summary = "Leave a section as it is", description = "The draft says nothing of it.")
  ResponseEntity<DraftResource> drop(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @PathVariable String section,
      @Parameter(hidden = true) IfMatch seen) {
    Draft draft = drafts.get(new DraftId(id));
    return told(drafts.drop(actor, draft.id(), seen.seen(draft.version()), section));
  }

  @GetMapping(path = "/{id}/file", produces = PolicyApi.YAML)
  @Scoped(ApiScope.POLICY_READ)
  @Operation(
      summary = "Take a draft away as a file",
      description = "The sections that it sets, in YAML.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = PolicyApi.YAML, schema = @Schema(type = "string")))
  byte[] file(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
    PolicyRights.mustRead(actor);
    Draft draft = drafts.get(new DraftId(id));
    return files.bytes(draft, drafts.drafted(draft));
  }

  @PutMapping(path = "/{id}/file", consumes = PolicyApi.YAML)
  @Scoped(ApiScope.POLICY_WRITE)
  @Operation(
      summary = "Write a draft from a file",
      description =
          "The sections that the file names, in YAML; all of it is taken or none. A problem’s field"
              + " is the path, and its sentence begins with the line.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = PolicyApi.YAML,
              schema = @Schema(type = "string"),
              examples =
                  @ExampleObject(
                      """
                      policy: 1
                      sections:
                        publishing:
                          schema: 1
                          secondPerson: true
                      """)))
  ResponseEntity<DraftResource> take(
      @Parameter(hidden = true) Actor actor,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody byte[] file) {
    Draft draft = drafts.get(new DraftId(id));
    return told(
        drafts.take(
            actor,
            draft.id(),
            seen.seen(draft.version()),
            files.read(new String(file, StandardCharsets.UTF_8))));
  }

  private ResponseEntity<DraftResource> told(Draft draft) {
    return teller.told(ResponseEntity.ok(), draft);
  }
}
