package io.tidegate.review;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * What the requester said of the result.
 *
 * @param comment empty when it works and there is nothing to add
 * @param origin how it was said: {@code web}, {@code mail-link}
 */
public record Confirmation(boolean works, String comment, PersonId by, String origin, Instant at) {}
