package io.tidegate.approval.web;

import io.tidegate.approval.Approval;
import io.tidegate.approval.Approvals;
import io.tidegate.approval.JudgedStage;
import io.tidegate.approval.OpenDecisions;
import io.tidegate.approval.Remedies;
import io.tidegate.approval.Remedy;
import io.tidegate.approval.Say;
import io.tidegate.approval.web.ApprovalPage.Ballot;
import io.tidegate.approval.web.ApprovalPage.Head;
import io.tidegate.approval.web.ApprovalPage.Option;
import io.tidegate.approval.web.ApprovalPage.Standing;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Revision;
import io.tidegate.change.Step;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Items;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.ItemId;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Answer;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Drawn;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Markdown;
import io.tidegate.ui.SeeOther;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.Tone;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gathers what an approver needs on one page. */
@Component
class ApprovalPages {
  /** The name of the form in which one decides; its fields bear their own names. */
  static final String BALLOT = "";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Approvals approvals;
  private final Remedies remedies;
  private final OpenDecisions decisions;
  private final SpokenSection spoken;
  private final Surroundings surroundings;
  private final AskingSection asking;
  private final ConditionSection conditions;
  private final Changes changes;
  private final People people;
  private final Clients clients;
  private final Items items;
  private final StageRows rows;
  private final Vitals vitals;
  private final Markdown markdown;
  private final Frames frames;
  private final InstantSource clock;

  ApprovalPages(
      Approvals approvals,
      Remedies remedies,
      OpenDecisions decisions,
      SpokenSection spoken,
      Surroundings surroundings,
      AskingSection asking,
      ConditionSection conditions,
      Changes changes,
      People people,
      Clients clients,
      Items items,
      StageRows rows,
      Vitals vitals,
      Markdown markdown,
      Frames frames,
      InstantSource clock) {
    this.approvals = approvals;
    this.remedies = remedies;
    this.decisions = decisions;
    this.spoken = spoken;
    this.surroundings = surroundings;
    this.asking = asking;
    this.conditions = conditions;
    this.changes = changes;
    this.people = people;
    this.clients = clients;
    this.items = items;
    this.rows = rows;
    this.vitals = vitals;
    this.markdown = markdown;
    this.frames = frames;
    this.clock = clock;
  }

  Times times(Actor reader) {
    return new Times(frames.look(reader).zone(), clock);
  }

  /** Does what a form asks for and goes back to the page, or draws it again with what was typed. */
  Answer attempt(Actor actor, Change change, String form, Map<String, String> sent, Runnable deed) {
    try {
      deed.run();
      return back(change.number());
    } catch (Invalid invalid) {
      return Drawn.invalid(of(actor, change, Sent.invalid(form, sent, invalid)));
    } catch (Stale stale) {
      return late(actor, change, Sent.refused(form, sent, stale.sentence()), HttpStatus.CONFLICT);
    } catch (Forbidden forbidden) {
      return late(
          actor, change, Sent.refused(form, sent, forbidden.sentence()), HttpStatus.FORBIDDEN);
    }
  }

  private Answer late(Actor actor, Change change, Sent sent, HttpStatus status) {
    return new Drawn(of(actor, changes.get(change.id()), sent), status);
  }

  static Answer back(int number) {
    return new SeeOther("/changes/" + number + "/approval");
  }

  ApprovalPage of(Actor reader, Change change, Sent sent) {
    Times times = times(reader);
    Approval approval = approvals.of(change).orElse(null);
    List<Say> says = approval == null ? List.of() : approvals.says(reader, approval);
    Optional<Revision> base = base(reader, change, approval);
    Remedy remedy = approval == null ? Remedy.NONE : remedies.of(reader, change, approval);
    return new ApprovalPage(
        frames.of(
            reader,
            "Decide on " + change.code(),
            new Crumb("Changes", "/changes"),
            new Crumb(change.code(), "/changes/" + change.number())),
        sent.refusal(),
        head(change, approval, says, times),
        vitals.of(change, times),
        irreversible(change),
        base.map(b -> "What differs from revision " + b.number()).orElse(null),
        base.map(b -> differences(change, b, times)).orElse(List.of()),
        standing(approval, reader, times),
        ballot(change, approval, says, sent),
        spoken.of(reader, change, remedy, sent, times),
        new MendingSection(
                remedy,
                approval == null ? List.of() : decisions.escalatable(reader, change, approval),
                sent)
            .tell(),
        surroundings.of(change, times),
        asking.of(reader, change, sent, times),
        vitals.facts(change),
        wayBack(change),
        vitals.bar(change, times).orElse(null),
        conditions.of(reader, change, sent, times));
  }

  /** Without the frame, the votes and the forms. */
  Basis basis(Actor reader, Change change) {
    Times times = times(reader);
    Approval approval = approvals.of(change).orElse(null);
    Optional<Revision> base = base(reader, change, approval);
    return new Basis(
        head(change, approval, List.of(), times),
        vitals.of(change, times),
        irreversible(change),
        base.map(b -> "What differs from revision " + b.number()).orElse(null),
        base.map(b -> differences(change, b, times)).orElse(List.of()),
        wayBack(change),
        surroundings.of(change, times),
        true);
  }

