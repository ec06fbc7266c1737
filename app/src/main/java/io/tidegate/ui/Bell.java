package io.tidegate.ui;

import io.tidegate.kernel.Actor;

/**
 * Rings in the top bar of every page for what is new to the reader. One room offers it as a bean.
 */
public interface Bell {
  /** What this person sees; it may cost one question to the database, since every page asks it. */
  Ring of(Actor actor);

  /**
   * The bell as it is drawn.
   *
   * @param href the page with what is new
   * @param events the address that says when to look again
   * @param again the address that the bell alone is fetched from
   * @param unread how many are new; from a hundred on it is no longer told exactly
   */
  record Ring(String href, String events, String again, int unread) {
    private static final int MOST = 99;

    /** The number on it. */
    public String count() {
      return unread > MOST ? MOST + "+" : Integer.toString(unread);
    }

    /** The same in words. */
    public String label() {
      return unread == 0 ? "Inbox, nothing new" : "Inbox, " + count() + " unread";
    }
  }
}
