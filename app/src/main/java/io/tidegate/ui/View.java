package io.tidegate.ui;

/**
 * What a page or a piece of one shows. The record {@code change.web.ChangePage} is drawn by the
 * template {@code src/main/jte/change/web/ChangePage.jte}, whose one parameter is that record.
 */
public non-sealed interface View extends Answer {}
