package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.intake.Mapping;
import io.tidegate.inventory.ImportOptions;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a file is to be read. */
@Schema(
    name = "InventoryReading",
    example =
        """
        {"columns": {"name": "Hostname", "kind": "Type", "externalKey": "Id"}, "client": null, "createsClients": false}
        """)
record InventoryReadingBody(
    @Schema(description = "Which field stands in which column, by its name in the file")
        @Nullable Map<String, String> columns,
    @Schema(description = "Whose items they are where the file does not say") @Nullable UUID client,
    @Schema(description = "Whether clients that are not here yet are added; administrators only")
        @Nullable Boolean createsClients) {
  ImportOptions options(List<String> header) {
    Map<String, Integer> places = new HashMap<>();
    if (columns == null || columns.isEmpty()) {
      throw new Invalid("columns", "Say which field stands in which column.");
    }
    columns.forEach((field, column) -> {
      int place = header.indexOf(column);
      if (place < 0) {
        throw new Invalid("columns", "The file has no column “" + column + "”.");
      }
      places.put(field, place);
    });
    return new ImportOptions(
        new Mapping(places),
        client == null ? null : new ClientId(client),
        Boolean.TRUE.equals(createsClients));
  }
}
