package io.tidegate.directory;

import io.tidegate.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A department of the account's staff.
 *
 * @param head who leads it; null while nobody does
 */
public record Department(DepartmentId id, String name, @Nullable PersonId head, long version) {}
