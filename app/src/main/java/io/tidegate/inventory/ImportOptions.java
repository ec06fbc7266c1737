package io.tidegate.inventory;

import io.tidegate.intake.Mapping;
import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * How a file is read.
 *
 * @param client whose items they are where no column says so; null when only the column does
 * @param createsClients whether clients named in the file that do not exist are added;
 *     administrators only
 */
public record ImportOptions(Mapping mapping, @Nullable ClientId client, boolean createsClients) {}
