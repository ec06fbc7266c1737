package io.tidegate.api.web;

import io.tidegate.api.ApiJson;
import io.tidegate.settings.Site;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page about the API, drawn from the same document that programs get. */
@Controller
@Permitted(Permitted.To.ANYONE)
class DocsController {
  private final OpenApiDocument document;
  private final ApiJson json;
  private final Frames frames;
  private final Site site;

  DocsController(OpenApiDocument document, ApiJson json, Frames frames, Site site) {
    this.document = document;
    this.json = json;
    this.frames = frames;
    this.site = site;
  }

  @GetMapping("/api/docs")
  DocsPage show(HttpServletRequest request) throws IOException {
    byte[] bytes = document.openapiJson(request, "/api/v1/openapi.json", Locale.ENGLISH);
    DocumentReader reader = new DocumentReader(json.mapper().readTree(bytes));
    return new DocsPage(
        frames.bare("Tidegate API"),
        reader.words(),
        site.address().toString(),
        reader.sections(),
        reader.models());
  }
}
