package io.tidegate.change;

import io.tidegate.change.PartGiven.Part;
import io.tidegate.directory.Person;
import io.tidegate.kernel.PersonId;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells of edits that concern others: another window, a new revision, a part given. A draft is its
 * writer's own affair. What is worth telling is seen within the edit, and told after it committed.
 */
@Component
class EditNewsListener {
  private final Changes changes;
  private final io.tidegate.directory.People directory;
  private final NewsWords words;
  private final ChangeNews news;
  private final ChangePost post;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  EditNewsListener(
      Changes changes,
      io.tidegate.directory.People directory,
      NewsWords words,
      ChangeNews news,
      ChangePost post,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.changes = changes;
    this.directory = directory;
    this.words = words;
    this.news = news;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(ChangeEdited edited) {
    Change change = edited.change();
    if (change.state() == State.DRAFT) {
      return;
    }
    PersonId by = edited.by().person();
    if (edited.aspect() == Aspect.WINDOW) {
      events.publishEvent(new WindowMoved(change.account(), change.id(), by, clock.instant()));
    } else if (edited.aspect() == Aspect.PEOPLE) {
      Map<PersonId, Part> given = PartPolicy.given(edited.before().people(), change.people());
      given.remove(by);
      given.forEach((person, part) ->
          events.publishEvent(
              new PartGiven(change.account(), change.id(), person, part, by, clock.instant())));
    }
  }

  /**
   * A window that moved is told as that, and not as a revision besides; that the risk follows from
   * it is no news of its own.
   */
  @EventListener
  void on(ChangeRevised revised) {
    Set<Aspect> edited = new HashSet<>(revised.aspects());
    edited.remove(Aspect.RISK);
    if (!edited.equals(Set.of(Aspect.WINDOW))) {
      Change change = revised.change();
      String aspects =
          revised.aspects().stream().map(Aspect::title).sorted().collect(Collectors.joining(", "));
      events.publishEvent(
          new RevisionCut(
              change.account(),
              change.id(),
              revised.revision().number(),
              aspects,
              revised.by().person()));
    }
  }

  @ApplicationModuleListener
  void on(WindowMoved moved) {
    Change change = changes.get(moved.change());
    news.tell(
        change,
        "change/window/%s/%s".formatted(change.id(), moved.at()),
        List.of(moved.by()),
        words.windowMoved(change, name(moved.by())));
  }

  @ApplicationModuleListener
  void on(RevisionCut cut) {
    Change change = changes.get(cut.change());
    news.tell(
        change,
        "change/revision/%s/%s".formatted(change.id(), cut.number()),
        List.of(cut.by()),
        words.revised(change, cut.number(), cut.aspects(), name(cut.by())));
  }

  @ApplicationModuleListener
  void on(PartGiven given) {
    Change change = changes.get(given.change());
    Person person = directory.named(List.of(given.person())).get(given.person());
    if (person != null) {
      post.tell(
          change,
          person,
          "change/part/%s/%s/%s".formatted(change.id(), given.part(), given.at()),
          words.given(change, given.part(), name(given.by())));
    }
  }

  private String name(PersonId id) {
    Person person = directory.named(List.of(id)).get(id);
    return person == null ? "Tidegate" : person.name();
  }
}
