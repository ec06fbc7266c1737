package io.tidegate.access.web;

import io.tidegate.access.SignIns;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where people sign in.
 *
 * @param next where they go on to
 * @param refusal why the last try did not do; null before the first
 * @param choices the accounts to choose from; empty until a password fits in several
 */
public record SignInPage(
    Frame frame,
    String host,
    String next,
    String email,
    @Nullable String refusal,
    List<SignIns.Choice> choices)
    implements View {}
