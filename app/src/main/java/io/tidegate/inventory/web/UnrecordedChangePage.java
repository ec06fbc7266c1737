package io.tidegate.inventory.web;

import io.tidegate.directory.Client;
import io.tidegate.inventory.Item;
import io.tidegate.inventory.KnownChange;
import io.tidegate.inventory.UnrecordedChange;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Sent;
import io.tidegate.ui.Times;
import io.tidegate.ui.View;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs without a change, and what can be said of it.
 *
 * @param now what is recorded of the attribute now
 * @param by who said something of it; empty while nobody did
 * @param change the change that explains it; null when none does
 * @param says whether the reader may say something of it now
 */
public record UnrecordedChangePage(
    Frame frame,
    UnrecordedChange found,
    Item item,
    Client client,
    String was,
    String is,
    String now,
    String by,
    @Nullable KnownChange change,
    boolean says,
    Sent sent,
    Times times)
    implements View {
  /** Its address. */
  public String at() {
    return InventoryTabs.UNRECORDED + "/" + found.id();
  }
}
