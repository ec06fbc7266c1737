package io.tidegate.execution;

import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file or screenshot that shows what was seen.
 *
 * @param step the step it belongs to; null for the run as a whole
 */
public record Evidence(@Nullable UUID step, FileId file, PersonId by, Instant at) {}
