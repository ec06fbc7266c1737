package io.tidegate.demo;

import io.tidegate.directory.Client;
import io.tidegate.inventory.Item;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of the demo: what, where, by whom, when, and how it ends.
 *
 * @param lead how long before its window it is drafted
 * @param last where its story stops for now; the clock may stop it earlier
 * @param seed chooses among the texts' alternatives
 */
record DemoPlot(
    DemoPiece piece,
    Client client,
    List<Item> items,
    Crew crew,
    Window window,
    Duration lead,
    DemoFate fate,
    DemoScene last,
    int seed) {
  private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");

  /**
   * Who has which part.
   *
   * @param manager assesses, closes, and stands in where a change manager must
   * @param authoriser says yes on the telephone when it is an emergency
   */
  record Crew(
      Actor requester,
      Actor owner,
      List<Actor> hands,
      Actor validator,
      Actor manager,
      Actor authoriser) {}

  Instant drafted() {
    return window.start().minus(lead);
  }

  DemoPlot until(DemoScene scene) {
    return new DemoPlot(piece, client, items, crew, window, lead, fate, scene, seed);
  }

  DemoPlot ending(DemoFate other) {
    return new DemoPlot(piece, client, items, crew, window, lead, other, last, seed);
  }

  DemoPlot at(Window other, Duration lead) {
    return new DemoPlot(piece, client, items, crew, other, lead, fate, last, seed);
  }

  String title() {
    return say(piece.title());
  }

  /** A text of the piece by its name, filled in. */
  String word(String name) {
    return say(piece.word(name));
  }

  /** A text with its blanks filled in. */
  String say(String text) {
    return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(fill(blank.group(1))));
  }

  private String fill(String blank) {
    return switch (blank) {
      case "items" -> named();
      case "client" -> client.name();
      default -> {
        List<String> choices = List.of(blank.split("/", -1));
        yield choices.get(Math.floorMod(seed + blank.hashCode(), choices.size()));
      }
    };
  }

  private String named() {
    List<String> names = items.stream().map(Item::name).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
