package io.tidegate.change.web;

import io.tidegate.change.Blocker;
import io.tidegate.change.Capacity;
import io.tidegate.change.Change;
import io.tidegate.change.Hindrances;
import io.tidegate.change.Offer;
import io.tidegate.change.Places;
import io.tidegate.change.State;
import io.tidegate.change.Transition;
import io.tidegate.kernel.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts into words what stands before the next step of a change and what its reader can do now. */
final class NowTeller {
  private static final Map<State, Transition> NEXT =
      Map.of(
          State.DRAFT, Transition.SUBMIT,
          State.ASSESS, Transition.REQUEST_APPROVAL,
          State.AUTHORIZE, Transition.AUTHORIZE,
          State.SCHEDULED, Transition.START,
          State.IMPLEMENT, Transition.FINISH,
          State.VALIDATE, Transition.ACCEPT,
          State.REVIEW, Transition.CLOSE,
          State.REJECTED, Transition.REWORK);
  private static final List<String> NUMBERS =
      List.of(
          "Nothing",
          "One thing",
          "Two things",
          "Three things",
          "Four things",
          "Five things",
          "Six things",
          "Seven things");

  /** Nobody has to mend a window that has not begun; time does. */
  private static final String WAITING = "outside-window";

  private final Change change;
  private final Actor reader;
  private final List<Offer> offers;
  private final Hindrances words;

  NowTeller(Change change, Actor reader, List<Offer> offers) {
    this.change = change;
    this.reader = reader;
    this.offers = offers;
    this.words = new Hindrances(reader, change, "/changes/" + change.number());
  }

  Now tell() {
    Optional<Offer> next = next();
    if (next.isEmpty()) {
      return nothingNext();
    }
    Offer offer = next.get();
    return new Now(
        heading(offer),
        capacity(offer),
        offer.stopping(),
        gate(offer),
        words.of(offer.blockers()),
        quiet(offer),
        main(offer),
        offer.permitted() && offer.stopping() > 0 ? offer.transition().title() : null,
        others(offer.transition()),
        Deeds.noun(offer.transition()),
        offer.blockers().stream().filter(words::mayPass).toList());
  }

  private Optional<Offer> next() {
    Transition wanted = change.held() ? Transition.RESUME : NEXT.get(change.state());
    return offers.stream().filter(offer -> offer.transition() == wanted).findFirst();
  }

  private Now nothingNext() {
    String sentence =
        "%s is %s. Its record stays as it is."
            .formatted(change.code(), change.state().title().toLowerCase(Locale.ROOT));
    return new Now(
        "Nothing is left to do",
        "",
        0,
        "",
        List.of(),
        sentence,
        null,
        null,
        List.of(),
        "",
        List.of());
  }

  private static String heading(Offer offer) {
    int count = offer.stopping();
    String things = count < NUMBERS.size() ? NUMBERS.get(count) : count + " things";
    return "%s %s before %s"
        .formatted(
            things, count == 1 || count == 0 ? "stands" : "stand", offer.transition().title());
  }

  private static String gate(Offer offer) {
    int count = offer.stopping();
    return count == 0 ? "open" : count + (count == 1 ? " blocker" : " blockers");
  }

  private String quiet(Offer offer) {
    boolean said = offer.permitted() && !offer.blockers().isEmpty();
    if (said || offer.stopping() > 0) {
      return "";
    }
    return offer.permitted()
        ? "The gate is open. You can %s now."
            .formatted(offer.transition().title().toLowerCase(Locale.ROOT))
        : "The gate is open. It waits for %s.".formatted(who(offer));
  }

  private static String who(Offer offer) {
    return offer.who().stream().map(Capacity::title).collect(Collectors.joining(" or "));
  }

  private String capacity(Offer offer) {
    return offer.who().stream()
        .filter(capacity -> capacity.heldBy(reader, change))
        .findFirst()
        .map(capacity -> "as " + capacity.title())
        .orElse("");
  }

  private Now.@Nullable MainAction main(Offer offer) {
    Optional<Blocker> first =
        offer.blockers().stream()
            .filter(blocker -> !blocker.caution() && !blocker.href().isBlank())
            .filter(blocker -> !blocker.code().equals(WAITING))
            .findFirst();
    if (first.isPresent()) {
      return new Now.MainAction(Places.label(first.get().href()), first.get().href(), null);
    }
    if (!offer.open()) {
      return null;
    }
    return offer.transition().needsReason()
        ? null
        : new Now.MainAction(offer.transition().title(), null, Deeds.noun(offer.transition()));
  }

  private List<Now.Deed> others(Transition next) {
    return offers.stream()
        .filter(Offer::open)
        .filter(offer ->
            offer.transition().needsReason() && offer.transition() != Transition.RECLASSIFY)
        .filter(offer -> offer.transition() != next || offer.transition().needsReason())
        .map(offer -> Consequences.of(offer.transition(), change))
        .sorted(Comparator.comparing(Now.Deed::danger))
        .toList();
  }
}
