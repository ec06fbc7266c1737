package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Client;
import java.util.UUID;

/** An environment on which changes are made. */
@Schema(name = "Client", description = "An environment on which changes are made")
record ClientResource(
    UUID id,
    @Schema(example = "Birch Bakery") String name,
    @Schema(description = "Stands for it where there is little room", example = "BB")
        String shortName,
    @Schema(description = "Internal is what all clients share") Client.Kind kind,
    @Schema(description = "The zone in which its windows are said", example = "Europe/Berlin")
        String zone,
    boolean archived) {
  static ClientResource of(Client client) {
    return new ClientResource(
        client.id().value(),
        client.name(),
        client.shortName(),
        client.kind(),
        client.zone().getId(),
        client.archived());
  }
}
