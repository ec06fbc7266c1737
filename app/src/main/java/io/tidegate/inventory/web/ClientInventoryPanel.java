package io.tidegate.inventory.web;

import io.tidegate.inventory.Item;
import io.tidegate.ui.View;
import java.util.List;

/**
 * A client's page: its most critical items.
 *
 * @param client the client's id, for links
 * @param all how many it has that are not retired
 * @param keeps whether the reader may add some
 */
public record ClientInventoryPanel(String client, List<Item> critical, long all, boolean keeps)
    implements View {}
