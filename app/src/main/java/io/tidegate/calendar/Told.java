package io.tidegate.calendar;

import java.util.UUID;

/**
 * A conflict that the owner of a change was told of, and that stood when last looked.
 *
 * @param key the conflict's
 * @param said the conflict in words, as the owner read it
 * @param stops whether it stopped the change then
 */
record Told(UUID id, String key, String said, boolean stops) {}
