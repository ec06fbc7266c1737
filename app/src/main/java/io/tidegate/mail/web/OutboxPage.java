package io.tidegate.mail.web;

import io.tidegate.mail.StoredMail;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mails of the account, newest first.
 *
 * @param state the state the list is narrowed to; empty for all
 * @param leaves whether a mail server is configured
 * @param first the address of the first page; null when this is it
 * @param older the address of the next page; null on the last
 */
public record OutboxPage(
    Frame frame,
    List<StoredMail> mails,
    String state,
    List<Option> states,
    boolean leaves,
    Times times,
    @Nullable String first,
    @Nullable String older)
    implements View {}
