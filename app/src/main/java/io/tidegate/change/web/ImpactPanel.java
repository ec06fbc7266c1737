package io.tidegate.change.web;

import io.tidegate.change.Change;
import io.tidegate.change.ChangePanel;
import io.tidegate.change.ImpactLook;
import io.tidegate.change.ImpactLooks;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.inventory.Impact;
import io.tidegate.inventory.ImpactWords;
import io.tidegate.inventory.Impacts;
import io.tidegate.inventory.Safe;
import io.tidegate.inventory.Safeties;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import io.tidegate.ui.Frames;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a change's page whom it hits, over all clients the reader may see. */
@Component
@Order(100)
class ImpactPanel implements ChangePanel {
  private static final int SHOWN = 7;
  private static final int FOLDED = 43;
  private static final int CRITICAL = 4;

  private final Impacts impacts;
  private final ImpactLooks looks;
  private final ImpactWords words;
  private final Safeties safeties;
  private final People people;
  private final Frames frames;
  private final InstantSource clock;

  ImpactPanel(
      Impacts impacts,
      ImpactLooks looks,
      ImpactWords words,
      Safeties safeties,
      People people,
      Frames frames,
      InstantSource clock) {
    this.impacts = impacts;
    this.looks = looks;
    this.words = words;
    this.safeties = safeties;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public Optional<View> of(Change change, Actor reader) {
    int affected = change.scope().affected().size();
    if (affected == 0) {
      return Optional.empty();
    }
    Impact impact = impacts.of(change.scope().affected());
    String impacted = words.summary(impact);
    return Optional.of(
        new ImpactSection(
            affected + " affected, " + (impacted.isEmpty() ? "nothing impacted" : impacted),
            words.lines(impact.worst(SHOWN), change.client()),
            words.lines(impact.from(SHOWN, FOLDED), change.client()),
            Math.max(0, impact.size() - SHOWN - FOLDED),
            Math.max(0, impact.atLeast(CRITICAL) - SHOWN),
            look(change, reader),
            safe(impact, reader)));
  }

  private ImpactSection.@Nullable Look look(Change change, Actor reader) {
    Optional<ImpactLook> look = looks.of(change);
    if (look.isEmpty() && !looks.asked(change)) {
      return null;
    }
    Times times = new Times(frames.look(reader).zone(), clock);
    return new ImpactSection.Look(
        look.map(one -> "%s looked at this, %s.".formatted(one.by(), times.moment(one.at())))
            .orElse("Nobody has looked at this yet, as it stands."),
        looks.mayLook(reader, change) ? "/changes/" + change.number() + "/impact/look" : null,
        change.version());
  }

  private List<ImpactSection.SafeLine> safe(Impact impact, Actor reader) {
    List<Safe> all = safeties.of(impact, SHOWN);
    Map<PersonId, Person> said =
        people.named(
            all.stream()
                .flatMap(each ->
                    each instanceof Safe.Spared spared
                        ? Stream.ofNullable(spared.by())
                        : Stream.of())
                .toList());
    Times times = new Times(frames.look(reader).zone(), clock);
    return all.stream().map(each -> line(each, said, times)).toList();
  }

  private static ImpactSection.SafeLine line(Safe safe, Map<PersonId, Person> said, Times times) {
    return switch (safe) {
      case Safe.Held held ->
          new ImpactSection.SafeLine(
              held.name(),
              "/inventory/" + held.item().id(),
              "holds by redundancy: %d of %d of “%s” still up, %d needed"
                  .formatted(held.left(), held.members(), held.group(), held.needed()),
              "");
      case Safe.Spared spared ->
          new ImpactSection.SafeLine(
              spared.name(),
              "/inventory/" + spared.item().id(),
              "not impacted%s, because: %s"
                  .formatted(
                      spared.over() == null ? "" : " by " + spared.over().name(), spared.because()),
              "said %s%s, holds until %s"
                  .formatted(
                      times.relative(spared.said()), by(spared, said), times.day(spared.until())));
    };
  }

  private static String by(Safe.Spared spared, Map<PersonId, Person> said) {
    Person person = spared.by() == null ? null : said.get(spared.by());
    return person == null ? "" : " by " + person.name();
  }

  @Override
  public String tab() {
    return "Impact";
  }

  @Override
  public String anchor() {
    return "impact";
  }
}
