package io.tidegate.inventory.web;

import io.tidegate.ui.View;
import java.util.List;

/** What the form offers while somebody types the name of another item. */
public record OtherItemOptions(List<String> names) implements View {}
