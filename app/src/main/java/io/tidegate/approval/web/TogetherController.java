package io.tidegate.approval.web;

import io.tidegate.approval.Choice;
import io.tidegate.approval.Decision;
import io.tidegate.approval.Say;
import io.tidegate.approval.Together;
import io.tidegate.change.Change;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Permitted;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Approving several changes of low risk at once, each after it was opened. */
@Controller
@Permitted(Permitted.To.SIGNED_IN)
class TogetherController {
  private static final String PATH = "/decisions/together";
  private static final int MOST = 100;

  private final Together together;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  TogetherController(
      Together together, Clients clients, People people, Frames frames, InstantSource clock) {
    this.together = together;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Answer show(Actor actor) {
    return page(actor, List.of());
  }

  @PostMapping(PATH)
  Answer approve(Actor actor, @RequestParam(defaultValue = "") List<String> option) {
    List<TogetherPage.Line> answers = new ArrayList<>();
    option.stream().distinct().limit(MOST).forEach(one -> answers.add(approve(actor, one)));
    if (answers.isEmpty()) {
      answers.add(new TogetherPage.Line(Tone.WARN, "Tick those that you approve."));
    }
    return page(actor, answers);
  }

  /** Each by itself, so that one that cannot be keeps no other from being approved. */
  private TogetherPage.Line approve(Actor actor, String option) {
    String[] parts = option.split(":", 4);
    if (parts.length < 4 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,9}")) {
      return new TogetherPage.Line(Tone.BAD, "Something sent names no decision.");
    }
    int number = Integer.parseInt(parts[0]);
    Choice choice =
        new Choice(
            ApprovalController.id(parts[2]),
            PersonId.of(parts[3]),
            new Decision.Approve(),
            Integer.parseInt(parts[1]));
    return together
        .approve(actor, number, choice)
        .map(whyNot -> new TogetherPage.Line(Tone.WARN, whyNot))
        .orElseGet(() ->
            new TogetherPage.Line(
                Tone.GOOD, "CHG-%d, revision %s: approved.".formatted(number, parts[1])));
  }

  private TogetherPage page(Actor actor, List<TogetherPage.Line> answers) {
    List<Together.Offered> all = together.offered(actor);
    Map<ClientId, Client> named =
        clients.named(all.stream().map(one -> one.change().client()).collect(Collectors.toSet()));
    Set<PersonId> voters = all.stream().map(one -> one.say().as()).collect(Collectors.toSet());
    Map<PersonId, Person> persons = people.named(voters);
    Times times = new Times(frames.look(actor).zone(), clock);
    return new TogetherPage(
        frames.of(actor, "Decisions").wide(),
        DecisionTabs.at(PATH),
        rows(all, true, one -> row(one, named, persons, times)),
        rows(all, false, one -> row(one, named, persons, times)),
        answers);
  }

  private static List<TogetherPage.Row> rows(
      List<Together.Offered> all, boolean fits, Function<Together.Offered, TogetherPage.Row> row) {
    return all.stream().filter(one -> one.fits() == fits).map(row).toList();
  }

  private static TogetherPage.Row row(
      Together.Offered one,
      Map<ClientId, Client> named,
      Map<PersonId, Person> persons,
      Times times) {
    Change change = one.change();
    Say say = one.say();
    Client client = named.get(change.client());
    Person voter = persons.get(say.as());
    return new TogetherPage.Row(
        change.number(),
        change.title(),
        client == null ? "" : client.name(),
        say.name(),
        say.own() || voter == null ? "" : "instead of " + voter.name(),
        change.window() == null ? "no window" : times.span(change.window()),
        change.plan().noRollbackBecause().isEmpty() ? "" : "Cannot be rolled back",
        "%d:%d:%s:%s".formatted(change.number(), change.revision(), say.stage(), say.as()),
        one.whyNot());
  }
}
