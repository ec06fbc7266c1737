package io.tidegate.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttributesTest {
  @Test
  void linesReadAsPeopleWriteThem() {
    Attributes read =
        AttributeLines.read(
            """
            firmware: 7.4.2
            version: 1.10
            serial number: 0012
            ports: 48
            managed: true

            network > VLAN: 20
            network > DNS: ["10.0.0.1", "10.0.0.2"]
            "C: free": 20 GB
            """);
    assertThat(AttributeValue.json(read.values()))
        .isEqualTo(
            """
            {"C: free":"20 GB","firmware":"7.4.2","managed":true,"network":{"DNS":["10.0.0.1","10.0.0.2"],"VLAN":20},"ports":48,"serial number":"0012","version":"1.10"}\
            """);
    assertThat(AttributeLines.read(AttributeLines.write(read))).isEqualTo(read);
  }

  @Test
  void whatCannotBeReadNamesItsLine() {
    assertThat(sentence("firmware 7.4")).isEqualTo("Line 1: write it as “name: value”.");
    assertThat(sentence("a: 1\nb:")).isEqualTo("Line 2: say what b is, or take the line away.");
    assertThat(sentence("a: 1\na: 2")).isEqualTo("Line 2: a is said already.");
    assertThat(sentence("a: 1\na > b: 2")).isEqualTo("Line 2: a > b is said already.");
    assertThat(sentence("a: [1,"))
        .isEqualTo("Line 1: what begins with a quote or a bracket has to be JSON.");
  }

  @Test
  void howMuchIsKeptHasItsLimits() {
    assertThat(problem(Map.of("x".repeat(101), 1))).contains("1 to 100 characters");
    assertThat(problem(Map.of("a", "x".repeat(33_000)))).contains("32,768 characters");
    Map<String, Object> many = new LinkedHashMap<>();
    for (int i = 0; i < 501; i++) {
      many.put("a" + i, 1);
    }
    assertThat(problem(many)).contains("at most 500");
    Object deep = 1;
    for (int i = 0; i < 9; i++) {
      deep = Map.of("a", deep);
    }
    assertThat(problem(Map.of("a", deep))).contains("8 deep");
    assertThat(problem(Map.of("a", "\u0000"))).contains("a character that is none");
    assertThat(problem(Map.of("a", new java.math.BigDecimal("1e100")))).contains("40 digits");
    assertThat(problem(Map.of("a", 1))).isEmpty();
  }

  @Test
  void whateverIsKeptIsWrittenInLinesAndReadBackTheSame() {
    long seed = Long.getLong("tidegate.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int number = 0; number < 5000; number++) {
      Attributes kept = Attributes.of(some(random, 3));
      assertThat(AttributeLines.read(AttributeLines.write(kept)))
          .as("seed %d: %s", seed, kept)
          .isEqualTo(kept);
      assertThat(new Attributes(AttributeValue.names(AttributeValue.json(kept.values()))))
          .as("seed %d", seed)
          .isEqualTo(kept);
    }
  }

  private static Map<String, Object> some(Random random, int deep) {
    Map<String, Object> some = new LinkedHashMap<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      String name = List.of("a", "b c", "C: x", "d > e", "\"q\"", "f\\g").get(random.nextInt(6));
      some.put(name, value(random, deep));
    }
    return some;
  }

  private static Object value(Random random, int deep) {
    return switch (random.nextInt(deep > 0 ? 9 : 7)) {
      case 0 -> random.nextInt(1000);
      case 1 -> random.nextInt(1000) / 8.0;
      case 2 -> random.nextBoolean();
      case 3 -> List.of("1", 2, true);
      case 4 ->
          List.of("7.4.2", "1.10", "true", "12", "[x", "\"", "a: b", " x ").get(random.nextInt(8));
      case 5 -> "two\nlines";
      case 6 -> Map.of();
      default -> some(random, deep - 1);
    };
  }

  private static String sentence(String lines) {
    return catchThrowableOfType(Invalid.class, () -> AttributeLines.read(lines))
        .problems()
        .getFirst()
        .sentence();
  }

  private static String problem(Map<String, ?> values) {
    return AttributePolicy.problemsOf(Attributes.of(values)).stream()
        .map(Problem::sentence)
        .findFirst()
        .orElse("");
  }
}
