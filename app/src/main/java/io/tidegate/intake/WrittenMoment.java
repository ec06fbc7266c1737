package io.tidegate.intake;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a cell has it.
 *
 * @param local as a clock on the wall shows it; midnight where the cell says no time
 * @param offset from UTC where the cell says so; null where it leaves the zone to be known
 */
public record WrittenMoment(LocalDateTime local, @Nullable ZoneOffset offset) {}
