package io.tidegate.demo;

import io.tidegate.change.ChangeType;
import io.tidegate.demo.DemoPiece.Habit;
import io.tidegate.demo.DemoPiece.Line;
import io.tidegate.inventory.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Everything in the file of pieces, as its head describes it. */
record DemoPieces(List<DemoPiece> all) {
  private static final Set<String> STEPS = Set.of("do", "test", "check", "back");

  static DemoPieces read() {
    try (InputStream file = DemoPieces.class.getResourceAsStream("/demo/pieces.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return new DemoPieces(
          Arrays.stream(text.split("(?m)^== ", -1)).skip(1).map(DemoPieces::piece).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DemoPiece keyed(String key) {
    return all.stream()
        .filter(piece -> piece.word("key").equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no piece " + key));
  }

  /** The piece whose title begins so. */
  DemoPiece titled(String beginning) {
    return all.stream()
        .filter(piece -> piece.title().startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no piece " + beginning));
  }

  /** One by chance, the frequent ones more often. */
  DemoPiece any(Random chance, boolean emergency, Set<String> clients) {
    List<DemoPiece> fitting =
        all.stream()
            .filter(piece -> piece.emergency() == emergency)
            .filter(piece -> piece.at().stream().anyMatch(clients::contains))
            .toList();
    int left = chance.nextInt(fitting.stream().mapToInt(DemoPiece::often).sum());
    for (DemoPiece piece : fitting) {
      left -= piece.often();
      if (left < 0) {
        return piece;
      }
    }
    throw new IllegalStateException("Chance went past the last piece");
  }

  private static DemoPiece piece(String paragraph) {
    List<String> lines = paragraph.strip().lines().toList();
    Map<String, String> words = new HashMap<>();
    List<Line> plan = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String name = line.substring(0, line.indexOf(' '));
      String rest = line.substring(line.indexOf(' ') + 1);
      if (STEPS.contains(name)) {
        plan.add(step(name, rest));
      } else {
        words.put(name, rest);
      }
    }
    return piece(lines.getFirst(), words, plan);
  }

  private static DemoPiece piece(String title, Map<String, String> words, List<Line> plan) {
    List<String> on = split(words, "on");
    List<String> when = split(words, "when");
    return new DemoPiece(
        title,
        Set.copyOf(split(words, "at")),
        Kind.valueOf(on.get(0)),
        Integer.parseInt(on.get(1)),
        words.getOrDefault("named", ".*"),
        ChangeType.valueOf(word(words, "type")),
        Habit.valueOf(when.get(0).toUpperCase(java.util.Locale.ROOT)),
        Integer.parseInt(when.get(1)),
        Integer.parseInt(word(words, "often")),
        Map.copyOf(words),
        List.copyOf(plan));
  }

  private static String word(Map<String, String> words, String name) {
    return Objects.requireNonNull(words.get(name), name);
  }

  private static List<String> split(Map<String, String> words, String name) {
    return List.of(word(words, name).split(" ", -1));
  }

  /** Such as {@code 10 Save the configuration | The file opens}. */
  private static Line step(String kind, String rest) {
    int space = rest.indexOf(' ');
    int bar = rest.indexOf(" | ");
    return new Line(
        kind,
        Integer.parseInt(rest.substring(0, space)),
        rest.substring(space + 1, bar),
        rest.substring(bar + 3));
  }
}
