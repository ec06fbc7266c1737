package io.tidegate.ui.web;

import io.tidegate.ui.Assets;
import io.tidegate.ui.Permitted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the bundled styles; the address changes with the content. */
@Controller
@Permitted(Permitted.To.ANYONE)
class StylesheetController {
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private final Assets assets;

  StylesheetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/css/tidegate-{digest:[0-9a-f]{32}}.css")
  ResponseEntity<String> stylesheet() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(assets.css());
  }
}
