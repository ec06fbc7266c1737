package io.tidegate.inventory.web;

import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ImportOptions;
import io.tidegate.inventory.ImportPreview;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changes how a file of items is read, and has it taken in. Both come from one form, so that
 * whatever was chosen is known when either is overtaken, and stands on the page that says so.
 */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ImportReadingController {
  private final ItemImports imports;
  private final ImportPages pages;

  ImportReadingController(ItemImports imports, ImportPages pages) {
    this.imports = imports;
    this.pages = pages;
  }

  @PostMapping("/inventory/imports/{id}/reading")
  Answer read(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "attribute", defaultValue = "") List<String> kept) {
    ItemImport started = imports.get(ImportId.of(id));
    ImportForm form = new ImportForm(sent, kept);
    ImportOptions chosen = form.options(imports.columns(actor, started.id()));
    try {
      imports.configure(actor, started.id(), form.version(), chosen);
      return to(started.id());
    } catch (Stale _) {
      return overtaken(actor, started.id(), chosen);
    }
  }

  /** Only what was looked at is taken in: these choices, and what they come to. */
  @PostMapping("/inventory/imports/{id}/completion")
  Answer run(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "attribute", defaultValue = "") List<String> kept) {
    ItemImport started = imports.get(ImportId.of(id));
    ImportForm form = new ImportForm(sent, kept);
    ImportOptions chosen =
        form.hasChoices() ? form.options(imports.columns(actor, started.id())) : started.options();
    try {
      return run(actor, started, form, chosen);
    } catch (Stale _) {
      return overtaken(actor, started.id(), chosen);
    }
  }

  private Answer run(Actor actor, ItemImport started, ImportForm form, ImportOptions chosen) {
    if (form.version() == started.version() && !chosen.equals(started.options())) {
      imports.configure(actor, started.id(), form.version(), chosen);
      return again(actor, started.id(), ImportOvertaken.notLookedAt());
    }
    if (form.version() == started.version() && started.phase() == ItemImport.Phase.READY) {
      ImportPreview preview = imports.preview(actor, started.id());
      if (!form.saw(preview.outlook())) {
        return again(actor, started.id(), ImportOvertaken.inventoryMoved());
      }
    }
    imports.confirm(actor, started.id(), form.version());
    return to(started.id());
  }

  private Answer again(Actor actor, ImportId id, ImportOvertaken why) {
    ItemImport now = imports.get(id);
    return Drawn.stale(pages.preview(actor, now, now.options(), why));
  }

  private Answer overtaken(Actor actor, ImportId id, ImportOptions chosen) {
    ItemImport now = imports.get(id);
    Map<String, String> stored = pages.stored(now, chosen, imports.columns(actor, id));
    return Drawn.stale(
        now.phase() == ItemImport.Phase.READY
            ? pages.preview(actor, now, chosen, ImportOvertaken.readOtherwise(stored))
            : pages.taking(actor, now, ImportOvertaken.runAlready(stored)));
  }

  private static SeeOther to(ImportId id) {
    return new SeeOther("/inventory/imports/" + id);
  }
}
