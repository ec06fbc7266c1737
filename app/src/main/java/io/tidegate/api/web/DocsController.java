package io.tidegate.api.web;

import io.tidegate.api.ApiJson;
import io.tidegate.api.web.DocsPage.Section;
import io.tidegate.kernel.NotFound;
import io.tidegate.settings.Site;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages about the API, drawn from the same document that programs get. */
@Controller
@Permitted(Permitted.To.ANYONE)
class DocsController {
  private final OpenApiDocument document;
  private final ApiJson json;
  private final Frames frames;
  private final Site site;
  private volatile @Nullable DocumentReader read;

  DocsController(OpenApiDocument document, ApiJson json, Frames frames, Site site) {
    this.document = document;
    this.json = json;
    this.frames = frames;
    this.site = site;
  }

  @GetMapping(ApiPaths.DOCS)
  DocsPage show(HttpServletRequest request) throws IOException {
    DocumentReader reader = reader(request);
    return new DocsPage(
        frames.bare("Tidegate API"), reader.words(), site.address().toString(), reader.sections());
  }

  @GetMapping(ApiPaths.DOCS + "/{group}")
  GroupPage group(@PathVariable String group, HttpServletRequest request) throws IOException {
    DocumentReader reader = reader(request);
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
  private DocumentReader reader(HttpServletRequest request) throws IOException {
    DocumentReader known = read;
    if (known == null) {
      byte[] bytes = document.openapiJson(request, "/api/v1/openapi.json", Locale.ENGLISH);
      known = DocumentReader.of(json.mapper().readTree(bytes));
      read = known;
    }
    return known;
  }
}
