package io.tidegate.access.web;

import io.tidegate.ui.View;

/**
 * Whether somebody can sign in, on their page, for administrators.
 *
 * @param state in a sentence
 * @param invite the label of the button that sends an invitation; empty for none
 */
public record AccessPanel(String person, String state, String invite) implements View {}
