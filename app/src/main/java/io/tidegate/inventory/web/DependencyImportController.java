package io.tidegate.inventory.web;

import io.tidegate.intake.Mapping;
import io.tidegate.inventory.DependencyFields;
import io.tidegate.inventory.DependencyImports;
import io.tidegate.inventory.ImportId;
import io.tidegate.inventory.ImportOptions;
import io.tidegate.inventory.ItemImport;
import io.tidegate.inventory.ItemImports;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings in dependencies from a CSV file. How its columns are read stands in the address. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class DependencyImportController {
  static final String COLUMN = ImportForm.COLUMN;
  static final String LOOKED_AT = "lookedAt";

  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  private static final String TITLE = "Import dependencies";
  private static final String TAKING = "/inventory/imports/";
  static final String AT = "/inventory/dependency-imports/";

  private final DependencyImports imports;
  private final ItemImports items;
  private final ImportPages pages;
  private final Frames frames;

  DependencyImportController(
      DependencyImports imports, ItemImports items, ImportPages pages, Frames frames) {
    this.imports = imports;
    this.items = items;
    this.pages = pages;
    this.frames = frames;
  }

  @GetMapping("/inventory/dependency-imports/new")
  Answer choose(Actor actor) {
    if (!items.mayImport(actor)) {
      throw new Forbidden("Only those who keep a client's inventory import items.");
    }
    return start(actor, Problems.none());
  }

  @PostMapping("/inventory/dependency-imports")
  Answer start(Actor actor, @RequestParam MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      if (file.isEmpty()) {
        throw new Invalid("file", "Choose the CSV file first.");
      }
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "dependencies.csv");
      return new SeeOther(AT + imports.start(actor, name, content));
    } catch (Invalid invalid) {
      return Drawn.invalid(start(actor, new Problems(invalid.problems())));
    }
  }

  @GetMapping("/inventory/dependency-imports/{id}")
  Answer show(Actor actor, @PathVariable String id, @RequestParam Map<String, String> asked) {
    ItemImport started = items.get(ImportId.of(id));
    if (started.phase() != ItemImport.Phase.READY) {
      return new SeeOther(TAKING + started.id());
    }
    List<String> columns = items.columns(actor, started.id());
    return page(actor, started, columns, mapping(asked, columns), null);
  }

  /** Has the columns read so, which stands in the address then. */
  @PostMapping("/inventory/dependency-imports/{id}/reading")
  Answer read(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    ItemImport started = items.get(ImportId.of(id));
    return new SeeOther(address(started.id(), mapping(sent, items.columns(actor, started.id()))));
  }

  /** Only what was looked at is taken in: these columns, and what they come to. */
  @PostMapping("/inventory/dependency-imports/{id}/completion")
  Answer run(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    ItemImport started = items.get(ImportId.of(id));
    List<String> columns = items.columns(actor, started.id());
    Mapping mapping = mapping(sent, columns);
    if (started.phase() == ItemImport.Phase.READY && !looksAt(sent, mapping)) {
      return Drawn.stale(page(actor, started, columns, mapping, ImportOvertaken.notLookedAt()));
    }
    if (started.phase() == ItemImport.Phase.READY
        && !new ImportForm(sent, List.of())
            .saw(imports.preview(actor, started.id(), mapping).outlook())) {
      return Drawn.stale(page(actor, started, columns, mapping, ImportOvertaken.inventoryMoved()));
    }
    try {
      return run(actor, started, mapping);
    } catch (Stale _) {
      ItemImport now = items.get(started.id());
      return Drawn.stale(
          pages.taking(
              actor,
              now,
              ImportOvertaken.runAlready(
                  pages.stored(now, new ImportOptions(mapping, null, false), columns))));
    }
  }

  private Answer run(Actor actor, ItemImport started, Mapping mapping) {
    ImportOptions options = new ImportOptions(mapping, null, false);
    items.configure(actor, started.id(), started.version(), options);
    items.confirm(actor, started.id(), started.version() + 1);
    return new SeeOther(TAKING + started.id());
  }

  private static boolean looksAt(Map<String, String> sent, Mapping mapping) {
    return sent.getOrDefault(LOOKED_AT, print(mapping)).equals(print(mapping));
  }

  /** Which columns these are, in short. */
  static String print(Mapping mapping) {
    return new TreeMap<>(mapping.columns()).toString();
  }

  private static String address(ImportId id, Mapping mapping) {
    return AT
        + id
        + "?"
        + DependencyFields.ALL.stream()
            .map(field ->
                "%s%s=%s"
                    .formatted(
                        COLUMN,
                        field.name(),
                        mapping.has(field.name()) ? mapping.column(field.name()) : ""))
            .collect(Collectors.joining("&"));
  }

  private DependencyImportPage page(
      Actor actor,
      ItemImport started,
      List<String> columns,
      Mapping mapping,
      @Nullable ImportOvertaken why) {
    return new DependencyImportPage(
        frames.of(actor, TITLE, INVENTORY),
        started.id().toString(),
        why,
        columns,
        mapping,
        imports.preview(actor, started.id(), mapping));
  }

  /** As it is asked for; else as the header suggests. */
  private static Mapping mapping(Map<String, String> asked, List<String> columns) {
    ImportForm form = new ImportForm(asked, List.of());
    return form.hasChoices()
        ? new Mapping(form.columns(DependencyFields.ALL))
        : Mapping.guess(DependencyFields.ALL, columns);
  }

  private DependencyImportStartPage start(Actor actor, Problems problems) {
    return new DependencyImportStartPage(frames.of(actor, TITLE, INVENTORY), problems);
  }
}
