package io.tidegate.cab.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to be asked in. */
@Schema(
    name = "MeetingMemberBody",
    example = "{\"person\": \"0199f3c2-7a54-7c1e-9f0a-5d8e4a6b2c10\"}")
record MemberBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID person) {}
