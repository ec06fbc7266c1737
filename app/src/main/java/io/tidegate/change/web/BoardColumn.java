package io.tidegate.change.web;

import java.util.List;

/**
 * The changes of one state on the board.
 *
 * @param count how many there are, such as "12"
 * @param cards the first of them
 * @param all the address of the list of all of them
 * @param more whether there are more than the cards show
 */
record BoardColumn(
    String stateSlug,
    String stateTitle,
    String count,
    List<ListPage.Line> cards,
    String all,
    boolean more) {}
