package io.tidegate.files.web;

import io.tidegate.files.Files;
import io.tidegate.files.StoredFile;
import io.tidegate.kernel.FileId;
import io.tidegate.ui.Permitted;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives stored files out: always as a download, never as a page of ours. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class FileController {
  private final Files files;

  FileController(Files files) {
    this.files = files;
  }

  @GetMapping("/files/{id}")
  ResponseEntity<InputStreamResource> download(@PathVariable String id) {
    StoredFile file = files.get(FileId.of(id));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(file.sha256())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(files.open(file.id())));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
