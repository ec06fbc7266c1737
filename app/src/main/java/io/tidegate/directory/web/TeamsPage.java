package io.tidegate.directory.web;

import io.tidegate.directory.Team;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/** The list of teams, and the form to add one. */
public record TeamsPage(
    Frame frame, boolean administers, Form form, List<Row> rows, List<Team> archived)
    implements View {
  /** One team, and how many are in it. */
  public record Row(Team team, int size) {}
}
