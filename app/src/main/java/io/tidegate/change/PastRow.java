package io.tidegate.change;

import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that was brought in, as its row has it.
 *
 * @param facts by column, as text; null where nothing is known
 * @param touched whether somebody wrote in it since the last import
 */
record PastRow(
    UUID id,
    UUID client,
    int number,
    String digest,
    boolean touched,
    Map<String, @Nullable String> facts,
    Set<ItemId> affected,
    Set<PersonId> implementers) {}
