package io.tidegate.directory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.directory.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written into a person. */
@Schema(
    name = "PersonBody",
    example =
        """
        {"name": "Ida Holm", "email": "ida@birch-bakery.example", "client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10"}
        """)
record PersonBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
    @Schema(
            description = "By which they sign in, unique in the account",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String email,
    @Schema(description = "Whose person they are, said once; null for the account's own staff")
        @Nullable UUID client,
    @Schema(description = "A colleague to whom they report") @Nullable UUID manager,
    @Schema(
            description = "Their client's or the account's when nothing is said",
            example = "Europe/Berlin")
        @Nullable String zone) {
  static PersonBody of(Person person) {
    return new PersonBody(
        person.name(),
        person.email(),
        person.client() == null ? null : person.client().value(),
        person.manager() == null ? null : person.manager().value(),
        person.zone().getId());
  }
}
