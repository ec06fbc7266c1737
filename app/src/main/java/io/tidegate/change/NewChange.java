package io.tidegate.change;

import io.tidegate.kernel.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A change about to be drafted.
 *
 * @param model the model it is made from; null unless standard
 */
public record NewChange(ClientId client, ChangeType type, String title, @Nullable ModelRef model) {}
