package io.tidegate.directory.web;

import io.tidegate.directory.AdministrationPolicy;
import io.tidegate.directory.Team;
import io.tidegate.directory.Teams;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.kernel.TeamId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams of the staff; for somebody of a client there are none. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class TeamsController {
  private final Teams teams;
  private final Lookup lookup;
  private final Frames frames;

  TeamsController(Teams teams, Lookup lookup, Frames frames) {
    this.teams = teams;
    this.lookup = lookup;
    this.frames = frames;
  }

  @GetMapping("/teams")
  Answer list(Actor actor) {
    return page(actor, Form.EMPTY);
  }

  @PostMapping("/teams")
  Answer add(Actor actor, @RequestParam Map<String, String> sent) {
    Form form = Form.of(sent);
    try {
      return to(teams.add(actor, form.text("name")).id(), "The team is added.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, form.refused(invalid)));
    }
  }

  @GetMapping("/teams/{id}")
  Answer show(Actor actor, @PathVariable String id) {
    Team team = visible(actor, id);
    return page(actor, team, stored(team), Form.EMPTY);
  }

  @PostMapping("/teams/{id}")
  Answer rename(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Team team = visible(actor, id);
    Form form = Form.of(sent);
    try {
      return to(teams.rename(actor, team.id(), form.text("name"), form.version()).id(), "Saved.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, team, form.refused(invalid), Form.EMPTY));
    } catch (Stale stale) {
      Form late = form.overtaken(stale, Form.Stored.of("Name", team.name()), team.version());
      return Drawn.stale(page(actor, team, late, Form.EMPTY));
    }
  }

  @PostMapping("/teams/{id}/archival")
  Answer archive(
      Actor actor,
      @PathVariable String id,
      @RequestParam boolean archived,
      @RequestParam long version) {
    return to(
        teams.archive(actor, TeamId.of(id), archived, version).id(),
        archived ? "The team is archived." : "The team is back.");
  }

  @PostMapping("/teams/{id}/members")
  Answer join(Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
    Team team = visible(actor, id);
    Form form = Form.of(sent);
    try {
      teams.join(actor, team.id(), lookup.required(form.text("person"), null));
      return to(team.id(), "Taken into the team.");
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, team, stored(team), form.refused(invalid)));
    }
  }

  @PostMapping("/teams/{id}/members/{person}/departure")
  Answer leave(Actor actor, @PathVariable String id, @PathVariable String person) {
    teams.leave(actor, TeamId.of(id), PersonId.of(person));
    return to(TeamId.of(id), "Taken out of the team.");
  }

  private TeamsPage page(Actor actor, Form form) {
    requireStaff(actor);
    Map<TeamId, Integer> sizes = teams.sizes();
    return new TeamsPage(
        frames.of(actor, "Teams"),
        AdministrationPolicy.administers(actor),
        form,
        teams.all().stream()
            .map(team -> new TeamsPage.Row(team, sizes.getOrDefault(team.id(), 0)))
            .toList(),
        teams.archived());
  }

  private TeamPage page(Actor actor, Team team, Form rename, Form join) {
    return new TeamPage(
        frames.of(actor, team.name(), new Crumb("Teams", "/teams")),
        team,
        AdministrationPolicy.administers(actor),
        rename,
        join,
        teams.members(team.id()));
  }

  private Team visible(Actor actor, String id) {
    requireStaff(actor);
    return teams.get(TeamId.of(id));
  }

  private static void requireStaff(Actor actor) {
    if (actor.confinedTo() != null) {
      throw new NotFound("There are no teams here.");
    }
  }

  private static Form stored(Team team) {
    return Form.of(Map.of("name", team.name(), "version", Long.toString(team.version())));
  }

  private static SeeOther to(TeamId team, String said) {
    return new SeeOther("/teams/" + team, said);
  }
}
