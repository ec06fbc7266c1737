package io.tidegate.api.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.tidegate.api.ApiJson;
import io.tidegate.settings.Site;
import io.tidegate.ui.Permitted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document, for anyone: it says what there is, and nothing of anybody. It was read off
 * the controllers when Tidegate was built, and names the address of this installation.
 */
@Hidden
@RestController
@Permitted(Permitted.To.ANYONE)
class OpenApiDocument {
  private static final String FILE = "/openapi/openapi.json";

  private final ApiJson json;
  private final Site site;
  private volatile @Nullable JsonNode read;

  OpenApiDocument(ApiJson json, Site site) {
    this.json = json;
    this.site = site;
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> show() {
    byte[] document = json.mapper().writeValueAsBytes(read());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }

  /** The document as a tree, which nobody may change. */
  JsonNode read() {
    JsonNode known = read;
    if (known == null) {
      known = here();
      read = known;
    }
    return known;
  }

  private JsonNode here() {
    try (InputStream file = OpenApiDocument.class.getResourceAsStream(FILE)) {
      JsonNode document = json.mapper().readTree(Objects.requireNonNull(file, FILE));
      ((ObjectNode) document.path("servers").path(0)).put("url", site.address().toString());
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
