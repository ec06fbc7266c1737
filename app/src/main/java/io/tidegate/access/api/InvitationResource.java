package io.tidegate.access.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An invitation that is on its way. */
@Schema(name = "Invitation", description = "An invitation that is on its way")
record InvitationResource(@Schema(description = "How long its link works") Instant until) {}
