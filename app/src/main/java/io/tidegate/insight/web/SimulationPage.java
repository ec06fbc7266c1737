package io.tidegate.insight.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Tone;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of the policy would have made of the changes of the last months.
 *
 * @param path of this page
 * @param draft the address of the draft
 * @param standing how far the newest simulation is; null while there is none
 * @param result what it came to; null while it has come to nothing
 */
record SimulationPage(
    Frame frame,
    String path,
    String draft,
    String title,
    Field months,
    boolean may,
    @Nullable Standing standing,
    @Nullable Result result)
    implements View {
  /**
   * How far it is.
   *
   * @param stop where it is stopped; null when nothing runs
   * @param events the stream that tells when it gets further; null when nothing runs
   */
  record Standing(
      Tone tone, String sentence, int share, @Nullable String stop, @Nullable String events) {}

  /** A number with the list behind it; nobody opens a list of none. */
  record Figure(String number, String words, @Nullable String href, Tone tone) {}

  /** A row of a table, its last cells numbers. */
  record Line(List<Cell> cells) {}

  /** A cell. */
  record Cell(String text, @Nullable String href) {
    static Cell of(String text) {
      return new Cell(text, null);
    }
  }

  /**
   * What came of it.
   *
   * @param basis what it rests on, in sentences
   * @param waiting what it would do to waiting time, and how that is known
   */
  record Result(
      List<Figure> figures,
      List<String> waiting,
      List<Line> ways,
      List<Line> clients,
      List<Line> asked,
      List<Line> waits,
      List<String> basis,
      List<Figure> lacking) {}
}
