package io.tidegate.inventory;

import io.tidegate.intake.Mapping;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of configuration items or of dependencies on its way in.
 *
 * @param options how its columns are read
 * @param version goes up with each change of the options; running it names the version it saw
 * @param result what came of it so far; null until it is confirmed
 * @param work how far the job is
 */
public record ItemImport(
    ImportId id,
    Sort sort,
    FileId file,
    String fileName,
    ImportOptions options,
    PersonId startedBy,
    Instant startedAt,
    long version,
    @Nullable ImportResult result,
    ImportWork work) {
  /** What its rows are. */
  public enum Sort {
    ITEMS,
    DEPENDENCIES
  }

  /** Where it stands. */
  public enum Phase {
    READY,
    TAKING,
    DONE
  }

  /** Which column holds which field. */
  public Mapping mapping() {
    return options.mapping();
  }

  /** Whether it waits for somebody to look, a job takes it in, or all is done. */
  public Phase phase() {
    if (work.confirmedAt() == null) {
      return Phase.READY;
    }
    return work.doneAt() == null ? Phase.TAKING : Phase.DONE;
  }

  /** Whether a job is to work on it. */
  public boolean atWork() {
    return phase() == Phase.TAKING && work.stopped() == null;
  }
}
