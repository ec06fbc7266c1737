package io.tidegate.change.web;

import io.tidegate.change.Stance;

/**
 * How the reader hears of a change, and what one press makes of it.
 *
 * @param label what the button says
 * @param spoken the same for who hears the page instead of seeing it
 * @param icon its icon
 * @param next what a press chooses
 */
record Following(String label, String spoken, String icon, Stance next) {
  /**
   * The button for somebody.
   *
   * @param own whether they have a part in it, and so hear of it anyway
   */
  static Following of(Stance stance, boolean own) {
    return switch (stance) {
      case MUTED ->
          new Following(
              "Muted", "Muted: press to hear of this change again", "bell-off", Stance.USUAL);
      case FOLLOWING ->
          new Following("Following", "Following: press to stop following", "bell", unfollowed(own));
      case USUAL ->
          own
              ? new Following(
                  "Mute", "Mute: hear only what is asked of you", "bell-off", Stance.MUTED)
              : new Following("Follow", "Follow: hear of this change", "bell", Stance.FOLLOWING);
    };
  }

  /** Who was given a part since has nothing left to unfollow, only to mute. */
  private static Stance unfollowed(boolean own) {
    return own ? Stance.MUTED : Stance.USUAL;
  }
}
