package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Client;
import org.jspecify.annotations.Nullable;

/** What is written into a client. */
@Schema(
    name = "ClientBody",
    example = "{\"name\": \"Birch Bakery\", \"shortName\": \"BB\", \"zone\": \"Europe/Berlin\"}")
record ClientBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
    @Schema(description = "Two letters or digits; taken from the name when nothing is said")
        @Nullable String shortName,
    @Schema(
            description =
                "The zone in which its windows are said; the account's when nothing is said",
            example = "Europe/Berlin")
        @Nullable String zone) {
  static ClientBody of(Client client) {
    return new ClientBody(client.name(), client.shortName(), client.zone().getId());
  }
}
