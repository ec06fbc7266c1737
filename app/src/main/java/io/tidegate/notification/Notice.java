package io.tidegate.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that its reader was told.
 *
 * @param subject what it is about
 * @param about the same as people name it
 * @param href where it leads, a path of this application
 */
public record Notice(
    UUID id,
    UUID subject,
    String kind,
    String about,
    String title,
    String text,
    String href,
    Instant at,
    boolean read) {}
