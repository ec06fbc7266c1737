package io.tidegate.demo;

import io.tidegate.demo.DemoPlot.Crew;
import io.tidegate.directory.Client;
import io.tidegate.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who of an account does what: the right team, never the same person asking and deciding. */
record DemoCrews(DemoStage stage) {
  private static final Map<String, List<String>> HANDS =
      Map.of(
          "Network", List.of("Dan Okafor", "Tomasz Wilk"),
          "Platforms", List.of("Lena Fuchs", "Ben Achterberg", "Lena Fuchs"),
          "Shop", List.of("Rosie Marlow"));
  private static final Map<String, String> ASKS =
      Map.of(
          "HP", "Marcus Bell",
          "BD", "Neil Foster",
          "KP", "Ewa Nowak",
          "AL", "Jim Doyle",
          "SB", "Margaret Osei",
          "FH", "Colin Fenwick");
  private static final List<String> STAFF = List.of("Nadia Petrov", "Owen Price", "Nadia Petrov");

  Crew of(DemoPiece piece, String letters, Random chance) {
    return piece.word("hands").equals("Shop") ? shop() : msp(piece, letters, chance);
  }

  private Crew shop() {
    Actor rosie = stage.actor("Rosie Marlow");
    Actor sam = stage.actor("Sam Finch");
    return new Crew(rosie, rosie, List.of(rosie), sam, sam, sam);
  }

  private Crew msp(DemoPiece piece, String letters, Random chance) {
    List<String> team = HANDS.getOrDefault(piece.word("hands"), List.of("Lena Fuchs"));
    Actor hand = stage.actor(one(team, chance));
    boolean clientAsks =
        ASKS.containsKey(letters) && (piece.words().containsKey("ask") || chance.nextInt(5) == 0);
    Actor requester =
        piece.emergency() || chance.nextInt(3) == 0 ? hand : stage.actor(one(STAFF, chance));
    Actor asker = clientAsks && !piece.emergency() ? contact(letters) : requester;
    Actor manager = stage.actor(chance.nextInt(4) == 0 ? "Aisha Karim" : "Mara Lindqvist");
    Actor authoriser = stage.actor(chance.nextBoolean() ? "Aisha Karim" : "Priya Raman");
    return new Crew(
        asker, hand, hands(hand, piece, chance), validator(letters), manager, authoriser);
  }

  /** Long work is done by two. */
  private List<Actor> hands(Actor first, DemoPiece piece, Random chance) {
    if (piece.minutes() < 180 || chance.nextInt(3) == 0) {
      return List.of(first);
    }
    Actor second = stage.actor(first.name().equals("Tomasz Wilk") ? "Lena Fuchs" : "Tomasz Wilk");
    return List.of(first, second);
  }

  private Actor validator(String letters) {
    return ASKS.containsKey(letters) ? contact(letters) : stage.actor("Nadia Petrov");
  }

  private Actor contact(String letters) {
    return stage.actor(java.util.Objects.requireNonNull(ASKS.get(letters)));
  }

  Client client(String letters) {
    return stage.client(letters);
  }

  private static String one(List<String> names, Random chance) {
    return names.get(chance.nextInt(names.size()));
  }
}
