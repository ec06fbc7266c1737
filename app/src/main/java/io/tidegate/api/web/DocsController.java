package io.tidegate.api.web;

import io.tidegate.api.web.DocsPage.Section;
import io.tidegate.kernel.NotFound;
import io.tidegate.settings.Site;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages about the API, drawn from the same document that programs get. */
@Controller
@Permitted(Permitted.To.ANYONE)
class DocsController {
  private final OpenApiDocument document;
  private final Frames frames;
  private final Site site;
  private volatile @Nullable DocumentReader read;

  DocsController(OpenApiDocument document, Frames frames, Site site) {
    this.document = document;
    this.frames = frames;
    this.site = site;
  }

  @GetMapping(ApiPaths.DOCS)
  DocsPage show() {
    DocumentReader reader = reader();
    return new DocsPage(
        frames.bare("Tidegate API"), reader.words(), site.address().toString(), reader.sections());
  }

  @GetMapping(ApiPaths.DOCS + "/{group}")
  GroupPage group(@PathVariable String group) {
    DocumentReader reader = reader();
    Section section =
        reader.sections().stream()
            .filter(one -> one.slug().equals(group))
            .findFirst()
            .orElseThrow(() -> new NotFound("The API has no such group."));
    return new GroupPage(
        frames.bare(section.name() + ", Tidegate API"),
        section,
        reader.sections(),
        reader.models(section));
  }

  /** What there is to ask for does not change while Tidegate runs, so it is read over once. */
  private DocumentReader reader() {
    DocumentReader known = read;
    if (known == null) {
      known = DocumentReader.of(document.read());
      read = known;
    }
    return known;
  }
}
