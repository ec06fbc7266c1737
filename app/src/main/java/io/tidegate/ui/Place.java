package io.tidegate.ui;

/**
 * A page that the search of the top bar leads to by its name.
 *
 * @param also further words that people look for it by, such as those of other tools
 */
public record Place(String title, String href, String also) {}
