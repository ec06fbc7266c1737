package io.tidegate.inventory.web;

import io.tidegate.intake.Mapping;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ImportOptions;
import io.tidegate.inventory.ImportResult;
import io.tidegate.inventory.ItemFields;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Live;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Importing items from a CSV file: choose it, look, change how it is read, take it in. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ImportController {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");

  private final ItemImports imports;
  private final ImportPages pages;
  private final Frames frames;
  private final Live live;
  private final InstantSource clock;

  ImportController(
      ItemImports imports, ImportPages pages, Frames frames, Live live, InstantSource clock) {
    this.imports = imports;
    this.pages = pages;
    this.frames = frames;
    this.live = live;
    this.clock = clock;
  }

  @GetMapping("/inventory/imports/new")
  Answer choose(Actor actor, @RequestParam(defaultValue = "") String client) {
    if (!imports.mayImport(actor)) {
      throw new Forbidden("Only those who keep a client's inventory import items.");
    }
    return startPage(actor, client, Problems.none());
  }

  @PostMapping("/inventory/imports")
  Answer start(
      Actor actor, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String client)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      if (file.isEmpty()) {
        throw new Invalid("file", "Choose the CSV file first.");
      }
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "items.csv");
      return to(imports.start(actor, name, idOf(client), content));
    } catch (Invalid invalid) {
      return Drawn.invalid(startPage(actor, client, new Problems(invalid.problems())));
    }
  }

  @GetMapping("/inventory/imports/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    ItemImport started = imports.get(ImportId.of(id));
    if (started.phase() != ItemImport.Phase.READY) {
      return taking(actor, started);
    }
    return switch (started.sort()) {
      case ITEMS -> pages.preview(actor, started, imports.preview(actor, started.id()));
      case DEPENDENCIES -> new SeeOther(DependencyImportController.AT + started.id());
    };
  }

  @GetMapping(path = "/inventory/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Actor actor, @PathVariable String id) {
    return live.watch(actor, imports.get(ImportId.of(id)).id().value());
  }

  @PostMapping("/inventory/imports/{id}/stop")
  Answer stop(Actor actor, @PathVariable String id) {
    imports.cancel(actor, ImportId.of(id));
    return to(ImportId.of(id));
  }

  @PostMapping("/inventory/imports/{id}/continuation")
  Answer resume(Actor actor, @PathVariable String id) {
    imports.resume(actor, ImportId.of(id));
    return to(ImportId.of(id));
  }

  @PostMapping("/inventory/imports/{id}/reading")
  Answer read(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "attribute", defaultValue = "") List<String> kept) {
    List<String> header = imports.preview(actor, ImportId.of(id)).table().header();
    ImportOptions options =
        new ImportOptions(
            mappingOf(sent, kept, header),
            idOf(sent.getOrDefault("client", "")),
            sent.containsKey("createsClients"));
    imports.configure(actor, ImportId.of(id), versionOf(sent), options);
    return to(ImportId.of(id));
  }

  @PostMapping("/inventory/imports/{id}/completion")
  Answer run(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    imports.confirm(actor, ImportId.of(id), versionOf(sent));
    return to(ImportId.of(id));
  }

  private View startPage(Actor actor, String client, Problems problems) {
    return new ImportStartPage(
        frames.of(actor, "Import items", INVENTORY), client, pages.clientsOf(actor), problems);
  }

  private View taking(Actor actor, ItemImport now) {
    ImportResult result = Objects.requireNonNull(now.result());
    return new TakingPage(
        frames.of(actor, "Import " + now.fileName(), INVENTORY),
        now,
        result,
        new Times(frames.look(actor).zone(), clock).moment(result.at()),
        imports.problems(now.id(), 0, ImportPages.PROBLEMS));
  }

  /** Columns that stand for nothing else are kept as attributes where that was ticked. */
  private static Mapping mappingOf(
      Map<String, String> sent, List<String> kept, List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    ItemFields.ALL.forEach(field -> {
      String column = sent.getOrDefault("column-" + field.name(), "");
      if (column.matches("\\d{1,4}")) {
        columns.put(field.name(), Integer.valueOf(column));
      }
    });
    for (String column : kept) {
      int number = column.matches("\\d{1,4}") ? Integer.parseInt(column) : header.size();
      if (number < header.size() && !columns.containsValue(number)) {
        columns.put(ItemFields.attributeOf(header.get(number)), number);
      }
    }
    return new Mapping(columns);
  }

  private static long versionOf(Map<String, String> sent) {
    String version = sent.getOrDefault("version", "");
    return version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
  }

  private static @Nullable ClientId idOf(String text) {
    return text.isEmpty() ? null : ClientId.of(text);
  }

  private static SeeOther to(ImportId id) {
    return new SeeOther("/inventory/imports/" + id);
  }
}
