package io.tidegate.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * Every script of the kit and of the rooms in one ES module, so that a browser asks once. Each file
 * still stands alone: its names are its own, and when it fails, the others run.
 */
@Component
class Script {
  /** Runs before the first paint, and so is no part of what runs after it. */
  private static final String BEFORE_ALL = "theme.js";

  private final String text;
  private final String digest;

  Script(ResourcePatternResolver files) {
    this.text =
        Stream.of("classpath*:static/js/*.js", "classpath*:static/js/rooms/*.js")
            .flatMap(pattern -> found(files, pattern))
            .map(Script::alone)
            .collect(Collectors.joining("\n"));
    this.digest = DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return text;
  }

  String url() {
    return "/js/tidegate-" + digest + ".js";
  }

  private static Stream<Resource> found(ResourcePatternResolver files, String pattern) {
    try {
      return Arrays.stream(files.getResources(pattern))
          .filter(file -> !BEFORE_ALL.equals(file.getFilename()))
          .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String alone(Resource file) {
    try {
      return "try {\n"
          + file.getContentAsString(StandardCharsets.UTF_8)
          + "\n} catch (failure) { reportError(failure); }";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