  private static List<String> wayBack(Change change) {
    return change.plan().of(Step.Kind.ROLLBACK).stream().map(Step::text).toList();
  }

  private Head head(Change change, @Nullable Approval approval, List<Say> says, Times times) {
    Client client = clients.get(change.client());
    return new Head(
        change.number(),
        change.code(),
        change.title(),
        change.type().slug(),
        client.shortName(),
        client.name(),
        people.get(change.people().requester()).name(),
        approval == null ? "" : turn(approval, says, times),
        markdown.content(change.purpose().reason()),
        markdown.content(change.purpose().desiredOutcome()),
        about(change, times));
  }

  private static String about(Change change, Times times) {
    return Stream.of(
            change.code(),
            change.title(),
            change.window() == null ? "" : times.span(change.window()),
            change.rating() == null ? "" : change.rating().level().title() + " risk")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String turn(Approval approval, List<Say> says, Times times) {
    return approval.stages().stream()
        .filter(stage -> says.stream().anyMatch(say -> say.stage().equals(stage.id())))
        .findFirst()
        .map(stage -> stage.stage().name() + until(stage, times))
        .orElse("");
  }

  private static String until(JudgedStage stage, Times times) {
    return stage.dueAt() == null
        ? ""
        : ", by " + times.moment(stage.dueAt()) + ", " + times.relative(stage.dueAt());
  }

  private static List<String> irreversible(Change change) {
    List<String> points = new ArrayList<>();
    if (!change.plan().noRollbackBecause().isBlank()) {
      points.add("This change cannot be rolled back. “" + change.plan().noRollbackBecause() + "”");
    }
    for (int i = 0; i < change.plan().steps().size(); i++) {
      Step step = change.plan().steps().get(i);
      if (step.irreversible()) {
        points.add("Step " + (i + 1) + " cannot be undone: " + step.text());
      }
    }
    return points;
  }

  /** What the reader decided on last, else what was approved last, else the revision before. */
  private Optional<Revision> base(Actor reader, Change change, @Nullable Approval approval) {
    int own =
        stagesOf(approval).stream()
            .flatMap(stage -> stage.ballots().stream())
            .filter(ballot -> ballot.vote().hand().equals(reader.person()))
            .mapToInt(ballot -> ballot.vote().seen().revision())
            .max()
            .orElse(change.revision() - 1);
    return own < change.revision() ? changes.revision(change.id(), own) : Optional.empty();
  }

  private static List<JudgedStage> stagesOf(@Nullable Approval approval) {
    return approval == null ? List.of() : approval.stages();
  }

  private List<Difference> differences(Change change, Revision base, Times times) {
    return changes
        .revision(change.id(), change.revision())
        .map(now -> new RevisionDifferences(text -> named(times.told(text))).between(base, now))
        .orElse(List.of());
  }

  private String named(String text) {
    return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found.group())));
  }

  private String name(String id) {
    Person person = people.named(Set.of(PersonId.of(id))).get(PersonId.of(id));
    if (person != null) {
      return person.name();
    }
    return items.named(Set.of(ItemId.of(id))).values().stream()
        .findFirst()
        .map(item -> item.name())
        .orElse(id);
  }

  private Standing standing(@Nullable Approval approval, Actor reader, Times times) {
    if (approval == null) {
      return new Standing("", Tone.NEUTRAL, "Approval has not been asked for", null, List.of());
    }
    return new Standing(
        "Route “%s”, on revision %d".formatted(approval.caseName(), approval.revision()),
        ApprovalSlot.tone(approval),
        ApprovalSlot.verdict(approval),
        approval.problem(),
        rows.of(approval, reader, times));
  }

  private Ballot ballot(Change change, @Nullable Approval approval, List<Say> says, Sent sent) {
    Sent cast = sent.in(BALLOT);
    Map<PersonId, Person> named =
        people.named(says.stream().map(Say::as).collect(Collectors.toSet()));
    return new Ballot(
        change.revision(),
        changes
            .revision(change.id(), change.revision())
            .map(revision -> revision.hash().substring(0, 8))
            .orElse(""),
        says.stream().map(say -> option(say, named)).toList(),
        says.isEmpty() ? why(approval) : "",
        says.isEmpty() ? cast.written("condition", "reason") : List.of(),
        cast.typed(),
        cast.problems());
  }

  private static Option option(Say say, Map<PersonId, Person> named) {
    Person voter = named.get(say.as());
    String whose = say.own() || voter == null ? "" : ", in the place of " + voter.name();
    String hint =
        say.coolsOff() ? "Your own change: this counts after the cool-off, if nobody objects." : "";
    return new Option(
        say.stage() + ":" + say.as(), say.name() + whose, hint, say.abstentionRefuses());
  }

  private static String why(@Nullable Approval approval) {
    if (approval == null) {
      return "Nobody is asked yet.";
    }
    return approval.open()
        ? "No decision waits for you here."
        : "The route is done; votes are no longer taken.";
  }
}
