package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.change.ImpactLook;
import java.time.Instant;

/** Who looked whom a change hits. */
@Schema(name = "ImpactLook")
record ImpactLookResource(@Schema(example = "Mara Lindqvist") String by, Instant at) {
  static ImpactLookResource of(ImpactLook look) {
    return new ImpactLookResource(look.by(), look.at());
  }
}
