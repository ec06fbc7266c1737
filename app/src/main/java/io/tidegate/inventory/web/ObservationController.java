package io.tidegate.inventory.web;

import io.tidegate.inventory.ItemImports;
import io.tidegate.inventory.ObservationFiles;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings in what was seen from a CSV file. It may be sent twice, so it is taken at once. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class ObservationController {
  private static final int SHOWN = 200;

  private final ObservationFiles files;
  private final ItemImports imports;
  private final ImportPages pages;
  private final Frames frames;

  ObservationController(
      ObservationFiles files, ItemImports imports, ImportPages pages, Frames frames) {
    this.files = files;
    this.imports = imports;
    this.pages = pages;
    this.frames = frames;
  }

  @GetMapping("/inventory/observations/new")
  Answer choose(Actor actor) {
    if (!imports.mayImport(actor)) {
      throw new Forbidden("Only those who keep a client's inventory say what was seen there.");
    }
    return page(actor, Sent.NOTHING);
  }

  @PostMapping("/inventory/observations")
  Answer take(Actor actor, @RequestParam MultipartFile file, @RequestParam Map<String, String> sent)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      if (file.isEmpty()) {
        throw new Invalid("file", "Choose the CSV file first.");
      }
      String client = sent.getOrDefault("client", "");
      ObservationFiles.Taken taken =
          files.take(
              actor,
              sent.getOrDefault("source", ""),
              sent.containsKey("learns"),
              client.isEmpty() ? null : ClientId.of(client),
              content.readAllBytes());
      return new ObservationStartPage(
          frame(actor),
          Sent.NOTHING,
          pages.clientsOf(actor),
          taken.outcome(),
          taken.problems().subList(0, Math.min(SHOWN, taken.problems().size())),
          taken.problems().size());
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, Sent.invalid(sent, invalid)));
    }
  }

  private ObservationStartPage page(Actor actor, Sent sent) {
    return new ObservationStartPage(frame(actor), sent, pages.clientsOf(actor), null, List.of(), 0);
  }

  private Frame frame(Actor actor) {
    return frames.of(
        actor,
        "Bring in what was seen",
        new Crumb("Inventory", "/inventory"),
        new Crumb("Unrecorded changes", InventoryTabs.UNRECORDED));
  }
}
