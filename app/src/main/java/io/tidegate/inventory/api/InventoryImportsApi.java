package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import io.tidegate.intake.RowProblem;
import io.tidegate.inventory.DependencyImports;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ImportPreview;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.Verdict;
import io.tidegate.inventory.api.InventoryImportResource.Rows;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Bringing in items and dependencies from files, as on the pages. */
@RestController
@RequestMapping(
    path = "/api/v1/configuration-item-imports",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Inventory")
class InventoryImportsApi {
  private static final String HERE = "/api/v1/configuration-item-imports/";

  private final ItemImports imports;
  private final DependencyImports dependencies;

  InventoryImportsApi(ItemImports imports, DependencyImports dependencies) {
    this.imports = imports;
    this.dependencies = dependencies;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Send a file of items or dependencies",
      description =
          "CSV of at most 25 MB and 100,000 rows, as the part “file” of a form, with “sort” beside"
              + " it (items, which is usual, or dependencies) and, for items whose file does not"
              + " say whose they are, “client”. Nothing is taken in yet; the answer says what would"
              + " happen.")
  @ApiResponse(responseCode = "201", description = "Kept; Location names it")
  ResponseEntity<InventoryImportResource> start(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @RequestPart(required = false) @Nullable MultipartFile file,
      @RequestPart(required = false) @Nullable String sort,
      @RequestPart(required = false) @Nullable String client)
      throws IOException {
    if (caller.client() != null) {
      throw new Forbidden("A file may be about several clients; this token is for one.");
    }
    if (file == null) {
      throw new Invalid("file", "Send the file as the part “file”.");
    }
    Asked asked = new Asked();
    ItemImport.Sort kind = asked.word("sort", sort, ItemImport.Sort.class);
    ClientId whose = asked.id("client", client, ClientId::of);
    asked.check();
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "items.csv");
    try (InputStream content = file.getInputStream()) {
      ImportId id =
          kind == ItemImport.Sort.DEPENDENCIES
              ? dependencies.start(caller.actor(), name, content)
              : imports.start(caller.actor(), name, whose, content);
      return told(ResponseEntity.created(URI.create(HERE + id)), caller.actor(), imports.get(id));
    }
  }

  @GetMapping("/{id}")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "Read an import of the inventory",
      description =
          "How it is read, how far it is and what came of it, or what would come. Its ETag is what"
              + " writing the reading and confirming ask for in If-Match.")
  ResponseEntity<InventoryImportResource> show(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    return told(ResponseEntity.ok(), caller.actor(), find(caller, id));
  }

  @PutMapping(path = "/{id}/reading", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Say how its columns are read",
      description = "As a whole, before it is confirmed.")
  ResponseEntity<InventoryImportResource> read(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen,
      @RequestBody InventoryReadingBody body) {
    Actor actor = caller.actor();
    ItemImport now = find(caller, id);
    imports.configure(
        actor, now.id(), seen.seen(now.version()), body.options(imports.columns(actor, now.id())));
    return told(ResponseEntity.ok(), actor, find(caller, id));
  }

  @PostMapping("/{id}/confirmation")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Take it in",
      description = "Every good row. A job does it; read the import until its phase is done.")
  ResponseEntity<InventoryImportResource> confirm(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(hidden = true) IfMatch seen) {
    ItemImport now = find(caller, id);
    imports.confirm(caller.actor(), now.id(), seen.seen(now.version()));
    return told(ResponseEntity.ok(), caller.actor(), find(caller, id));
  }

  @PostMapping("/{id}/stop")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Stop an import of the inventory",
      description =
          "After the piece it is at. What is taken in stays. Nothing happens when it rests.")
  ResponseEntity<InventoryImportResource> stop(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    imports.cancel(caller.actor(), find(caller, id).id());
    return told(ResponseEntity.ok(), caller.actor(), find(caller, id));
  }

  @PostMapping("/{id}/continuation")
  @Scoped(ApiScope.INVENTORY_WRITE)
  @Operation(
      summary = "Have an import of the inventory go on",
      description = "From where it was stopped or failed. Nothing happens when it was not.")
  ResponseEntity<InventoryImportResource> resume(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id) {
    imports.resume(caller.actor(), find(caller, id).id());
    return told(ResponseEntity.ok(), caller.actor(), find(caller, id));
  }

  @GetMapping("/{id}/refused-rows")
  @Scoped(ApiScope.INVENTORY_READ)
  @Operation(
      summary = "List the rows that were not taken",
      description =
          "In the order of the file, with line, column and reason; one line for each thing that is"
              + " wrong.")
  ApiPage<RefusedRowResource> refused(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @PathVariable UUID id,
      @Parameter(description = "“next” of the page before") @RequestParam(required = false)
          @Nullable String cursor,
      @Parameter(description = "How many at most, up to 200")
          @RequestParam(defaultValue = Limit.USUAL)
          int limit) {
    Integer from = Cursor.id(cursor, Integer::valueOf);
    int skipped = from == null ? 0 : Math.max(0, from);
    int size = new Limit(limit).size();
    List<RowProblem> found = imports.problems(find(caller, id).id(), skipped, size + 1);
    Page<RowProblem> page =
        new Page<>(
            found.subList(0, Math.min(size, found.size())),
            found.size() > size ? Integer.toString(skipped + size) : null);
    return ApiPage.of(page, RefusedRowResource::of);
  }

  /** For whoever may not import at all, or only reaches one client, there is none. */
  private ItemImport find(Caller caller, UUID id) {
    if (caller.client() != null || !imports.mayImport(caller.actor())) {
      throw new NotFound("There is no such import.");
    }
    return imports.get(new ImportId(id));
  }

  private ResponseEntity<InventoryImportResource> told(
      ResponseEntity.BodyBuilder answer, Actor actor, ItemImport now) {
    InventoryImportResource shown =
        InventoryImportResource.of(now, imports.columns(actor, now.id()), rows(actor, now));
    return answer.eTag(EntityTag.of(now.version(), shown).header()).body(shown);
  }

  private Rows rows(Actor actor, ItemImport now) {
    if (now.result() != null) {
      return Rows.of(now.result());
    }
    return switch (now.sort()) {
      case ITEMS -> rows(imports.preview(actor, now.id()));
      case DEPENDENCIES -> rows(dependencies.preview(actor, now.id(), now.mapping()));
    };
  }

  private static Rows rows(ImportPreview preview) {
    return new Rows(
        preview.count(Verdict.Add.class),
        preview.count(Verdict.Change.class),
        preview.count(Verdict.Same.class),
        preview.count(Verdict.Refuse.class));
  }

  private static Rows rows(DependencyImports.Outcome outcome) {
    return new Rows(outcome.added(), 0, outcome.unchanged(), outcome.refused());
  }
}
