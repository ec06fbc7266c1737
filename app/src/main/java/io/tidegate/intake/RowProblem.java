package io.tidegate.intake;

/**
 * What is wrong with one cell, and what to do about it.
 *
 * @param line where it stands in the file, counted from 1
 * @param column the column's name in the file, or the field's where no column holds it
 */
public record RowProblem(int line, String column, String sentence) {}
