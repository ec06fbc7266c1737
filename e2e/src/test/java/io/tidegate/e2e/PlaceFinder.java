package io.tidegate.e2e;

import static io.tidegate.e2e.Who.CLIENT;

import io.tidegate.change.ChangeFilter;
import io.tidegate.change.ChangeLists;
import io.tidegate.demo.Northlight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/** Tells the demo, and finds for each route an address in it that shows what the page can show. */
@TestComponent
record PlaceFinder(ApplicationContext application) {
  Places find() {
    Northlight northlight = Northlight.told(application.getBean(Northlight.teller()));
    Map<String, List<String>> visits = new LinkedHashMap<>();
    for (String path : plain()) {
      visits.put(path, List.of(path));
    }
    visits.put("/api/docs/{group}", List.of("/api/docs/changes"));
    visits.put("/inbox", List.of("/inbox", "/inbox?show=all"));
    ChangePlaces changes = new ChangePlaces(application, northlight, visits);
    List<RoomPlaces> rooms =
        List.of(
            changes,
            new InventoryPlaces(application, northlight, visits),
            new CataloguePlaces(application, northlight, visits),
            new CalendarPlaces(application, northlight, visits),
            new CabPlaces(application, northlight, visits, changes),
            new PeoplePlaces(application, northlight, visits, changes),
            new IntegrationPlaces(application, northlight, visits),
            new PolicyPlaces(application, northlight, visits));
    rooms.forEach(RoomPlaces::find);
    return new Places(northlight, visits, strange(northlight, visits));
  }

  private Set<String> strange(Northlight northlight, Map<String, List<String>> visits) {
    Set<String> theirs =
        northlight
            .as(
                CLIENT,
                () -> application.getBean(ChangeLists.class).list(ChangeFilter.ALL, null, 1000))
            .items()
            .stream()
            .map(line -> "/changes/" + line.number())
            .collect(Collectors.toSet());
    return Stream.concat(
            visits.getOrDefault("/cab/{id}", List.of()).stream().skip(1),
            visits.values().stream()
                .flatMap(List::stream)
                .filter(path -> path.matches("/changes/\\d+.*"))
                .filter(path -> !theirs.contains(path.replaceAll("(/changes/\\d+).*", "$1"))))
        .collect(Collectors.toSet());
  }

  private static List<String> plain() {
    return List.of(
        "/",
        "/absence",
        "/api/docs",
        "/archive",
        "/cab",
        "/cab/actions",
        "/cab/board",
        "/cab/new",
        "/calendar",
        "/calendar/entries",
        "/calendar/entries/new",
        "/calendar/feeds",
        "/calendar/rules",
        "/calendar/tonight",
        "/calendar/vendor-work/new",
        "/catalogue",
        "/catalogue/candidates",
        "/catalogue/new",
        "/changes",
        "/changes/new",
        "/imports",
        "/imports/new",
        "/decisions",
        "/decisions/stand-ins",
        "/decisions/times",
        "/decisions/together",
        "/clients",
        "/clients/new",
        "/departments",
        "/inbox",
        "/inbox/preferences",
        "/inventory",
        "/inventory/dependency-imports/new",
        "/inventory/imports/new",
        "/inventory/netbox/new",
        "/inventory/baselines",
        "/inventory/new",
        "/inventory/observations/new",
        "/inventory/records",
        "/inventory/unrecorded",
        "/netbox-sources",
        "/outbox",
        "/password",
        "/policy",
        "/policy/comparison",
        "/policy/drafts",
        "/policy/drafts/new",
        "/policy/presets",
        "/policy/versions",
        "/people",
        "/people/new",
        "/profile",
        "/sessions",
        "/settings",
        "/sign-in",
        "/teams",
        "/tokens",
        "/webhooks",
        "/webhooks/new");
  }
}
