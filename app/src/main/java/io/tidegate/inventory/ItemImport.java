package io.tidegate.inventory;

import io.tidegate.intake.Mapping;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of configuration items on its way in.
 *
 * @param options how its columns are read
 * @param version goes up with each change of the options; running it names the version it saw
 * @param result what came of it; null until it is run
 */
public record ItemImport(
    ImportId id,
    FileId file,
    String fileName,
    ImportOptions options,
    PersonId startedBy,
    Instant startedAt,
    long version,
    @Nullable ImportResult result) {
  /** Which column holds which field. */
  public Mapping mapping() {
    return options.mapping();
  }
}
