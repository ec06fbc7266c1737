package io.tidegate.directory.web;

import gg.jte.Content;
import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.directory.Team;
import io.tidegate.kernel.Grant;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person: who they are, what they may do, who stands in for them, and what other rooms show of
 * them.
 *
 * @param administers whether the reader may change it
 * @param self whether the reader is this person
 */
public record PersonPage(
    Frame frame,
    Person person,
    boolean administers,
    boolean self,
    Place place,
    Rights rights,
    List<Absence> absences,
    List<Content> panels)
    implements View {
  /**
   * Where they belong.
   *
   * @param client null for staff
   * @param department empty for none
   * @param manager null for none
   * @param clock what time it is for them
   */
  public record Place(
      @Nullable Client client,
      String department,
      @Nullable Person manager,
      String clock,
      List<Team> teams) {}

  /** The roles they hold, and the form to give one more. */
  public record Rights(List<Held> held, Form form, List<Option> roles, List<Option> places) {}

  /** One role, and for which client in words. */
  public record Held(Grant grant, String role, String where) {}

  /**
   * Somebody stands in, or is stood in for.
   *
   * @param id to withdraw it; null when it is not this person's to withdraw
   */
  public record Absence(@Nullable String id, String sentence, String days, boolean now) {}
}
