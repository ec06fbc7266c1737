package io.tidegate.mail.web;

import io.tidegate.mail.StoredMail;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;

/**
 * One mail, as it was written and what became of it.
 *
 * @param leaves whether a mail server is configured
 */
public record MailPage(Frame frame, StoredMail mail, boolean leaves, Times times) implements View {}
