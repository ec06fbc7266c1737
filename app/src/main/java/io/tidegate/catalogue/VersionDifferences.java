package io.tidegate.catalogue;

import io.tidegate.kernel.ClientId;
import io.tidegate.ui.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a model, in words.
 *
 * @param names writes for whom a version may be used
 */
public record VersionDifferences(Function<Set<ClientId>, String> names) {
  /** In the order of the model's page; empty when they say the same. */
  public List<Difference> between(ModelVersion before, ModelVersion after) {
    List<Difference> all = new ArrayList<>();
    Procedure was = before.procedure();
    Procedure is = after.procedure();
    add(all, "Title", was.title(), is.title());
    add(all, "Why", was.reason(), is.reason());
    add(all, "Desired outcome", was.desiredOutcome(), is.desiredOutcome());
    add(all, "Category", was.category(), is.category());
    add(all, "Risk", risk(was), risk(is));
    add(all, "For", names.apply(before.clients()), names.apply(after.clients()));
    terms(all, was.terms(), is.terms());
    all.addAll(steps(before, after));
    add(all, "No way back, because", was.plan().noRollbackBecause(), is.plan().noRollbackBecause());
    return List.copyOf(all);
  }

  private static void terms(List<Difference> all, Terms was, Terms is) {
    for (ModelField field : ModelField.values()) {
      add(all, field.title(), was.rule(field).title(), is.rule(field).title());
    }
    add(all, "Items it may touch", kinds(was), kinds(is));
    add(all, "Allowed hours", hours(was), hours(is));
    add(all, "Announced beforehand", was.noticeHours() + " h", is.noticeHours() + " h");
  }

  private static String risk(Procedure procedure) {
    return procedure.rating().level().title() + " " + procedure.rating().score();
  }

  private static String kinds(Terms terms) {
    return terms.kinds().isEmpty() ? "any" : TermsGate.titles(terms.kinds());
  }

  private static String hours(Terms terms) {
    return terms.hours() == null ? "any time" : terms.hours().words();
  }

  /** Steps that stand in both, in the same order, are left out. */
  private static List<Difference> steps(ModelVersion before, ModelVersion after) {
    List<StepTemplate> was = steps(before);
    List<StepTemplate> is = steps(after);
    int[][] longest = longest(was, is);
    List<Difference> all = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        i++;
        j++;
      } else if (j < is.size() && (i == was.size() || longest[i][j + 1] > longest[i + 1][j])) {
        all.add(step(null, is.get(j++)));
      } else {
        all.add(step(was.get(i++), null));
      }
    }
    return all;
  }

  private static List<StepTemplate> steps(ModelVersion version) {
    return version.procedure().plan().steps().stream().map(StepTemplate::of).toList();
  }

  /** How many steps the two have in common from each pair of places on. */
  private static int[][] longest(List<StepTemplate> was, List<StepTemplate> is) {
    int[][] longest = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        longest[i][j] =
            was.get(i).equals(is.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private static Difference step(@Nullable StepTemplate was, @Nullable StepTemplate is) {
    StepTemplate either = is == null ? was : is;
    return new Difference(
        either == null ? "Step" : either.kind().title(), words(was), words(is), null);
  }

  private static @Nullable String words(@Nullable StepTemplate step) {
    if (step == null) {
      return null;
    }
    List<String> more = new ArrayList<>();
    more.add(step.minutes() + " min");
    if (!step.verification().isEmpty()) {
      more.add("verify: " + step.verification());
    }
    if (!step.command().isEmpty()) {
      more.add(step.command());
    }
    if (!step.tools().isEmpty()) {
      more.add(step.tools());
    }
    if (step.irreversible()) {
      more.add("cannot be undone");
    }
    if (!step.required()) {
      more.add("may be skipped");
    }
    return step.text() + more.stream().collect(Collectors.joining("; ", " (", ")"));
  }

  private static void add(List<Difference> all, String what, String was, String is) {
    if (!was.equals(is)) {
      all.add(new Difference(what, was.isEmpty() ? null : was, is.isEmpty() ? null : is, null));
    }
  }
}
