package io.tidegate.calendar.web;

import io.tidegate.calendar.ConflictKind;
import io.tidegate.calendar.ConflictRules;
import io.tidegate.calendar.NoticePromise;
import io.tidegate.change.ChangeType;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Stale;
import io.tidegate.policy.PolicyVersion;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Field;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which conflicts stop a change and which warn, and what notice is promised: seen, and adopted
 * anew.
 */
@Controller
@Permitted(Permitted.To.STAFF)
class RulesController {
  private final ConflictRules rules;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  RulesController(
      ConflictRules rules, Clients clients, People people, Frames frames, InstantSource clock) {
    this.rules = rules;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/calendar/rules")
  RulesPage show(Actor actor, @RequestParam(defaultValue = "") String client) {
    ClientId whose = whose(client);
    return page(actor, whose, rules.of(whose).blocking(), Sent.NOTHING);
  }

  @PostMapping("/calendar/rules")
  Answer adopt(
      Actor actor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam int version,
      @RequestParam(defaultValue = "") List<String> stops,
      @RequestParam Map<String, String> typed) {
    ClientId whose = whose(client);
    Set<ConflictKind> blocking = kinds(stops);
    try {
      ConflictRules.Wanted wanted =
          new ConflictRules.Wanted(blocking, new PromiseForm(typed).read());
      ConflictRules.InForce now =
          rules.adopt(actor, whose, version, wanted, typed.getOrDefault("reason", ""));
      return new SeeOther(
          path(whose), "Version %d is in force for new changes.".formatted(now.version()));
    } catch (Invalid invalid) {
      return Drawn.invalid(page(actor, whose, blocking, Sent.invalid(typed, invalid)));
    } catch (Stale stale) {
      return Drawn.stale(page(actor, whose, blocking, Sent.refused(typed, stale.sentence())));
    }
  }

  private RulesPage page(
      Actor actor, @Nullable ClientId client, Set<ConflictKind> blocking, Sent sent) {
    Times times = new Times(people.get(actor.person()).zone(), clock);
    List<PolicyVersion> adopted = rules.adopted(client);
    return new RulesPage(
        frames.of(actor, "What stops a change", new Crumb("Calendar", "/calendar")),
        client == null ? "every client without rules of its own" : clients.get(client).name(),
        client == null ? "" : client.toString(),
        client != null && !adopted.isEmpty(),
        options(),
        rules.of(client).version(),
        Arrays.stream(ConflictKind.values()).map(kind -> line(kind, blocking)).toList(),
        promises(rules.of(client).notice(), sent),
        adopted.stream().map(one -> adopted(one, times)).toList(),
        rules.mayAdopt(actor, client),
        sent);
  }

  private static List<RulesPage.Promise> promises(
      Map<ChangeType, NoticePromise> inForce, Sent sent) {
    return Arrays.stream(ChangeType.values())
        .map(type -> {
          NoticePromise promise = inForce.getOrDefault(type, NoticePromise.NONE);
          return new RulesPage.Promise(
              type,
              hours(sent, PromiseForm.usual(type), "Usually", promise.usualHours()),
              hours(sent, PromiseForm.least(type), "At least", promise.minimumHours()));
        })
        .toList();
  }

  private static Field hours(Sent sent, String name, String label, int stored) {
    return sent.field(name, label, String.valueOf(stored)).needed();
  }

  private static RulesPage.Line line(ConflictKind kind, Set<ConflictKind> blocking) {
    boolean always = ConflictRules.always(kind);
    return new RulesPage.Line(
        kind.name(),
        kind.title(),
        always
            ? "Always stops. It takes break-glass with a second person"
            : kind.takesBreakGlass()
                ? "Where it stops, it takes break-glass with a second person"
                : "",
        always || blocking.contains(kind),
        always);
  }

  private static RulesPage.Adopted adopted(PolicyVersion one, Times times) {
    return new RulesPage.Adopted(
        one.number(), one.adoptedBy() + ", " + times.moment(one.adoptedAt()), one.reason());
  }

  private List<Option> options() {
    return clients.all().stream()
        .map(client -> Option.of(client.id().toString(), client.name()))
        .toList();
  }

  private static String path(@Nullable ClientId client) {
    return client == null ? "/calendar/rules" : "/calendar/rules?client=" + client;
  }

  private static @Nullable ClientId whose(String client) {
    return client.isBlank() ? null : ClientId.of(client);
  }

  /** What is no kind is passed over. */
  private static Set<ConflictKind> kinds(List<String> names) {
    Set<ConflictKind> kinds = EnumSet.noneOf(ConflictKind.class);
    Arrays.stream(ConflictKind.values())
        .filter(kind -> names.contains(kind.name()))
        .forEach(kinds::add);
    return kinds;
  }
}
