package io.tidegate.mail;

import io.tidegate.ui.View;

/**
 * A letter as HTML for mail programs.
 *
 * @param link the whole address of the action; empty when there is none
 * @param address where Tidegate is found
 */
public record HtmlLetter(Letter letter, String link, String address) implements View {}
