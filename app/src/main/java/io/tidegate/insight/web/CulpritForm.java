package io.tidegate.insight.web;

import io.tidegate.ui.Field;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an answer and what was wrong with it.
 *
 * @param note null when it was not the note that was sent
 */
public record CulpritForm(
    @Nullable String note,
    @Nullable String noteProblem,
    String reason,
    @Nullable String reasonProblem) {
  static final CulpritForm UNTOUCHED = new CulpritForm(null, null, "", null);

  /** The field of the note, with what was kept until somebody typed over it. */
  public Field noteField(String kept) {
    Field field = Field.of("note", "Note").hint("The client's people can read it.");
    return new Field(
        field.name(), field.label(), note == null ? kept : note, field.hint(), noteProblem, false);
  }
}
