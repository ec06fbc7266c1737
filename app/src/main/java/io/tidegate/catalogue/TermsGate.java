package io.tidegate.catalogue;

import static io.tidegate.change.Transition.START;

import io.tidegate.change.Blocker;
import io.tidegate.change.Change;
import io.tidegate.change.Gate.Question;
import io.tidegate.change.WindowDates;
import io.tidegate.directory.Client;
import io.tidegate.directory.Clients;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.inventory.Kind;
import io.tidegate.kernel.Window;
import io.tidegate.ui.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of a change departs from the terms of its model. */
@Component
class TermsGate {
  private final Items items;
  private final Clients clients;
  private final WindowDates dates;

  TermsGate(Items items, Clients clients, WindowDates dates) {
    this.items = items;
    this.clients = clients;
    this.dates = dates;
  }

  List<Blocker> blockers(Question question, Procedure procedure) {
    if (procedure.terms().equals(Terms.NONE)) {
      return List.of();
    }
    List<Blocker> blockers = new ArrayList<>();
    fields(question, procedure, blockers);
    kinds(question, procedure.terms(), blockers);
    if (question.change().window() != null) {
      times(question, procedure.terms(), question.change().window(), blockers);
    }
    return blockers;
  }

  private static void fields(Question question, Procedure procedure, List<Blocker> blockers) {
    Change change = question.change();
    List<ModelField> locked = TermsPolicy.departing(procedure, change.purpose());
    if (!locked.isEmpty()) {
      blockers.add(
          Blocker.of(
              "model-field-locked",
              "The model says otherwise: " + named(locked),
              "Put back what the model says, or make this a normal change.",
              question.at("/request")));
    }
    boolean item = !change.scope().affected().isEmpty();
    List<ModelField> open =
        TermsPolicy.unanswered(procedure, change.purpose(), item, change.window() != null);
    if (!open.isEmpty()) {
      blockers.add(
          Blocker.of(
              "model-asks",
              "The model asks each time for: " + named(open),
              "Say it in the request.",
              question.at("/request")));
    }
  }

  /** Items that the asker may not see are not known to them by kind either. */
  private void kinds(Question question, Terms terms, List<Blocker> blockers) {
    if (terms.kinds().isEmpty()) {
      return;
    }
    Collection<Item> touched = items.named(question.change().scope().affected()).values();
    Set<Kind> foreign = TermsPolicy.foreign(terms, touched.stream().map(Item::kind).toList());
    List<String> names =
        touched.stream()
            .filter(item -> foreign.contains(item.kind()))
            .map(item -> "%s (%s)".formatted(item.name(), item.kind().title()))
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      blockers.add(
          Blocker.of(
              "model-kind",
              "The model is not for " + String.join(", ", names),
              "It may touch: %s. Choose others, or make this a normal change."
                  .formatted(titles(terms.kinds())),
              question.at("/request")));
    }
  }

  private void times(Question question, Terms terms, Window window, List<Blocker> blockers) {
    Client client = clients.get(question.change().client());
    TermsPolicy.outside(terms, window, client.zone())
        .ifPresent(why ->
            blockers.add(
                Blocker.of(
                    "model-hours",
                    why,
                    "Choose a window within these hours, or make this a normal change.",
                    question.at("/window"))));
    Instant soonest = TermsPolicy.soonest(terms, known(question));
    if (terms.noticeHours() > 0 && window.start().isBefore(soonest)) {
      Times times = new Times(client.zone(), InstantSource.fixed(question.now()));
      blockers.add(
          Blocker.of(
              "model-notice",
              "The model is announced %d h beforehand".formatted(terms.noticeHours()),
              "Choose a window from %s on (%s), or make this a normal change."
                  .formatted(times.moment(soonest), client.zone().getId()),
              question.at("/window")));
    }
  }

  /** From when those concerned could know of the window: it may have been moved since. */
  private Instant known(Question question) {
    if (!question.about(START)) {
      return question.now();
    }
    Instant submitted = question.change().stateSince();
    return dates.setAt(question.change().id()).filter(submitted::isBefore).orElse(submitted);
  }

  private static String named(List<ModelField> fields) {
    return fields.stream()
        .map(field -> field.title().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  static String titles(Collection<Kind> kinds) {
    return kinds.stream().map(Kind::title).sorted().collect(Collectors.joining(", "));
  }
}
