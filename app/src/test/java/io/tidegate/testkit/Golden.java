package io.tidegate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that hold what a test found when somebody last looked at it and agreed. Run the test with
 * {@code -Dtidegate.golden=write} to write what it finds now, then read the difference.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Compares the lines with those of the file. */
  public static void assertMatches(String file, List<String> lines) throws IOException {
    assertMatches(FOLDER.resolve(file), lines);
  }

  /** The same with a file that lies elsewhere in the project. */
  public static void assertMatches(Path golden, List<String> lines) throws IOException {
    if ("write".equals(System.getProperty("tidegate.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.write(golden, lines);
    }
    assertThat(lines)
        .as("%s; if the change is meant, run this test with -Dtidegate.golden=write", golden)
        .containsExactlyElementsOf(Files.readAllLines(golden));
  }
}
