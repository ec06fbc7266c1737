package io.tidegate.cab;

import io.tidegate.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/** What somebody wrote down on an item, for the minutes. */
public record Note(UUID id, AgendaItemId item, PersonId by, Instant at, String text) {}
