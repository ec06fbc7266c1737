package io.tidegate.policy;

import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sections as people read and write them, in their order. */
@Component
public class Editors {
  private final List<SectionEditor<?>> all;

  Editors(List<SectionEditor<?>> all) {
    this.all = all.stream().sorted(Comparator.comparingInt(SectionEditor::order)).toList();
  }

  /** All of them. */
  public List<SectionEditor<?>> all() {
    return all;
  }

  /** The one of this section; throws {@link NotFound} when there is none. */
  public SectionEditor<?> get(String section) {
    return find(section)
        .orElseThrow(() -> new NotFound("The policy has no section “%s”.".formatted(section)));
  }

  /** What the section is called; its name where no room speaks for it. */
  public String title(String section) {
    return find(section).<String>map(SectionEditor::title).orElse(section);
  }

  /** The section's rules in plain words. */
  public List<Clause> words(String section, Policy policy) {
    return find(section).stream().flatMap(editor -> words(editor, policy)).toList();
  }

  /** All that is wrong with rules of this section; none where no room speaks for it. */
  List<Problem> problems(String section, Object rules) {
    return find(section).stream().flatMap(editor -> problems(editor, rules)).toList();
  }

  private Optional<SectionEditor<?>> find(String section) {
    return all.stream().filter(editor -> editor.section().name().equals(section)).findFirst();
  }

  private static <T> Stream<Clause> words(SectionEditor<T> editor, Policy policy) {
    return editor.words(policy.get(editor.section())).stream();
  }

  private static <T> Stream<Problem> problems(SectionEditor<T> editor, Object rules) {
    return editor.problems(editor.section().type().cast(rules)).stream();
  }
}
