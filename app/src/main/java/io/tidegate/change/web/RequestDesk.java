package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.Edit;
import io.tidegate.change.NewChange;
import io.tidegate.change.People;
import io.tidegate.change.Requests;
import io.tidegate.change.Ruling;
import io.tidegate.change.Safeguards;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Forbidden;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import io.tidegate.kernel.Stale;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the request form in: drafts from it, saves it, and says how that went. */
@Component
class RequestDesk {
  /** The fields whose stored text is told to whoever comes second. */
  private static final Map<String, String> TEXTS = texts();

  private final Changes changes;
  private final Requests requests;
  private final RequestPages pages;
  private final RequestChoices choices;
  private final Clients clients;
  private final Frames frames;
  private final InstantSource clock;

  RequestDesk(
      Changes changes,
      Requests requests,
      RequestPages pages,
      RequestChoices choices,
      Clients clients,
      Frames frames,
      InstantSource clock) {
    this.changes = changes;
    this.requests = requests;
    this.pages = pages;
    this.choices = choices;
    this.clients = clients;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * The change that the form would draft. While no client is chosen it stands under the first one
   * that may be; throws {@link Forbidden} when there is none.
   */
  Change sketch(Actor actor, Typed typed) {
    List<Client> open = choices.clientsOf(actor);
    if (open.isEmpty()) {
      throw new Forbidden(
          "You may not request changes here. An administrator can give you the role of requester.");
    }
    ClientId client =
        typed.text("client").isEmpty()
            ? open.getFirst().id()
            : clients.get(ClientId.of(typed.text("client"))).id();
    return changes.sketch(actor, wanted(typed, client));
  }

  /** A copy of an earlier change, not drafted yet: what, scope, people and safeguards. */
  Change copyOf(Actor actor, Change origin) {
    People people = origin.people();
    Safeguards safeguards = origin.safeguards();
    List<Edit> edits =
        List.of(
            new Edit.Describe(origin.purpose(), origin.major()),
            new Edit.ChooseScope(origin.scope()),
            new Edit.NamePeople(
                new People(
                    actor.person(),
                    actor.person(),
                    people.implementers(),
                    people.validator(),
                    people.decider())),
            new Edit.StateSafeguards(
                new Safeguards(
                    safeguards.security(),
                    safeguards.privacy(),
                    safeguards.data(),
                    safeguards.dataTouched(),
                    null)));
    Typed client = Typed.NOTHING.with("client", origin.client().toString());
    Change copy = sketch(actor, client.with("type", "NORMAL"));
    for (Edit edit : edits) {
      copy = edit.applyTo(copy);
    }
    return copy;
  }

  /** Whether the form says enough to be drafted. */
  boolean ready(Typed typed) {
    return !typed.text("title").isEmpty() && !typed.text("client").isEmpty();
  }

  /**
   * Saves the form: drafts a change, or edits the one there is. Throws {@link Invalid} with every
   * problem, {@link Stale} when somebody was faster.
   */
  Ruling save(Actor actor, @Nullable Change existing, Typed typed) {
    Change base = existing == null ? sketch(actor, typed) : existing;
    RequestReader.Reading reading = pages.read(typed, base);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(changes.problems(reading.edits()));
    problems.addAll(client(existing, typed));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    if (existing != null) {
      return changes.edit(actor, existing.id(), typed.version(), reading.edits());
    }
    Change drafted =
        requests.draft(actor, wanted(typed, base.client()), reading.edits(), origin(typed));
    return new Ruling.Moved(drafted, List.of());
  }

  private static List<Problem> client(@Nullable Change existing, Typed typed) {
    String client = typed.text("client");
    if (existing == null) {
      return client.isEmpty()
          ? List.of(new Problem("client", "Choose the client it is made for."))
          : List.of();
    }
    return client.isEmpty() || client.equals(existing.client().toString())
        ? List.of()
        : List.of(
            new Problem(
                "client",
                existing.code() + " stays with its client. Start a new one for the other."));
  }

  private NewChange wanted(Typed typed, ClientId client) {
    ChangeType type = RequestReader.type(typed, ChangeType.NORMAL);
    return new NewChange(client, type, typed.text("title"), null);
  }

  private @Nullable ChangeId origin(Typed typed) {
    String code = typed.text("copy").replace("CHG-", "");
    return code.matches("\\d{1,9}") ? changes.get(Integer.parseInt(code)).id() : null;
  }

  /** What the form says of itself once it has saved itself. */
  DraftState saved(Actor actor, Change saved) {
    String at = new Times(frames.look(actor).zone(), clock).time(clock.instant());
    return new DraftState(
        "good",
        "%s, saved %s".formatted(saved.code(), at),
        saved.number(),
        saved.version(),
        pages.panels(actor, saved));
  }

  /** What the form says of itself when it could not; it goes on from the version it had. */
  DraftState notYet(Actor actor, Change base, Typed typed, String sentence) {
    return new DraftState(
        "warn",
        sentence,
        base.number(),
        base.number() == 0 ? 0 : typed.version(),
        pages.panels(actor, pages.typed(base, typed)));
  }

  /** What somebody else stored meanwhile, where it differs from what is typed. */
  Overtaken overtaken(Typed typed, Change now, Stale stale) {
    Typed stored = pages.stored(now);
    Map<String, String> differing = new LinkedHashMap<>();
    TEXTS.forEach((field, label) -> {
      if (typed.has(field) && !typed.text(field).equals(stored.text(field))) {
        differing.put(label, stored.text(field).isEmpty() ? "empty" : stored.text(field));
      }
    });
    return new Overtaken(stale.sentence(), differing);
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", "In one line");
    texts.put("reason", "Reason");
    texts.put("desiredOutcome", "Wanted result");
    texts.put("noneBecause", "No item, because");
    texts.put("category", "Kind of work");
    texts.put("security", "Security");
    texts.put("privacy", "Privacy");
    texts.put("data", "Data");
    texts.put("justification", "Why it cannot wait");
    texts.put("incident", "Incident");
    texts.put("briefImpact", "What it affects");
    texts.put("briefSteps", "What will be done");
    texts.put("briefRollback", "How to go back");
    texts.put("doneBy", "Who did it");
    return texts;
  }
}
