package io.tidegate.policy;

/**
 * What a section is called where people read and write it.
 *
 * @param title its name
 * @param explains what it decides, in a sentence
 * @param order its place among the sections, ascending: risk 10, approval 20, and so on
 */
public record About<T>(Section<T> section, String title, String explains, int order) {}
