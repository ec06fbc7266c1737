package io.tidegate.change.web;

import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Difference;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Tab;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger of one change, newest first.
 *
 * @param kinds by what it can be narrowed
 * @param zone the zone in which moments are shown
 * @param first the address of the newest page; null when this is it
 * @param older the address of the next page; null on the last
 * @param csv where the same stands as a file
 */
record LedgerPage(
    Frame frame,
    ChangeHead head,
    List<Tab> kinds,
    String zone,
    List<Entry> entries,
    @Nullable String first,
    @Nullable String older,
    String csv)
    implements View {
  /**
   * One event.
   *
   * @param iso the moment as a machine reads it
   * @param day its day when the entry above is of another one; empty otherwise
   * @param behalf for whom it was done, empty when for themselves
   * @param state the slug of the state it led to; null for none
   * @param quote the reason given; null for none
   * @param mark the end of its id, which is enough to tell two events apart
   */
  record Entry(
      String id,
      String mark,
      String iso,
      String day,
      String time,
      String who,
      String behalf,
      String origin,
      String what,
      @Nullable String state,
      @Nullable String quote,
      List<Difference> facts) {}
}
