package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the staff or of a client. */
@Schema(name = "Person", description = "Somebody of the account's staff or of a client")
record PersonResource(
    UUID id,
    @Schema(example = "Rosa Request") String name,
    @Schema(example = "rosa@northlight.example") String email,
    @Schema(description = "Whose person they are; null for the account's own staff")
        @Nullable UUID client,
    boolean archived) {
  static PersonResource of(Person person) {
    return new PersonResource(
        person.id().value(),
        person.name(),
        person.email(),
        person.client() == null ? null : person.client().value(),
        person.archived());
  }
}
