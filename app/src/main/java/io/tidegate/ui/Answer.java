package io.tidegate.ui;

/**
 * What a page's controller answers: a view (200), a view with another status, or the way to another
 * page.
 */
public sealed interface Answer permits View, Drawn, SeeOther {}
