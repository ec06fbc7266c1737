package io.tidegate.inventory.web;

import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.kernel.Actor;
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
import io.tidegate.ui.View;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Importing items from a CSV file: choose it, look, watch it being taken in. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ImportController {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");

  private final ItemImports imports;
  private final ImportPages pages;
  private final Frames frames;
  private final Live live;

  ImportController(ItemImports imports, ImportPages pages, Frames frames, Live live) {
    this.imports = imports;
    this.pages = pages;
    this.frames = frames;
    this.live = live;
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
      return to(imports.start(actor, name, ImportForm.idOf(client), content));
    } catch (Invalid invalid) {
      return Drawn.invalid(startPage(actor, client, new Problems(invalid.problems())));
    }
  }

  @GetMapping("/inventory/imports/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    ItemImport started = imports.get(ImportId.of(id));
    if (started.phase() != ItemImport.Phase.READY) {
      return pages.taking(actor, started, null);
    }
    return switch (started.sort()) {
      case ITEMS -> pages.preview(actor, started);
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

  private View startPage(Actor actor, String client, Problems problems) {
    return new ImportStartPage(
        frames.of(actor, "Import items", INVENTORY), client, pages.clientsOf(actor), problems);
  }

  private static SeeOther to(ImportId id) {
    return new SeeOther("/inventory/imports/" + id);
  }
}
