package io.tidegate.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive on its way into an empty installation.
 *
 * @param file the name it was sent under; empty when there is none
 * @param step what is being done with it
 * @param share how far it is, in hundredths
 * @param problems why it was refused, one sentence each; empty while it was not
 * @param contents what came in; null until it is here
 */
public record Incoming(
    Phase phase,
    String file,
    Step step,
    int share,
    List<String> problems,
    @Nullable Contents contents) {
  public Incoming {
    problems = List.copyOf(problems);
  }

  /** Where it stands. */
  public enum Phase {
    NONE,
    WORKING,
    STOPPED,
    REFUSED,
    HERE
  }

  /** What is done with an archive, in this order. */
  public enum Step {
    CHECKING("Checking the file against its sums"),
    ROWS("Writing rows"),
    FILES("Writing files"),
    READING("Reading every row back"),
    STOPPING("Stopping, and taking back what is written");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    /** What is being done, in words. */
    public String title() {
      return title;
    }
  }
}
