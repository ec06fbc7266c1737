package io.tidegate.inventory.web;

import io.tidegate.inventory.NetboxOutcome;
import io.tidegate.ui.Frame;
import io.tidegate.ui.View;

/**
 * What an import from NetBox would do.
 *
 * @param file the id of the dump
 */
public record NetboxPage(Frame frame, String file, NetboxOutcome outcome) implements View {}
