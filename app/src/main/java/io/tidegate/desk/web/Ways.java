package io.tidegate.desk.web;

import io.tidegate.catalogue.Model;
import io.tidegate.catalogue.Models;
import io.tidegate.change.Changes;
import io.tidegate.change.SavedViews;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Role;
import io.tidegate.ui.NavigationItem;
import io.tidegate.ui.UserMenu;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The deeds and pages that the search of the top bar leads to. */
@Component
class Ways {
  private static final int MOST = 10;
  private static final Pattern CHANGE = Pattern.compile("/changes/(\\d{1,9})(?:/.*)?");

  private final Changes changes;
  private final SavedViews views;
  private final Models models;
  private final ObjectProvider<NavigationItem> items;
  private final ObjectProvider<UserMenu> menus;

  Ways(
      Changes changes,
      SavedViews views,
      Models models,
      ObjectProvider<NavigationItem> items,
      ObjectProvider<UserMenu> menus) {
    this.changes = changes;
    this.views = views;
    this.models = models;
    this.items = items;
    this.menus = menus;
  }

  /** Those that the words name, of the change that is open first; before a word, the usual ones. */
  Stream<FindPage.Group> of(Actor actor, String words, String here) {
    List<FindPage.Group> groups = new ArrayList<>();
    ofOpenChange(here).forEach(group -> groups.add(named(group, words)));
    groups.add(named(new FindPage.Group("Do", deeds(actor)), words));
    if (!words.isEmpty()) {
      groups.add(named(new FindPage.Group("Start from a model", models(words)), words));
      groups.add(named(new FindPage.Group("Go to", pages(actor)), words));
    }
    return groups.stream();
  }

  private static FindPage.Group named(FindPage.Group group, String words) {
    return new FindPage.Group(
        group.heading(),
        group.found().stream()
            .filter(found -> words.isEmpty() || found.says(words))
            .limit(MOST)
            .toList());
  }

  private static Stream<FindPage.Group> ofOpenChange(String here) {
    Matcher change = CHANGE.matcher(here);
    if (!change.matches()) {
      return Stream.empty();
    }
    String at = "/changes/" + change.group(1);
    return Stream.of(
        new FindPage.Group(
            "CHG-" + change.group(1),
            List.of(
                new FindPage.Found("Overview", "", at, "list-details"),
                new FindPage.Found("Edit the request", "", at + "/request", "pencil"),
                new FindPage.Found("Plan", "", at + "/plan", "list-details"),
                new FindPage.Found("Choose a window", "", at + "/window", "clock"),
                new FindPage.Found("Risk", "", at + "/risk", "alert-triangle"),
                new FindPage.Found("Approval", "", at + "/approval", "checks"),
                new FindPage.Found("Run", "", at + "/run", "player-play"),
                new FindPage.Found("Review", "", at + "/review", "search"),
                new FindPage.Found("Ledger", "", at + "/ledger", "history"),
                new FindPage.Found(
                    "Copy into a new change",
                    "",
                    "/changes/new?copy=" + change.group(1),
                    "copy"))));
  }

  private List<FindPage.Found> deeds(Actor actor) {
    List<FindPage.Found> deeds = new ArrayList<>();
    if (changes.mayRequest(actor)) {
      deeds.add(new FindPage.Found("New change", "", "/changes/new", "plus"));
      deeds.add(new FindPage.Found("New emergency", "", "/changes/new?type=EMERGENCY", "bolt"));
    }
    if (models.mayMaintain(actor)) {
      deeds.add(new FindPage.Found("New model", "", "/catalogue/new", "template"));
    }
    if (actor.holdsEverywhere(Role.ADMINISTRATOR)) {
      deeds.add(new FindPage.Found("Invite a person", "", "/people/new", "user-plus"));
      deeds.add(new FindPage.Found("New client", "", "/clients/new", "building"));
      deeds.add(new FindPage.Found("New webhook", "", "/webhooks/new", "webhook"));
    }
    return deeds;
  }

  private List<FindPage.Found> models(String words) {
    List<String> each = List.of(words.strip().split("\\s+"));
    return models.named(each, MOST).stream().map(Ways::start).toList();
  }

  private static FindPage.Found start(Model model) {
    return new FindPage.Found(
        model.title(), "standard change", "/catalogue/" + model.id(), "template");
  }

  private static FindPage.Found at(NavigationItem item) {
    return new FindPage.Found(item.label(), "", item.href(), item.icon(), item.also());
  }

  private static Stream<FindPage.Found> below(NavigationItem item, Actor actor) {
    return item.below(actor).stream()
        .map(place ->
            new FindPage.Found(
                place.title(), item.label(), place.href(), item.icon(), place.also()));
  }

  private List<FindPage.Found> pages(Actor actor) {
    Stream<FindPage.Found> navigation =
        items
            .orderedStream()
            .filter(item -> item.visibleTo(actor))
            .flatMap(item -> Stream.concat(Stream.of(at(item)), below(item, actor)));
    Stream<FindPage.Found> menu =
        menus
            .orderedStream()
            .flatMap(room -> room.entries(actor).stream())
            .filter(entry -> !entry.post())
            .map(entry -> new FindPage.Found(entry.label(), "", entry.href(), entry.icon()));
    Stream<FindPage.Found> kept =
        views.of(actor).stream()
            .map(view ->
                new FindPage.Found(
                    view.name(), "saved view", "/changes?" + view.query(), "bookmark"));
    return Stream.of(navigation, kept, menu).flatMap(ways -> ways).toList();
  }
}
