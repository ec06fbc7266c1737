package io.tidegate.change.api;

import io.tidegate.change.Change;
import io.tidegate.change.ChangeType;
import io.tidegate.change.Changes;
import io.tidegate.change.NewChange;
import io.tidegate.change.Requests;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes bodies in: drafts from them, and writes them into what was drafted. */
@Component
class Drafting {
  private final Changes changes;
  private final Requests requests;
  private final Rulings rulings;

  Drafting(Changes changes, Requests requests, Rulings rulings) {
    this.changes = changes;
    this.requests = requests;
    this.rulings = rulings;
  }

  /** What of a change may be written, as it is. */
  static ChangeBody body(Change change) {
    return new ChangeBody(
        change.client().value(),
        null,
        change.type(),
        change.major(),
        change.title(),
        change.purpose().reason(),
        change.purpose().desiredOutcome(),
        change.purpose().category(),
        PriorityPart.of(change.purpose().priority()),
        PeoplePart.of(change.people()),
        ScopePart.of(change.scope()),
        WindowPart.of(change.window()),
        SafeguardsPart.of(change.safeguards()),
        EmergencyPart.of(change.emergency()),
        ResultPart.of(change.result()));
  }

  /** Throws {@link Invalid} with every problem at once. */
  Change draft(Actor actor, ChangeBody body) {
    if (body.client() == null) {
      throw new Invalid("client", "Say for which client.");
    }
    String title = body.title() == null ? "" : body.title();
    ChangeType type =
        body.type() == ChangeType.EMERGENCY ? ChangeType.EMERGENCY : ChangeType.NORMAL;
    NewChange wanted = new NewChange(new ClientId(body.client()), type, title, null);
    BodyReader.Reading reading =
        BodyReader.read(body, said(body)::contains, changes.sketch(actor, wanted));
    refuse(reading, List.of());
    return requests.draft(actor, wanted, reading.edits(), origin(body.copyOf()));
  }

  /** Writes what is named; throws what {@link Changes#edit} throws, and refuses with blockers. */
  Change write(Actor actor, Change before, long seen, ChangeBody after, Predicate<String> named) {
    List<Problem> fixed = new ArrayList<>();
    if (named.test("client") && !before.client().value().equals(after.client())) {
      fixed.add(new Problem("client", "A change stays with its client."));
    }
    if (named.test("copyOf")) {
      fixed.add(new Problem("copyOf", "A plan is copied when the change is drafted."));
    }
    BodyReader.Reading reading = BodyReader.read(after, named, before);
    refuse(reading, fixed);
    return rulings.through(changes.edit(actor, before.id(), seen, reading.edits())).change();
  }

  private void refuse(BodyReader.Reading reading, List<Problem> others) {
    List<Problem> problems = new ArrayList<>(others);
    problems.addAll(reading.problems());
    changes.problems(reading.edits()).stream()
        .filter(problem ->
            reading.problems().stream().noneMatch(known -> known.field().equals(problem.field())))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private @Nullable ChangeId origin(@Nullable Integer copyOf) {
    return copyOf == null ? null : changes.get(copyOf).id();
  }

  /** Of a new change the title is always said, if only to be found missing. */
  private static List<String> said(ChangeBody body) {
    List<String> said = new ArrayList<>(List.of("title", "type"));
    add(said, "people", body.people());
    add(said, "scope", body.scope());
    add(said, "window", body.window());
    add(said, "safeguards", body.safeguards());
    add(said, "emergency", body.emergency());
    add(said, "result", body.result());
    return said;
  }

  private static void add(List<String> said, String field, @Nullable Object value) {
    if (value != null) {
      said.add(field);
    }
  }
}
