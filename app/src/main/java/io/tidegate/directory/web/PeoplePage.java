package io.tidegate.directory.web;

import io.tidegate.directory.Client;
import io.tidegate.directory.Person;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of people.
 *
 * @param next where the following page is; null on the last
 */
public record PeoplePage(
    Frame frame, Filters filters, boolean administers, List<Row> rows, @Nullable String next)
    implements View {
  /**
   * One person.
   *
   * @param client null for staff
   * @param roles in words, one after the other
   */
  public record Row(Person person, @Nullable Client client, String roles) {}

  /**
   * What narrows the list.
   *
   * @param clients empty for somebody of a client, who sees no other
   * @param on whether any is set
   */
  public record Filters(
      String text,
      boolean archived,
      Field client,
      List<Option> clients,
      Field role,
      List<Option> roles,
      boolean on) {}

  /** The ways to look at those who work here; somebody of a client has only the first. */
  public static List<Tab> tabs(String current) {
    return List.of(
        new Tab("People", "/people", "people".equals(current), null),
        new Tab("Teams", "/teams", "teams".equals(current), null),
        new Tab("Departments", "/departments", "departments".equals(current), null));
  }
}
