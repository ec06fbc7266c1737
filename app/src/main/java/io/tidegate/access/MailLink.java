package io.tidegate.access;

import io.tidegate.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that is good now, and the person it was sent to as they act through it.
 *
 * @param subject what it is about, such as an approval; null when the person is all it is about
 */
public record MailLink(UUID id, Actor actor, @Nullable UUID subject, Instant expires) {}
