package io.tidegate.inventory.web;

import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.NetboxImports;
import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.FileId;
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
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings in an inventory that is kept in NetBox. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class NetboxController {
  private static final Crumb INVENTORY = new Crumb("Inventory", "/inventory");
  private static final String TITLE = "Import from NetBox";

  private final NetboxImports netbox;
  private final ItemImports imports;
  private final Frames frames;

  NetboxController(NetboxImports netbox, ItemImports imports, Frames frames) {
    this.netbox = netbox;
    this.imports = imports;
    this.frames = frames;
  }

  @GetMapping("/inventory/netbox/new")
  Answer choose(Actor actor) {
    if (!imports.mayImport(actor)) {
      throw new Forbidden("Only those who keep a client's inventory import items.");
    }
    return start(actor, Problems.none());
  }

  @PostMapping("/inventory/netbox")
  Answer start(Actor actor, @RequestParam MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      if (file.isEmpty()) {
        throw new Invalid("file", "Choose the dump first.");
      }
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "netbox.json");
      return new SeeOther("/inventory/netbox/" + netbox.start(actor, name, content));
    } catch (Invalid invalid) {
      return Drawn.invalid(start(actor, new Problems(invalid.problems())));
    }
  }

  @GetMapping("/inventory/netbox/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    FileId file = FileId.of(id);
    NetboxOutcome outcome = netbox.preview(actor, file);
    return new NetboxPage(frames.of(actor, TITLE, INVENTORY), file.toString(), outcome);
  }

  @PostMapping("/inventory/netbox/{id}/completion")
  Answer run(Actor actor, @PathVariable String id) {
    NetboxOutcome outcome = netbox.run(actor, FileId.of(id));
    return new SeeOther(
        "/inventory/netbox/" + id,
        "%d items and %d dependencies are taken in."
            .formatted(outcome.newItems(), outcome.newDependencies()));
  }

  private NetboxStartPage start(Actor actor, Problems problems) {
    return new NetboxStartPage(frames.of(actor, TITLE, INVENTORY), problems);
  }
}
