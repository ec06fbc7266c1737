package io.tidegate.inventory.web;

import io.tidegate.inventory.Item;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for a configuration item.
 *
 * @param item null while it is being added
 * @param clients to choose from while it is being added
 */
public record ItemFormPage(Frame frame, ItemForm form, @Nullable Item item, List<Option> clients)
    implements View {
  /** The kinds to choose from. */
  public List<Option> kinds() {
    return Words.kinds();
  }

  /** The environments to choose from. */
  public List<Option> environments() {
    return Words.environments();
  }

  /** The states to choose from. */
  public List<Option> states() {
    return Words.states();
  }

  /** The degrees of criticality to choose from. */
  public List<Option> criticalities() {
    return Words.criticalities();
  }
}
