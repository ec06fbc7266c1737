package io.tidegate.policy.web;

import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Page;
import io.tidegate.policy.Comparisons;
import io.tidegate.policy.Draft;
import io.tidegate.policy.Drafts;
import io.tidegate.policy.Policies;
import io.tidegate.policy.Policy;
import io.tidegate.policy.PolicyRights;
import io.tidegate.policy.PolicyVersion;
import io.tidegate.policy.Preset;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Permitted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What holds, what held, and what the presets say. */
@Controller
@Permitted(Permitted.To.STAFF)
class PolicyController {
  static final Crumb POLICY = new Crumb("Policy", "/policy");

  private static final int SHORT = 8;
  private static final int PAGE = 50;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final String NOW = "now";

  private final Policies policies;
  private final Drafts drafts;
  private final Comparisons comparisons;
  private final PolicyPages pages;
  private final Frames frames;

  PolicyController(
      Policies policies, Drafts drafts, Comparisons comparisons, PolicyPages pages, Frames frames) {
    this.policies = policies;
    this.drafts = drafts;
    this.comparisons = comparisons;
    this.pages = pages;
    this.frames = frames;
  }

  @GetMapping("/policy")
  Answer show(Actor actor, @RequestParam(defaultValue = "") String client) {
    ClientId whose = PolicyPages.client(client);
    Policy policy = whose == null ? policies.ofAccount() : policies.current(whose);
    Map<ClientId, Set<String>> own = policies.ownSections();
    List<PolicyVersion> latest = policies.history(null, SHORT).items();
    Page<Draft> unfinished = drafts.list(true, null, SHORT);
    return new PolicyPage(
        frames.of(actor, "Policy"),
        whose == null ? "" : whose.toString(),
        pages.whose(whose),
        pages.clientOptions(),
        policy.version(),
        pages.sections(policy, whose == null ? Set.of() : own.getOrDefault(whose, Set.of())),
        pages.clientOptions(own.keySet()),
        unfinished.items().stream().map(draft -> pages.line(actor, draft)).toList(),
        policies.toCome().stream().map(version -> pages.line(actor, version)).toList(),
        latest.stream().map(version -> pages.line(actor, version)).toList(),
        PolicyRights.mayWriteSomething(actor),
        pages.panels(panel -> panel.of(whose, actor)));
  }

  @GetMapping("/policy/versions")
  Answer versions(Actor actor, @RequestParam(defaultValue = "") String before) {
    Integer number = NUMBER.matcher(before).matches() ? Integer.valueOf(before) : null;
    Page<PolicyVersion> page = policies.history(number, PAGE);
    return new VersionsPage(
        frames.of(actor, "Versions", POLICY),
        page.items().stream().map(version -> pages.line(actor, version)).toList(),
        page.next() == null ? null : "/policy/versions?before=" + page.next());
  }

  @GetMapping("/policy/versions/{number:\\d{1,9}}")
  Answer version(Actor actor, @PathVariable int number) {
    PolicyVersion version = policies.version(number);
    ClientId client = version.client();
    Policy after = policies.asOf(number, client);
    return new VersionPage(
        frames.of(actor, "Version " + number, POLICY, new Crumb("Versions", "/policy/versions")),
        pages.line(actor, version),
        client == null ? "" : client.toString(),
        drafts.published(number).orElse(null),
        number == 1 ? List.of() : comparisons.between(policies.before(version), after),
        pages.sections(after, Set.of()));
  }

  @GetMapping("/policy/comparison")
  Answer compare(
      Actor actor,
      @RequestParam(defaultValue = "itil") String before,
      @RequestParam(defaultValue = NOW) String after,
      @RequestParam(defaultValue = "") String client) {
    ClientId whose = PolicyPages.client(client);
    return new ComparePage(
        frames.of(actor, "Compare", POLICY),
        before,
        after,
        whose == null ? "" : whose.toString(),
        choices(actor),
        pages.clientOptions(),
        comparisons.between(policies.named(before, whose), policies.named(after, whose)));
  }

  @GetMapping("/policy/presets")
  Answer presets(Actor actor) {
    return new PresetsPage(frames.of(actor, "Presets", POLICY), Arrays.asList(Preset.values()));
  }

  @GetMapping("/policy/presets/{preset}")
  Answer preset(Actor actor, @PathVariable String preset) {
    Preset shown =
        Preset.of(preset).orElseThrow(() -> new NotFound("There is no preset “" + preset + "”."));
    Policy rules = policies.preset(shown);
    return new PresetPage(
        frames.of(actor, shown.title(), POLICY, new Crumb("Presets", "/policy/presets")),
        shown,
        comparisons.between(policies.ofAccount(), rules),
        pages.sections(rules, Set.of()),
        PolicyRights.mayWriteSomething(actor));
  }

  private List<Option> choices(Actor actor) {
    List<Option> choices = new ArrayList<>();
    choices.add(Option.of(NOW, "What holds now"));
    policies.history(null, PAGE).items().stream()
        .map(version -> pages.line(actor, version))
        .map(line ->
            Option.of(
                Integer.toString(line.number()),
                "Version %d, %s".formatted(line.number(), line.who())))
        .forEach(choices::add);
    Arrays.stream(Preset.values())
        .map(preset -> Option.of(preset.slug(), "Preset " + preset.title()))
        .forEach(choices::add);
    return choices;
  }
}
