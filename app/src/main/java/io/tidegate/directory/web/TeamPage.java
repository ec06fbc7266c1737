package io.tidegate.directory.web;

import io.tidegate.directory.Person;
import io.tidegate.directory.Team;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;

/**
 * One team.
 *
 * @param rename the form with its name
 * @param join the form that takes somebody in
 */
public record TeamPage(
    Frame frame, Team team, boolean administers, Form rename, Form join, List<Person> members)
    implements View {}
