package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.Items;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of configuration items.
 *
 * @param found how many the filter finds in all
 * @param next where the following page is; null on the last
 */
public record InventoryPage(
    Frame frame,
    List<Tab> tabs,
    Filter filter,
    List<Row> rows,
    long found,
    Deeds deeds,
    @Nullable String next)
    implements View {
  /** Such as {@code 7 items}; no list is counted to its end. */
  public String howMany() {
    if (found > Items.COUNTED) {
      return "more than %,d items".formatted(Items.COUNTED);
    }
    return found == 1 ? "1 item" : found + " items";
  }

  /** One item with the names of what it points to. */
  public record Row(Item item, @Nullable Client client, @Nullable String owner) {}

  /** What the list can be narrowed by, and to what it is narrowed; an empty text is no limit. */
  public record Filter(
      String client,
      String kind,
      String criticality,
      String state,
      String text,
      String environment,
      String owner,
      List<Option> clients) {
    /** Whether it narrows anything. */
    public boolean narrows() {
      return !(client + kind + criticality + state + text + environment + owner).isEmpty();
    }

    /** The environments to choose from. */
    public List<Option> environments() {
      return Words.environments();
    }

    /** The kinds to choose from. */
    public List<Option> kinds() {
      return Words.kinds();
    }
  }

  /** What the reader may do here. */
  public record Deeds(boolean add, boolean importFile) {}
}
