package io.tidegate.change;

import io.tidegate.kernel.Problem;
import io.tidegate.policy.About;
import io.tidegate.policy.Checks;
import io.tidegate.policy.Clause;
import io.tidegate.policy.FormEditor;
import io.tidegate.policy.Input;
import io.tidegate.policy.InputGroup;
import io.tidegate.policy.MaterialRules;
import io.tidegate.policy.Typed;
import io.tidegate.ui.Option;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The editor of what is material; which aspects there are is known here. */
@Component
class MaterialEditor implements FormEditor<MaterialRules> {
  private static final String HARMLESS = "harmless";

  /** What happened afterwards never takes a new approval. */
  private static final List<Aspect> ASKED =
      Arrays.stream(Aspect.values()).filter(aspect -> aspect != Aspect.RESULT).toList();

  private static final Set<String> SLUGS =
      ASKED.stream().map(Aspect::slug).collect(Collectors.toSet());

  @Override
  public About<MaterialRules> about() {
    return new About<>(
        MaterialRules.SECTION,
        "What is material",
        "Which edits of a change that was approved ask its approvers again.",
        40);
  }

  @Override
  public List<Clause> words(MaterialRules rules) {
    return ASKED.stream()
        .map(aspect ->
            new Clause(
                aspect.slug(),
                rules.isMaterial(aspect.slug())
                    ? "An edit of “%s” asks those who approved it again.".formatted(aspect.title())
                    : "An edit of “%s” leaves approvals standing.".formatted(aspect.title())))
        .toList();
  }

  @Override
  public List<Problem> problems(MaterialRules rules) {
    Set<String> strange = new HashSet<>(rules.harmless());
    strange.removeAll(SLUGS);
    return new Checks()
        .that(
            strange.isEmpty(),
            HARMLESS,
            "There is no such part of a change: %s. There are: %s."
                .formatted(
                    String.join(", ", strange),
                    ASKED.stream().map(Aspect::slug).collect(Collectors.joining(", "))))
        .that(
            rules.harmless().size() < SLUGS.size(),
            HARMLESS,
            "Something must be material, or an approval would bind to nothing.")
        .problems();
  }

  @Override
  public List<InputGroup> inputs(MaterialRules rules) {
    return List.of(
        InputGroup.of(
            "Edits that leave approvals standing",
            new Input.Ticks(
                HARMLESS,
                "No new approval for an edit of",
                "Whatever is not ticked is material: approvers see the difference and decide"
                    + " again.",
                ASKED.stream().map(one -> Option.of(one.slug(), one.title())).toList(),
                rules.harmless())));
  }

  @Override
  public MaterialRules read(Typed typed) {
    return new MaterialRules(Set.copyOf(typed.all(HARMLESS)));
  }
}
