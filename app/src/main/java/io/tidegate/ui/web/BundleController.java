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

/** Serves the styles and the scripts, each in one file; its address changes with its content. */
@Controller
@Permitted(Permitted.To.ANYONE)
class BundleController {
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private static final MediaType JS = new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final Assets assets;

  BundleController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/css/tidegate-{digest:[0-9a-f]{32}}.css")
  ResponseEntity<String> stylesheet() {
    return kept(CSS, assets.css());
  }

  @GetMapping("/js/tidegate-{digest:[0-9a-f]{32}}.js")
  ResponseEntity<String> script() {
    return kept(JS, assets.js());
  }

  private static ResponseEntity<String> kept(MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(text);
  }
}
