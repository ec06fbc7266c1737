package io.tidegate.access.web;

import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody chooses a password by a link from a mail.
 *
 * @param name whose password it is
 * @param problem what was wrong with the last one; null before the first
 */
public record PasswordPage(Frame frame, String token, String name, @Nullable String problem)
    implements View {}
