package io.tidegate.review.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.ModelDrafts;
import io.tidegate.change.Change;
import io.tidegate.change.Changes;
import io.tidegate.change.Hindrances;
import io.tidegate.change.Offer;
import io.tidegate.change.Outcome;
import io.tidegate.change.Plan;
import io.tidegate.change.Result;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.directory.Clients;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.directory.PersonFilter;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.kernel.Window;
import io.tidegate.review.Action;
import io.tidegate.review.Pir;
import io.tidegate.review.Reviews;
import io.tidegate.review.Validations;
import io.tidegate.ui.Crumb;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Option;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the review page together for one reader. */
@Component
class ReviewPages {
  private static final int MOST_PEOPLE = 500;

  private final Changes changes;
  private final Reviews reviews;
  private final Validations validations;
  private final TouchedParts touched;
  private final ModelDrafts drafts;
  private final DocumentationParts documentation;
  private final Clients clients;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  ReviewPages(
      Changes changes,
      Reviews reviews,
      Validations validations,
      TouchedParts touched,
      ModelDrafts drafts,
      DocumentationParts documentation,
      Clients clients,
      People people,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.reviews = reviews;
    this.validations = validations;
    this.touched = touched;
    this.drafts = drafts;
    this.documentation = documentation;
    this.clients = clients;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  ReviewPage page(Actor actor, Change change, Sent sent) {
    Times times = times(actor);
    Optional<Pir> pir = reviews.pir(change.id());
    return new ReviewPage(
        frames.of(
            actor,
            "Review",
            new Crumb("Changes", "/changes"),
            new Crumb(change.code(), "/changes/" + change.number())),
        ReviewHead.of(change, clients.get(change.client()), clock),
        times.zone(),
        result(change.result(), times),
        proposed(change, times),
        planned(change, times),
        outcomes(change),
        changes.mayEdit(actor, change) && change.state().begun() && !change.state().ended(),
        touched.of(change),
        documentation.of(actor, change, times),
        answers(pir.orElse(null)),
        pir.map(Pir::completed).orElse(false),
        reviews.dueBecause(change).orElse(null),
        reviews.asksForStandard(change),
        reviews.mayWrite(actor, change),
        standard(actor, change, pir.orElse(null)),
        staff(),
        actions(actor, change, times),
        close(actor, change),
        sent);
  }

  Times times(Actor actor) {
    return new Times(frames.look(actor).zone(), clock);
  }

  private static Map<String, String> result(Result result, Times times) {
    Map<String, String> facts = new HashMap<>();
    facts.put("outcome", result.outcome() == null ? "" : result.outcome().name());
    facts.put("whatHappened", result.whatHappened());
    facts.put("started", result.started() == null ? "" : times.input(result.started()));
    facts.put("ended", result.ended() == null ? "" : times.input(result.ended()));
    facts.put("startedAt", result.started() == null ? "" : times.moment(result.started()));
    facts.put("endedAt", result.ended() == null ? "" : times.moment(result.ended()));
    facts.put("effort", result.effortMinutes() == null ? "" : result.effortMinutes().toString());
    facts.put("cost", result.cost() == null ? "" : result.cost().toPlainString());
    return facts;
  }

  /** Whoever turned back has said how it ended and why; they need not say it twice. */
  private Map<String, String> proposed(Change change, Times times) {
    Map<String, String> facts = result(change.result(), times);
    if (change.rollingBack() && change.state().workOver()) {
      facts.replace("outcome", "", Outcome.ROLLED_BACK_FULLY.name());
      validations
          .rolledBackBecause(change)
          .ifPresent(why -> facts.replace("whatHappened", "", why));
    }
    return facts;
  }

  private static Map<String, String> planned(Change change, Times times) {
    Map<String, String> facts = new LinkedHashMap<>();
    Window window = change.window();
    Plan plan = change.plan();
    facts.put("Window", window == null ? "None" : times.span(window) + " " + times.zone().getId());
    facts.put("Steps", times.length(plan.forward()));
    facts.put(
        "Effort", plan.effortMinutes() == null ? "Not estimated" : plan.effortMinutes() + " min");
    facts.put("Cost", plan.cost() == null ? "Not estimated" : plan.cost().toPlainString());
    return facts;
  }

  private static List<Option> outcomes(Change change) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> !change.rollingBack() || outcome.bad())
        .map(outcome -> Option.of(outcome.name(), outcome.title()))
        .toList();
  }

  private static Map<String, String> answers(@Nullable Pir pir) {
    if (pir == null) {
      return Map.of();
    }
    Pir.Answers given = pir.answers();
    return Map.of(
        "pirVersion",
        Long.toString(pir.version()),
        "objective",
        given.objective() == null ? "" : given.objective().name(),
        "unexpectedImpact",
        given.unexpectedImpact(),
        "rollbackAvailable",
        yesNo(given.rollbackAvailable()),
        "lessons",
        given.lessons(),
        "standardCandidate",
        yesNo(given.standardCandidate()));
  }

  private ReviewPage.@Nullable StandardPart standard(
      Actor actor, Change change, @Nullable Pir pir) {
    Optional<Model> model = drafts.from(change.id());
    if (model.isPresent()) {
      return new ReviewPage.StandardPart("/catalogue/" + model.get().id(), model.get().title(), "");
    }
    boolean wanted = pir != null && Boolean.TRUE.equals(pir.answers().standardCandidate());
    String whyNot = drafts.whyNot(change).orElse("");
    return wanted && (!whyNot.isEmpty() || drafts.mayDraft(actor, change))
        ? new ReviewPage.StandardPart(null, change.title(), whyNot)
        : null;
  }

  private static String yesNo(@Nullable Boolean answer) {
    return answer == null ? "" : answer.toString();
  }

  private List<Option> staff() {
    return people
        .list(new PersonFilter(null, true, null, "", false), null, MOST_PEOPLE)
        .items()
        .stream()
        .map(person -> Option.of(person.id().toString(), person.name()))
        .toList();
  }

  private List<ReviewPage.Todo> actions(Actor actor, Change change, Times times) {
    List<Action> actions = reviews.actions(change.id());
    Map<PersonId, Person> named = people.named(actions.stream().map(Action::owner).toList());
    LocalDate today = LocalDate.ofInstant(clock.instant(), times.zone());
    boolean mayTick = changes.mayEdit(actor, change);
    return actions.stream()
        .map(action -> {
          Person owner = named.get(action.owner());
          Change followUp = action.followUp() == null ? null : changes.get(action.followUp());
          return new ReviewPage.Todo(
              action.id().toString(),
              action.what(),
              owner == null ? "Somebody" : owner.name(),
              times.day(action.due()),
              followUp == null ? null : followUp.code(),
              followUp == null ? null : "/changes/" + followUp.number(),
              action.doneAt() != null,
              action.doneAt() == null && action.due().isBefore(today),
              action.doneAt() == null && (mayTick || action.owner().equals(actor.person())));
        })
        .toList();
  }

  private ReviewPage.Close close(Actor actor, Change change) {
    Hindrances words = new Hindrances(actor, change, "/changes/" + change.number() + "/review");
    Optional<Offer> offer = changes.offer(actor, change, Transition.CLOSE);
    return new ReviewPage.Close(
        change.state() == State.REVIEW,
        offer.map(Offer::permitted).orElse(false),
        offer.map(Offer::open).orElse(false),
        offer.map(one -> words.of(one.blockers())).orElse(List.of()));
  }
}
