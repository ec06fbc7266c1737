package io.tidegate.calendar.web;

import io.tidegate.change.ChangeType;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.View;
import java.util.List;

/**
 * Which conflicts stop a change and which warn, and what notice is promised.
 *
 * @param whose of whom it tells, in words
 * @param client the id of the client; empty for the account
 * @param own whether the client has rules of its own
 * @param sent what was typed into the form that was refused
 */
record RulesPage(
    Frame frame,
    String whose,
    String client,
    boolean own,
    List<Option> clients,
    int version,
    List<Line> lines,
    List<Promise> promises,
    List<Adopted> adopted,
    boolean mayAdopt,
    Sent sent)
    implements View {
  /**
   * A kind of conflict.
   *
   * @param meaning what follows when it stops and when it warns
   * @param always whether it stops in any case
   */
  record Line(String code, String title, String meaning, boolean stops, boolean always) {}

  /** How many hours before a change of this type is announced. */
  record Promise(ChangeType type, Field usual, Field least) {}

  /** A version that said it otherwise. */
  record Adopted(int version, String who, String reason) {}
}
