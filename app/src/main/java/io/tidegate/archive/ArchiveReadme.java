package io.tidegate.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The page inside an archive for whoever opens it without Tidegate. */
@Component
class ArchiveReadme {
  private static final String PAGE = "archive/README.md";

  private final String page;

  ArchiveReadme() {
    try {
      page = new ClassPathResource(PAGE).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] of(String account, Instant madeAt) {
    return page.replace("{account}", account)
        .replace("{madeAt}", madeAt.toString())
        .getBytes(StandardCharsets.UTF_8);
  }
}
