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
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Problems;
import io.tidegate.ui.SeeOther;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  static final String COLUMN = "column-";

  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  private static final String TITLE = "Import dependencies";
  private static final String TAKING = "/inventory/imports/";
  static final String AT = "/inventory/dependency-imports/";

  private final DependencyImports imports;
  private final ItemImports items;
  private final Frames frames;

  DependencyImportController(DependencyImports imports, ItemImports items, Frames frames) {
    this.imports = imports;
    this.items = items;
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
    Mapping mapping = mapping(asked, columns);
    return new DependencyImportPage(
        frames.of(actor, TITLE, INVENTORY),
        started.id().toString(),
        columns,
        mapping,
        imports.preview(actor, started.id(), mapping));
  }

  @PostMapping("/inventory/dependency-imports/{id}/completion")
  Answer run(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    ItemImport started = items.get(ImportId.of(id));
    Mapping mapping = mapping(sent, items.columns(actor, started.id()));
    if (!mapping.equals(started.mapping())) {
      items.configure(
          actor, started.id(), started.version(), new ImportOptions(mapping, null, false));
    }
    items.confirm(actor, started.id(), items.get(started.id()).version());
    return new SeeOther(TAKING + started.id());
  }

  /** As it is asked for; else as the header suggests. */
  private static Mapping mapping(Map<String, String> asked, List<String> columns) {
    if (asked.keySet().stream().noneMatch(name -> name.startsWith(COLUMN))) {
      return Mapping.guess(DependencyFields.ALL, columns);
    }
    Map<String, Integer> chosen = new HashMap<>();
    DependencyFields.ALL.forEach(field -> {
      String column = asked.getOrDefault(COLUMN + field.name(), "");
      if (column.matches("\\d{1,4}")) {
        chosen.put(field.name(), Integer.valueOf(column));
      }
    });
    return new Mapping(chosen);
  }

  private DependencyImportStartPage start(Actor actor, Problems problems) {
    return new DependencyImportStartPage(frames.of(actor, TITLE, INVENTORY), problems);
  }
}
