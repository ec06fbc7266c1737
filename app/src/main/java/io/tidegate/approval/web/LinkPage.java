package io.tidegate.approval.web;

import io.tidegate.approval.web.ApprovalPage.Option;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;

/**
 * The decision page for the holder of a mail link: the facts and the form, nothing to go on to.
 *
 * @param name who the link is for
 * @param questions what was asked so far, and the form to ask
 * @param page the facts, as the decision page has them
 * @param option the stage the link is for, and whose vote it takes
 */
public record LinkPage(
    Frame frame, String name, ApprovalPage page, Asking questions, Option option, String action)
    implements View {}
