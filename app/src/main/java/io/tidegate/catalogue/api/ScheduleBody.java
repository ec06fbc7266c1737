package io.tidegate.catalogue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.calendar.Recurrence;
import io.tidegate.catalogue.ModelField;
import io.tidegate.catalogue.ScheduleFacts;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Problem;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When changes are made from a model. */
@Schema(
    name = "ModelScheduleBody",
    example =
        """
        {"client": "0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10", "starts": "2026-12-08T22:00", "minutes": 120,
         "rule": "FREQ=MONTHLY;BYDAY=2TU", "daysAhead": 14}
        """)
record ScheduleBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID client,
    @Schema(description = "What each touches; nothing recorded when not said") @Nullable UUID item,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "The first time, on the client's clock",
            example = "2026-12-08T22:00")
        @Nullable String starts,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "How long each window is",
            minimum = "1",
            maximum = "10080")
        @Nullable Integer minutes,
    @Schema(description = "An RRULE (RFC 5545) of days; once when nothing is said")
        @Nullable String rule,
    @Schema(description = "How long before its window each is made; 14 when not said")
        @Nullable Integer daysAhead,
    @Schema(description = "In whose name; the token's person when nobody is named")
        @Nullable UUID owner,
    @Schema(description = "What exactly, where the model asks for it") @Nullable String title,
    @Nullable String reason,
    @Nullable String desiredOutcome) {
  private static final int USUAL_DAYS = 14;

  ScheduleFacts wanted(PersonId own) {
    Fields fields = new Fields();
    Map<ModelField, String> said =
        Map.of(
            ModelField.TITLE, fields.line("title", title),
            ModelField.REASON, fields.text("reason", reason),
            ModelField.OUTCOME, fields.text("desiredOutcome", desiredOutcome));
    fields.check();
    List<Problem> problems = new ArrayList<>();
    LocalDateTime first = first();
    if (client == null) {
      problems.add(new Problem("client", "Say for which client."));
    }
    if (first == null) {
      problems.add(new Problem("starts", "Give the first time, such as 2026-12-08T22:00."));
    }
    if (minutes == null || minutes < 1) {
      problems.add(new Problem("minutes", "Say how many minutes."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    Recurrence once =
        Recurrence.once(Objects.requireNonNull(first), Objects.requireNonNull(minutes));
    return new ScheduleFacts(
        new ClientId(Objects.requireNonNull(client)),
        item == null ? null : new ItemId(item),
        said,
        rule == null || rule.isBlank() ? once : once.by(rule.strip()),
        Objects.requireNonNullElse(daysAhead, USUAL_DAYS),
        owner == null ? own : new PersonId(owner));
  }

  private @Nullable LocalDateTime first() {
    try {
      return starts == null ? null : LocalDateTime.parse(starts);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
