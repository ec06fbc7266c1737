package io.tidegate.ui;

/**
 * Where the search of the top bar goes; one room may offer it as a bean.
 *
 * @param action the path that takes {@code q} by GET
 * @param offers the path of what is offered while somebody types, which takes {@code q} and {@code
 *     here}, the path of the page they are on
 * @param label what can be found
 */
public record SearchBox(String action, String offers, String label) {}
