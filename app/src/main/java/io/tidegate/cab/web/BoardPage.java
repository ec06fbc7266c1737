package io.tidegate.cab.web;

import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Who sits on the board, and who comes whenever one of them does not.
 *
 * @param people whom one may name: whoever has no place of their own
 * @param refusal why what was sent did not happen; empty when it did
 */
public record BoardPage(Frame frame, List<Line> members, List<Option> people, String refusal)
    implements View {
  /**
   * A member.
   *
   * @param substitute in words
   * @param field the form's, with who it is chosen
   * @param mayName whether the reader may choose
   */
  public record Line(String id, String name, String substitute, Field field, boolean mayName) {}
}
