package io.tidegate.insight.web;

import io.tidegate.change.EmergencyCounts.Emergency;
import io.tidegate.directory.Clients;
import io.tidegate.insight.EmergencyShare;
import io.tidegate.insight.EmergencyShares;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Page;
import io.tidegate.kernel.Role;
import io.tidegate.policy.EmergencyRules;
import io.tidegate.policy.EmergencyRules.Criterion;
import io.tidegate.policy.Policies;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The emergencies of a client, by whose share a flag is raised. */
@Controller
@Permitted(roles = {Role.CHANGE_MANAGER, Role.IT_LEADERSHIP, Role.ADMINISTRATOR, Role.AUDITOR})
class EmergencyController {
  private static final int SIZE = 50;

  private final EmergencyShares shares;
  private final Policies policies;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  EmergencyController(
      EmergencyShares shares,
      Policies policies,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.shares = shares;
    this.policies = policies;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/clients/{id}/emergencies")
  Answer show(Actor actor, @PathVariable String id, @RequestParam @Nullable Integer before) {
    ClientId client = ClientId.of(id);
    EmergencyShare share = shares.of(client);
    if (!EmergencyShares.mayRead(actor, client)) {
      throw new Forbidden("Change managers, IT leadership and auditors read this.");
    }
    String name = clients.get(client).name();
    Page<Emergency> page = shares.behind(share, before, SIZE);
    Times times = new Times(frames.look(actor).zone(), clock);
    Map<String, String> criteria =
        policies.current(client).get(EmergencyRules.SECTION).criteria().stream()
            .collect(Collectors.toMap(Criterion::code, Criterion::sentence));
    return new EmergenciesPage(
        frames.of(
            actor,
            "Emergencies",
            new Crumb("Clients", "/clients"),
            new Crumb(name, "/clients/" + client)),
        name,
        share.share().words(),
        share.rule(),
        share.raised(),
        page.items().stream().map(one -> line(one, criteria, times)).toList(),
        before == null ? null : path(client),
        page.next() == null ? null : path(client) + "?before=" + page.next());
  }

  static String path(ClientId client) {
    return "/clients/" + client + "/emergencies";
  }

  private static EmergenciesPage.Line line(
      Emergency one, Map<String, String> criteria, Times times) {
    return new EmergenciesPage.Line(
        "CHG-" + one.number(),
        "/changes/" + one.number(),
        one.title(),
        criteria.getOrDefault(one.criterion(), one.criterion()),
        one.state().title(),
        one.outcome() == null ? "" : one.outcome().title(),
        times.moment(one.written()));
  }
}
