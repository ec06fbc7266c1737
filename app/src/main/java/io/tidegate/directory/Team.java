package io.tidegate.directory;

import io.tidegate.kernel.TeamId;

/** People of the staff who are asked and who work together. */
public record Team(TeamId id, String name, boolean archived, long version) {}
