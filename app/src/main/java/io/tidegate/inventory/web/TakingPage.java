package io.tidegate.inventory.web;

import io.tidegate.intake.RowProblem;
import io.tidegate.inventory.ImportResult;
import io.tidegate.inventory.ItemImport;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import that a job takes in, or that is done.
 *
 * @param overtaken why it was not done as it was asked for; null when it was
 * @param result what came of it so far
 * @param when it was done, or confirmed
 * @param problems the first of what was wrong with rows
 */
public record TakingPage(
    Frame frame,
    ItemImport now,
    @Nullable ImportOvertaken overtaken,
    ImportResult result,
    String when,
    List<RowProblem> problems)
    implements View {
  /** Where it is looked at. */
  public String path() {
    return "/inventory/imports/" + now.id();
  }

  /** What its rows are, in a word. */
  public String rows() {
    return now.sort() == ItemImport.Sort.ITEMS ? "items" : "dependencies";
  }

  /** Where the next file of the sort is sent. */
  public String another() {
    return now.sort() == ItemImport.Sort.ITEMS
        ? "/inventory/imports/new"
        : "/inventory/dependency-imports/new";
  }

  /** How far the job is, in words. */
  public String progress() {
    return now.work().rows() == 0
        ? "Reading the file"
        : String.format(
            Locale.ROOT,
            "%,d of %,d rows, %d %%",
            now.work().looked(),
            now.work().rows(),
            now.work().share());
  }

  /** A number as people read it. */
  public String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
