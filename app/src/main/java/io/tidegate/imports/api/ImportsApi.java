package io.tidegate.imports.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tidegate.api.ApiPage;
import io.tidegate.api.ApiScope;
import io.tidegate.api.Asked;
import io.tidegate.api.Caller;
import io.tidegate.api.Cursor;
import io.tidegate.api.EntityTag;
import io.tidegate.api.IfMatch;
import io.tidegate.api.Limit;
import io.tidegate.api.Scoped;
import io.tidegate.imports.Flaw;
import io.tidegate.imports.ImportId;
import io.tidegate.imports.Imports;
import io.tidegate.imports.LogImport;
import io.tidegate.imports.Mend;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.TimeOrderedUuid;
import io.tidegate.settings.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Bringing in the change log of another system, as on the pages. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Change logs of other systems on their way in")
class ImportsApi {
  private static final String CSV = "text/csv";

  private final Imports imports;
  private final Site site;

  ImportsApi(Imports imports, Site site) {
    this.imports = imports;
    this.site = site;
  }

  @GetMapping
  @Scoped(ApiScope.IMPORTS_READ)
  @Operation(
      summary = "List imports",
      description =
          "Newest first. A log is of the whole account: a token for one client sees none.")
  ApiPage<ImportSummaryResource> list(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    UUID after = Cursor.id(cursor, TimeOrderedUuid::parse);
    return ApiPage.of(
        imports.list(caller.actor(), after, new Limit(limit).size()), ImportSummaryResource::of);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Scoped(ApiScope.IMPORTS_WRITE)
  @Operation(
      summary = "Send a change log",
      description =
          "CSV or XLSX of at most 500 MB, as the part “file” of a form, with “source” beside it: the system"
              + " it comes from. Nothing is taken in yet: a job reads it and finds out what would"
              + " happen. Read the import until its phase is ready.")
  @ApiResponse(responseCode = "201", description = "Kept, and being read; Location names it")
  ResponseEntity<ImportResource> start(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @RequestPart(required = false) @Nullable MultipartFile file,
      @RequestPart(required = false) @Nullable String source)
      throws IOException {
    if (caller.client() != null) {
      throw new Forbidden("A log is of the whole account; this token is for one client.");
    }
    if (file == null) {
      throw new Invalid("file", "Send the log as the part “file”.");
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "changes.csv");
    try (InputStream content = file.getInputStream()) {
      ImportId id =
          imports.start(caller.actor(), Objects.requireNonNullElse(source, ""), name, content);
      return told(
          ResponseEntity.created(URI.create("/api/v1/imports/" + id)),
          imports.get(caller.actor(), id));
    }
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.IMPORTS_READ)
  @Operation(
      summary = "Read an import",
      description =
          "How far it is, how the file is built, what its columns hold, how they are read, and what was"
              + " found. Its ETag is what writing the reading and confirming ask for in If-Match.")
  ResponseEntity<ImportResource> show(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    return told(ResponseEntity.ok(), find(caller, id));
  }

  @PutMapping(path = "/{id}/reading", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.IMPORTS_WRITE)
  @Operation(
      summary = "Say how it is read",
      description =
          "Columns, words, time zone, whole. A job finds out what would happen then; for words that are"
              + " left out a meaning is proposed.")
  ResponseEntity<ImportResource> read(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody ImportReading reading) {
    LogImport now = find(caller, id);
    if (now.profile() == null) {
      throw new Invalid("phase", "Wait until the file is read to its end.");
    }
    imports.configure(
        caller.actor(), now.id(), seen.seen(now.version()), reading.settings(now, imports));
    return told(ResponseEntity.ok(), find(caller, id));
  }

  @GetMapping("/{id}/preview")
  @Scoped(ApiScope.IMPORTS_READ)
  @Operation(
      summary = "Preview an import",
      description =
          "The first changes as they would be taken; none before it is ready, or when it is done. Every"
              + " kind of problem stands in the import itself.")
  ImportPreviewResource preview(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    LogImport now = find(caller, id);
    return ImportPreviewResource.of(
        now.phase() == LogImport.Phase.READY ? imports.sample(caller.actor(), now) : List.of());
  }

  @PostMapping("/{id}/confirmation")
  @Scoped(ApiScope.IMPORTS_WRITE)
  @Operation(
      summary = "Take it in",
      description =
          "Every good change, as it was previewed. A job does it; read the import until its phase is done.")
  ResponseEntity<ImportResource> confirm(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    LogImport now = find(caller, id);
    imports.run(caller.actor(), now.id(), seen.seen(now.version()));
    return told(ResponseEntity.ok(), find(caller, id));
  }

  @PostMapping("/{id}/stop")
  @Scoped(ApiScope.IMPORTS_WRITE)
  @Operation(
      summary = "Stop it",
      description =
          "After the piece it is at. What is taken in stays. Nothing happens when it rests.")
  ResponseEntity<ImportResource> stop(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    imports.cancel(caller.actor(), find(caller, id).id());
    return told(ResponseEntity.ok(), find(caller, id));
  }

  @PostMapping("/{id}/continuation")
  @Scoped(ApiScope.IMPORTS_WRITE)
  @Operation(
      summary = "Have it go on",
      description = "From where it was stopped or failed. Nothing happens when it was not.")
  ResponseEntity<ImportResource> resume(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    imports.resume(caller.actor(), find(caller, id).id());
    return told(ResponseEntity.ok(), find(caller, id));
  }

  @GetMapping("/{id}/problems")
  @Scoped(ApiScope.IMPORTS_READ)
  @Operation(
      summary = "List what was found",
      description = "In the order of the log: line, column, what stands there, and the reason.")
  ApiPage<ImportPreviewResource.Problem> problems(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(description = "One kind of problem alone", example = "unreadable-date")
          @RequestParam(required = false)
          @Nullable String flaw,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Asked asked = new Asked();
    Flaw kind = asked.word("flaw", flaw, Flaw.class);
    asked.check();
    String after = Cursor.id(cursor, ImportsApi::place);
    return ApiPage.of(
        imports.findings(find(caller, id).id(), kind, after, new Limit(limit).size()),
        ImportPreviewResource.Problem::of);
  }

  private static String place(String written) {
    if (!written.matches("\\d{1,9}-\\d{1,9}")) {
      throw new IllegalArgumentException("No place in a log: " + written);
    }
    return written;
  }

  @GetMapping(path = "/{id}/to-mend", produces = CSV)
  @Scoped(ApiScope.IMPORTS_READ)
  @Operation(
      summary = "Get the rows to mend",
      description =
          "As CSV: the rows that were not taken as they came, with line, column and reason behind. Mend"
              + " them and send that file again as another import of the same source.")
  @ApiResponse(
      responseCode = "200",
      description = "The rows; only the names of the columns when all were taken",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  void toMend(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    LogImport now = find(caller, id);
    if (now.shape() == null) {
      throw new NotFound("This file is not read yet.");
    }
    response.setContentType(CSV);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"to-mend.csv\"");
    Writer writer = response.getWriter();
    for (Integer next = 0; next != null; ) {
      Mend piece = imports.toMend(now, next);
      writer.write(piece.text());
      next = piece.next();
    }
  }

  /** For whoever may not bring in logs at all, or only reaches one client, there is none. */
  private LogImport find(Caller caller, UUID id) {
    Actor actor = caller.actor();
    if (caller.client() != null || !imports.mayImport(actor)) {
      throw new NotFound("There is no such import.");
    }
    return imports.get(actor, new ImportId(id));
  }

  private ResponseEntity<ImportResource> told(ResponseEntity.BodyBuilder answer, LogImport now) {
    boolean looked = now.phase() != LogImport.Phase.READING;
    ImportResource shown =
        ImportResource.of(
            now, looked ? imports.flaws(now.id()) : Map.of(), site.address().toString());
    return answer.eTag(EntityTag.of(now.version(), shown).header()).body(shown);
  }
}
