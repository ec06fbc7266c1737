package io.tidegate.policy;

import io.tidegate.kernel.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as a tree that knows the line of each path. Nothing is built but maps, lists, texts,
 * numbers and yes or no; what a file could use to grow out of hand is bounded.
 */
final class YamlTree {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_NODES = 50_000;
  private static final int DEEPEST = 40;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private JsonNode root = JSON.objectNode();
  private int nodes;

  private YamlTree() {}

  static YamlTree of(String text) {
    YamlTree tree = new YamlTree();
    tree.readAll(text);
    return tree;
  }

  /** The whole of it; an empty map where there was nothing to read. */
  JsonNode root() {
    return root;
  }

  /** What is no YAML, or none that a policy is written in. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** A problem at a path, or where its nearest parent stands. */
  Problem problem(String path, String sentence) {
    return new Problem(path, "Line %d, %s: %s".formatted(lineOf(path), path, sentence));
  }

  private int lineOf(String path) {
    String at = path;
    while (!lines.containsKey(at)) {
      int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
      if (cut < 0) {
        return 1;
      }
      at = at.substring(0, cut);
    }
    return lines.get(at);
  }

  private void readAll(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setAllowDuplicateKeys(false);
    try {
      Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (node == null) {
        problems.add(new Problem("", "The file is empty."));
        return;
      }
      root = read(node, "");
      if (!root.isObject()) {
        problems.add(new Problem("", "Line 1: begin with “policy: 1” and “sections:”."));
        root = JSON.objectNode();
      }
    } catch (MarkedYAMLException broken) {
      Mark mark = broken.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      problems.add(
          new Problem("", "Line %d: this is no YAML: %s.".formatted(line, broken.getProblem())));
    } catch (YAMLException broken) {
      problems.add(new Problem("", "This is no YAML: %s.".formatted(broken.getMessage())));
    }
  }

  private JsonNode read(Node node, String path) {
    nodes++;
    if (nodes > MOST_NODES) {
      throw new YAMLException("it unfolds into more than 50,000 values");
    }
    lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
    return switch (node) {
      case MappingNode mapping -> map(mapping, path);
      case SequenceNode sequence -> list(sequence, path);
      case ScalarNode scalar -> scalar(scalar, path);
      default -> throw new YAMLException("there is something in it that a policy has no use for");
    };
  }

  private ObjectNode map(MappingNode mapping, String path) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(problem(path, "a key is a word."));
        continue;
      }
      String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      if (object.has(key.getValue())) {
        lines.put(below, key.getStartMark().getLine() + 1);
        problems.add(problem(below, "it stands there twice."));
      }
      lines.put(below, key.getStartMark().getLine() + 1);
      object.set(key.getValue(), read(tuple.getValueNode(), below));
    }
    return object;
  }

  private ArrayNode list(SequenceNode sequence, String path) {
    ArrayNode array = JSON.arrayNode();
    for (Node item : sequence.getValue()) {
      array.add(read(item, path + "[" + array.size() + "]"));
    }
    return array;
  }

  private JsonNode scalar(ScalarNode scalar, String path) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.TRUE.equals(truth(value)));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(value, path);
    }
    if (!tag.equals(Tag.STR) && !tag.equals(Tag.TIMESTAMP)) {
      problems.add(problem(path, "a policy has no use for “%s”.".formatted(tag)));
    }
    return JSON.stringNode(value);
  }

  private JsonNode number(String value, String path) {
    try {
      return value.contains(".")
          ? JSON.numberNode(new java.math.BigDecimal(value))
          : JSON.numberNode(Long.parseLong(value));
    } catch (NumberFormatException _) {
      problems.add(problem(path, "“%s” is no number that can be read here.".formatted(value)));
      return JSON.numberNode(0);
    }
  }

  private static @Nullable Boolean truth(String value) {
    return switch (value.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "yes", "on" -> Boolean.TRUE;
      case "false", "no", "off" -> Boolean.FALSE;
      default -> null;
    };
  }
}
