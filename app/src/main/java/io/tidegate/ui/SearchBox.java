package io.tidegate.ui;

/**
 * Where the search of the top bar goes; one room may offer it as a bean.
 *
 * @param action the path that takes {@code q} by GET
 * @param label what can be found
 */
public record SearchBox(String action, String label) {}
