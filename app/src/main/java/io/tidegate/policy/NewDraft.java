package io.tidegate.policy;

import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A draft to be begun.
 *
 * @param client the client for whom alone it is; null for the whole account
 * @param reason why the rules are to change
 * @param preset the preset whose rules it begins with, where they differ from those that hold; null
 *     to begin with nothing changed
 */
public record NewDraft(
    @Nullable ClientId client, String title, String reason, @Nullable Preset preset) {}
