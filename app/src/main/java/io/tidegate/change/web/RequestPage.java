package io.tidegate.change.web;

import gg.jte.Content;
import io.tidegate.change.ChangeHead;
import io.tidegate.ui.Frame;
import io.tidegate.ui.Option;
import io.tidegate.ui.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a change is requested; also how its request is edited later.
 *
 * @param head null while nothing is drafted yet
 * @param found what a search without script brought
 * @param panels what other rooms show beside the form
 */
record RequestPage(
    Frame frame,
    @Nullable ChangeHead head,
    RequestForm form,
    DraftState state,
    Standing standing,
    Choices choices,
    List<Pick> picks,
    @Nullable ItemMatches found,
    List<Content> panels)
    implements View {
  /**
   * What may be written here, and how.
   *
   * @param locked why this reader cannot write at all; empty when they can
   * @param scopeLocked why the affected items stay as they are; empty when they do not
   * @param lapse what saving does to approvals; empty when it does nothing to them
   * @param draft whether it is still a draft, which saves itself
   * @param typeOpen whether the type may still be chosen here
   * @param staff whether the reader is of the account's own staff, who name the people
   * @param origin the number it is copied from; empty for none
   */
  record Standing(
      String locked,
      String scopeLocked,
      String lapse,
      boolean draft,
      boolean typeOpen,
      boolean staff,
      String origin) {}

  /**
   * What the form offers.
   *
   * @param client the client's name; empty while it is to be chosen
   * @param zone the zone of every moment in the form
   * @param proposal the proposed priority with its reason
   */
  record Choices(
      List<Option> clients,
      String client,
      String zone,
      List<Option> criteria,
      List<Option> people,
      List<Option> implementers,
      String proposal) {}

  /** Where the form goes. */
  String action() {
    return head == null ? "/changes" : "/changes/" + state.number() + "/request";
  }

  /** Where it saves itself; null when it does not. */
  @Nullable String autosave() {
    if (!standing.draft() || !open()) {
      return null;
    }
    return head == null ? "/changes/draft" : action() + "/draft";
  }

  /** Whether this reader may write. */
  boolean open() {
    return standing.locked().isEmpty();
  }

  /** Where leaving without saving leads. */
  String back() {
    return head == null ? "/changes" : "/changes/" + state.number();
  }
}
