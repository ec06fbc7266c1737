package io.tidegate.execution.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Fields;
import io.tidegate.api.Scoped;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.execution.Captures;
import io.tidegate.execution.Evidence;
import io.tidegate.execution.Logbook;
import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notes, states before and evidence, for programs. */
@RestController
@RequestMapping(path = "/api/v1/changes/{number}/run", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Run")
class LogbookApi {
  private final Changes changes;
  private final Logbook logbook;
  private final Captures captures;
  private final Files files;
  private final RunTeller teller;

  LogbookApi(Changes changes, Logbook logbook, Captures captures, Files files, RunTeller teller) {
    this.changes = changes;
    this.logbook = logbook;
    this.captures = captures;
    this.files = files;
    this.teller = teller;
  }

  @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Write a note",
      description = "Of the run or of a step, also on hold and while it is validated or reviewed.")
  RunResource note(
      @Parameter(hidden = true) Actor actor, @PathVariable int number, @RequestBody NoteBody body) {
    Change change = changes.get(number);
    UUID step = body.step() == null ? null : teller.stepOf(change, body.step());
    logbook.note(actor, change.id(), step, body.text() == null ? "" : body.text());
    return teller.tell(actor, changes.get(change.id()));
  }

  @PostMapping(path = "/captures", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Say where the state before is kept",
      description = "Of one affected item, or why it is not; needed before the start.")
  RunResource capture(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestBody CaptureBody body) {
    Change change = changes.get(number);
    Fields fields = new Fields();
    UUID item = fields.needed("item", body.item(), "Say of which item.");
    String place = fields.text("place", body.place());
    String reason = fields.text("reason", body.reason());
    fields.check();
    captures.say(actor, change.id(), new ItemId(Objects.requireNonNull(item)), place, reason);
    return teller.tell(actor, changes.get(change.id()));
  }

  @GetMapping("/evidence")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(summary = "List the evidence", description = "All files of the run, oldest first.")
  ApiPage<EvidenceResource> list(@PathVariable int number) {
    return told(logbook.evidence(changes.get(number).id()));
  }

  @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Add evidence to the run",
      description = "A file of at most 25 MB, as the part “file” of a form.")
  @ApiResponse(responseCode = "201", description = "Kept; Location names the file")
  ResponseEntity<EvidenceResource> attach(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @RequestPart(required = false) @Nullable MultipartFile file)
      throws IOException {
    return kept(actor, changes.get(number), null, file);
  }

  @GetMapping("/steps/{step}/evidence")
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(summary = "List the evidence of a step", description = "Oldest first.")
  ApiPage<EvidenceResource> list(@PathVariable int number, @PathVariable UUID step) {
    Change change = changes.get(number);
    UUID known = teller.stepOf(change, step);
    return told(
        logbook.evidence(change.id()).stream().filter(one -> known.equals(one.step())).toList());
  }

  @PostMapping(path = "/steps/{step}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Scoped(ApiScope.RUN_WRITE)
  @Operation(
      summary = "Add evidence to a step",
      description = "A file of at most 25 MB, as the part “file” of a form.")
  @ApiResponse(responseCode = "201", description = "Kept; Location names the file")
  ResponseEntity<EvidenceResource> attach(
      @Parameter(hidden = true) Actor actor,
      @PathVariable int number,
      @PathVariable UUID step,
      @RequestPart(required = false) @Nullable MultipartFile file)
      throws IOException {
    Change change = changes.get(number);
    return kept(actor, change, teller.stepOf(change, step), file);
  }

  @GetMapping(path = "/evidence/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Scoped(ApiScope.CHANGES_READ)
  @Operation(summary = "Download evidence", description = "The bytes as they were kept.")
  ResponseEntity<InputStreamResource> download(@PathVariable int number, @PathVariable UUID file) {
    StoredFile stored =
        logbook.evidence(changes.get(number).id()).stream()
            .filter(one -> one.file().value().equals(file))
            .findFirst()
            .map(one -> files.get(one.file()))
            .orElseThrow(() -> new NotFound("There is no such file."));
    return ResponseEntity.ok()
        .contentLength(stored.size())
        .eTag(stored.sha256())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(files.open(stored.id())));
  }

  private ResponseEntity<EvidenceResource> kept(
      Actor actor, Change change, @Nullable UUID step, @Nullable MultipartFile file)
      throws IOException {
    if (file == null) {
      throw new Invalid("file", "Send a file as the part “file”.");
    }
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      StoredFile stored =
          logbook.attach(actor, change.id(), step, name == null ? "evidence" : name, content);
      Evidence evidence = new Evidence(step, stored.id(), actor.person(), stored.createdAt());
      return ResponseEntity.created(
              URI.create(
                  "/api/v1/changes/%d/run/evidence/%s".formatted(change.number(), stored.id())))
          .body(EvidenceResource.of(evidence, stored));
    }
  }

  private ApiPage<EvidenceResource> told(List<Evidence> all) {
    Map<FileId, StoredFile> named = files.named(all.stream().map(Evidence::file).toList());
    return new ApiPage<>(
        all.stream()
            .filter(one -> named.containsKey(one.file()))
            .map(one -> EvidenceResource.of(one, Objects.requireNonNull(named.get(one.file()))))
            .toList(),
        null);
  }
}
