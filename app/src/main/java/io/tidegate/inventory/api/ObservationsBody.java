package io.tidegate.inventory.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.inventory.Observation;
import io.tidegate.inventory.ObservationBatch;
import io.tidegate.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a monitoring tool saw. */
@Schema(
    name = "ObservationsBody",
    example =
        """
        {"source": "rmm", "observed": [{"item": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "at": "2026-11-21T09:00:00Z", "attributes": {"firmware": "7.6.0"}}]}
        """)
record ObservationsBody(
    @Schema(
            description = "Who saw it, such as the name of the tool",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String source,
    @Schema(
            description =
                "Whether values of attributes that nobody recorded are taken over as they are")
        @Nullable Boolean learn,
    @Schema(description = "At most 1,000 items", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable List<ObservedBody> observed) {
  private static final int MOST = 1000;

  /** The batch that is meant. Throws {@link Invalid} with everything that is missing. */
  ObservationBatch batch() {
    Fields fields = new Fields();
    fields.most("observed", observed, MOST);
    List<Observation> observations = new ArrayList<>();
    List<ObservedBody> items = Objects.requireNonNullElse(observed, List.of());
    for (int i = 0; i < Math.min(MOST, items.size()); i++) {
      observations.addAll(items.get(i).observations(fields, "observed[" + i + "]"));
    }
    String who = fields.line("source", source);
    fields.check();
    return new ObservationBatch(who, Boolean.TRUE.equals(learn), observations);
  }
}
