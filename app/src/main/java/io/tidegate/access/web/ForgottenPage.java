package io.tidegate.access.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody asks for a link to choose another password.
 *
 * @param sent whether they have asked
 * @param refusal why it did not do; null when it did
 */
public record ForgottenPage(Frame frame, String email, boolean sent, @Nullable String refusal)
    implements View {}
