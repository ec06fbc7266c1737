package io.tidegate.change.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tidegate.api.Fields;
import io.tidegate.change.BulkDeed;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done to several changes. */
@Schema(
    name = "BulkBody",
    example =
        """
        {"act": "tag", "tag": "december-patches", "changes": [1042, 1043]}
        """)
record BulkBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Act act,
    @Schema(description = "With assign: who is to own them") @Nullable UUID owner,
    @Schema(
            description =
                "With assign: true gives away also those whose approvals lapse by that and are"
                    + " asked again; otherwise these are refused")
        @Nullable Boolean reopening,
    @Schema(description = "With tag and untag: at most 40 characters") @Nullable String tag,
    @Schema(
            description =
                "Their numbers, at most 200; left out, it is done to those that the filter in the"
                    + " address finds")
        @Nullable List<Integer> changes) {
  private static final int MOST = 200;

  /** What can be done to several at once. */
  enum Act {
    ASSIGN,
    TAG,
    UNTAG
  }

  /** What is meant. Throws {@link Invalid} with everything that is missing. */
  BulkDeed deed() {
    Fields fields = new Fields();
    Act asked = fields.needed("act", act, "Say what is to be done: assign, tag or untag.");
    fields.most("changes", changes, MOST);
    if (changes != null && changes.stream().anyMatch(number -> number == null || number < 1)) {
      fields.problem("changes", "Name changes by their numbers.");
    }
    if (asked == Act.ASSIGN) {
      fields.needed("owner", owner, "Say who is to own them.");
    } else if (asked != null && fields.line("tag", tag).isEmpty()) {
      fields.problem("tag", "Say the tag.");
    }
    fields.check();
    return switch (Objects.requireNonNull(asked)) {
      case ASSIGN ->
          new BulkDeed.Assign(
              new PersonId(Objects.requireNonNull(owner)), Boolean.TRUE.equals(reopening));
      case TAG -> new BulkDeed.Tag(Objects.requireNonNull(tag));
      case UNTAG -> new BulkDeed.Untag(Objects.requireNonNull(tag));
    };
  }
}
