package io.tidegate.insight;

import io.tidegate.directory.Accounts;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.policy.Editors;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyVersion;
import io.tidegate.policy.SectionEditor;
import io.tidegate.print.Paper;
import io.tidegate.print.Paper.Bullets;
import io.tidegate.print.Paper.Fact;
import io.tidegate.print.Paper.Facts;
import io.tidegate.print.Paper.Heading;
import io.tidegate.print.Paper.Part;
import io.tidegate.print.Paper.Words;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the management plans of clients. Nothing of a plan is stored: it is read off the
 * rules, the calendar and the directory whenever somebody asks.
 */
@Service
public class ManagementPlans {
  static final String OWN = " These rules are this client’s own.";

  private final Accounts accounts;
  private final Clients clients;
  private final People people;
  private final Policies policies;
  private final Editors editors;
  private final PlanRoutes routes;
  private final PlanPeople roles;
  private final PlanTimes calendar;
  private final InstantSource clock;

  ManagementPlans(
      Accounts accounts,
      Clients clients,
      People people,
      Policies policies,
      Editors editors,
      PlanRoutes routes,
      PlanPeople roles,
      PlanTimes calendar,
      InstantSource clock) {
    this.accounts = accounts;
    this.clients = clients;
    this.people = people;
    this.policies = policies;
    this.editors = editors;
    this.routes = routes;
    this.roles = roles;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The client's plan as it stands; throws {@link io.tidegate.kernel.NotFound} for one not seen.
   */
  @Transactional(readOnly = true)
  public ManagementPlan of(Actor reader, ClientId id) {
    Client client = clients.get(id);
    Policy policy = policies.current(id);
    Instant now = clock.instant();
    Times times = new Times(people.get(reader.person()).zone(), clock);
    Set<String> own = policies.ownSections().getOrDefault(id, Set.of());
    List<Part> parts = new ArrayList<>();
    parts.add(facts(reader, client, policy, times));
    parts.addAll(roles.of(client, policy, own));
    parts.addAll(routes.of(client, policy, own.contains(PlanRoutes.SECTION)));
    for (SectionEditor<?> editor : editors.all()) {
      String name = editor.section().name();
      if (!name.equals(PlanRoutes.SECTION) && !PlanPeople.tells(name)) {
        parts.addAll(section(editor, policy, own.contains(name)));
      }
    }
    parts.addAll(calendar.of(client, policy));
    Paper paper =
        new Paper(
            "Change management plan: " + client.name(),
            "%s, version %d of the policy, as of %s"
                .formatted(
                    accounts.get(reader.account()).name(), policy.version(), times.moment(now)),
            Locale.ENGLISH,
            parts);
    return new ManagementPlan(client, policy.version(), paper);
  }

  private Facts facts(Actor reader, Client client, Policy policy, Times times) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("For", client.name()));
    facts.add(new Fact("Run by", accounts.get(reader.account()).name()));
    facts.add(new Fact("Rules", "version %d of the policy".formatted(policy.version())));
    policies.versions().stream()
        .filter(version -> version.number() == policy.version())
        .map(PolicyVersion::adoptedAt)
        .findFirst()
        .ifPresent(adopted -> facts.add(new Fact("Adopted", times.moment(adopted))));
    facts.add(new Fact("Clock", client.zone().getId()));
    return new Facts(facts);
  }

  private List<Part> section(SectionEditor<?> editor, Policy policy, boolean own) {
    List<String> sentences =
        editors.words(editor.section().name(), policy).stream()
            .map(clause -> clause.sentence())
            .toList();
    if (sentences.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Heading(1, editor.title()), new Words(explained(editor, own)), new Bullets(sentences));
  }

  private static String explained(SectionEditor<?> editor, boolean own) {
    return own ? editor.explains() + OWN : editor.explains();
  }
}
