package io.tidegate.approval.web;

import io.tidegate.approval.Outsiders.Told;
import io.tidegate.approval.web.ApprovalPage.Ballot;
import io.tidegate.approval.web.ApprovalPage.Option;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;

/**
 * What somebody of another client decides on through a link: work that may interrupt their
 * services.
 *
 * @param name who the link is for
 * @param option the stage the link is for, and whose vote it takes
 */
public record OutsidePage(
    Frame frame, String name, String code, Told told, Ballot ballot, Option option, String action)
    implements View {}
