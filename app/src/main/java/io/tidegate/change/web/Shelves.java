package io.tidegate.change.web;

import io.tidegate.change.SavedView;
import io.tidegate.change.SavedViews;
import io.tidegate.directory.People;
import io.tidegate.directory.Person;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the saved views within somebody's reach. */
@Component
class Shelves {
  private final SavedViews views;
  private final People people;

  Shelves(SavedViews views, People people) {
    this.views = views;
    this.people = people;
  }

  Shelf of(Actor reader, ListFilter shown) {
    List<SavedView> reached = views.of(reader);
    Map<PersonId, Person> owners = people.named(reached.stream().map(SavedView::owner).toList());
    List<Shelf.Kept> kept =
        reached.stream().map(view -> kept(reader, view, shown, owners.get(view.owner()))).toList();
    boolean known = kept.stream().anyMatch(Shelf.Kept::current);
    return new Shelf(kept, !known && !shown.query().equals(ListFilter.OPEN.query()));
  }

  private Shelf.Kept kept(Actor reader, SavedView view, ListFilter shown, @Nullable Person owner) {
    boolean own = view.owner().equals(reader.person());
    String whose = own ? "you share it" : owner == null ? "shared" : "from " + owner.name();
    return new Shelf.Kept(
        view.id().toString(),
        view.name(),
        "/changes?" + view.query(),
        view.shared() ? whose : "",
        view.query().equals(shown.query()),
        views.mayRemove(reader, view));
  }
}
