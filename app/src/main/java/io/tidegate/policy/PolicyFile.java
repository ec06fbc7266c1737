package io.tidegate.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules as a YAML file, so that they can live in version control. The format is in {@code
 * docs/policy-file.md}.
 */
@Component
public class PolicyFile {
  private static final int FORMAT = 1;
  private static final String POLICY = "policy";
  private static final String SECTIONS = "sections";
  private static final String SCHEMA = "schema";
  private static final String ACCOUNT = "account";
  private static final int WIDTH = 110;

  private final Sections sections;
  private final Editors editors;

  PolicyFile(Sections sections, Editors editors) {
    this.sections = sections;
    this.editors = editors;
  }

  /**
   * What a file says.
   *
   * @param rules the rules of each section that it sets, by name
   * @param takenBack the sections of a client's own that it gives back for the account's
   */
  public record Content(Map<String, Object> rules, Set<String> takenBack) {
    public Content {
      rules = Map.copyOf(rules);
      takenBack = Set.copyOf(takenBack);
    }
  }

  /** Writes these sections of the policy, in their order. */
  public String write(Policy policy, Set<String> named, Set<String> takenBack) {
    Map<String, Object> written = new LinkedHashMap<>();
    for (String name : ordered(named)) {
      written.put(name, takenBack.contains(name) ? ACCOUNT : section(name, policy));
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(POLICY, FORMAT);
    file.put(SECTIONS, written);
    return yaml().dump(file);
  }

  /** All rules of the policy, as they go over the wire. */
  public byte[] bytes(Policy policy) {
    return write(policy, sections.names(), Set.of()).getBytes(UTF_8);
  }

  /** What the draft sets, as it goes over the wire. */
  public byte[] bytes(Draft draft, Policy drafted) {
    return write(drafted, draft.sections(), draft.takenBack()).getBytes(UTF_8);
  }

  /** The rules of a section as maps, lists, texts and numbers. */
  public Map<String, Object> plain(String name, Policy policy) {
    return sections.plain(name, policy);
  }

  /** Reads the rules of one section. Throws {@link Invalid} with the path of all that is wrong. */
  public Content section(String name, Map<String, Object> written) {
    editors.get(name);
    Reading reading = sections.parse(name, written);
    if (reading.rules().isEmpty()) {
      throw new Invalid(reading.problems());
    }
    return new Content(Map.of(name, reading.rules().get()), Set.of());
  }

  /** The names of all sections, in their order. */
  public List<String> names() {
    return ordered(sections.names());
  }

  /**
   * Reads a file. Throws {@link Invalid} with all that is wrong with it: a problem's field is the
   * path, its sentence begins with the line.
   */
  public Content read(String text) {
    YamlTree tree = YamlTree.of(text);
    List<Problem> problems = new ArrayList<>(tree.problems());
    Map<String, Object> rules = new HashMap<>();
    Set<String> takenBack = new HashSet<>();
    if (problems.isEmpty()) {
      checkFrame(tree, problems);
      for (Map.Entry<String, JsonNode> entry : tree.root().path(SECTIONS).properties()) {
        if (entry.getValue().asString("").equals(ACCOUNT)) {
          takenBack.add(entry.getKey());
        } else {
          readSection(tree, entry.getKey(), entry.getValue(), rules, problems);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return new Content(rules, takenBack);
  }

  private static void checkFrame(YamlTree tree, List<Problem> problems) {
    JsonNode root = tree.root();
    if (root.path(POLICY).asInt(0) != FORMAT) {
      problems.add(tree.problem(POLICY, "say “policy: 1”, the format of this file."));
    }
    if (!root.path(SECTIONS).isObject()) {
      problems.add(tree.problem(SECTIONS, "name the sections below “sections:”."));
    }
    root.properties().stream()
        .map(Map.Entry::getKey)
        .filter(key -> !key.equals(POLICY) && !key.equals(SECTIONS))
        .forEach(key -> problems.add(tree.problem(key, "there is no such entry.")));
  }

  private void readSection(
      YamlTree tree,
      String name,
      JsonNode written,
      Map<String, Object> rules,
      List<Problem> problems) {
    String path = SECTIONS + "." + name;
    if (sections.find(name).isEmpty()) {
      problems.add(
          tree.problem(path, "there is no such section. There are: " + String.join(", ", names())));
      return;
    }
    if (!(written instanceof ObjectNode object)) {
      problems.add(
          tree.problem(path, "give the rules, or “account” for a client that gives its own back."));
      return;
    }
    ObjectNode body = object.deepCopy();
    JsonNode schema = body.remove(SCHEMA);
    Reading reading = sections.parse(name, schema, body);
    reading
        .problems()
        .forEach(problem ->
            problems.add(tree.problem(below(path, problem.field()), problem.sentence())));
    reading
        .rules()
        .ifPresent(said -> {
          editors
              .problems(name, said)
              .forEach(problem ->
                  problems.add(tree.problem(below(path, problem.field()), problem.sentence())));
          rules.put(name, said);
        });
  }

  private static String below(String path, String field) {
    return field.isEmpty() ? path : path + "." + field;
  }

  private List<String> ordered(Set<String> named) {
    List<String> ordered = new ArrayList<>();
    editors.all().stream()
        .map(editor -> editor.section().name())
        .filter(named::contains)
        .forEach(ordered::add);
    named.stream().filter(name -> !ordered.contains(name)).sorted().forEach(ordered::add);
    return ordered;
  }

  private Map<String, Object> section(String name, Policy policy) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put(SCHEMA, sections.find(name).orElseThrow().schema());
    section.putAll(sections.plain(name, policy));
    return section;
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(WIDTH);
    options.setAllowUnicode(true);
    return new Yaml(options);
  }
}
