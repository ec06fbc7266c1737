/**
 * What the API of every room shares, as the UI kit is shared by their pages: problem details with
 * stable codes, pages with a cursor, entity tags, idempotency keys, the rate limit, and the OpenAPI
 * document with a page that people can read. It knows no room; each room has its own controllers
 * and resources in {@code io.tidegate.<room>.api}, which use the room's door like any stranger.
 *
 * <p><b>An endpoint.</b> A {@code @RestController} below {@code /api/v1} returns a record, an
 * {@link io.tidegate.api.ApiPage} or a {@code ResponseEntity} of one, and says with {@link
 * io.tidegate.api.Scoped} which scope of a token opens it. It takes the {@code Actor} as pages do,
 * an {@link io.tidegate.api.IfMatch} where something is written over, and throws the kernel's
 * failures, or an {@link io.tidegate.api.ApiFailure} where HTTP knows a finer answer. Every POST
 * honours an {@code Idempotency-Key} without doing anything for it.
 */
@NullMarked
@ApplicationModule(
    displayName = "API kit",
    allowedDependencies = {"kernel", "settings", "database", "ui"})
package io.tidegate.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
