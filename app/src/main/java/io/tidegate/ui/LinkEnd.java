package io.tidegate.ui;

import java.util.List;

/**
 * What became of a link in a mail: it did its deed, or is no longer good, and why.
 *
 * @param kept what the reader wrote in vain; empty for nothing
 * @param way where to go on from here
 */
public record LinkEnd(
    Frame frame, Tone tone, String heading, String sentence, List<String> kept, Way way)
    implements View {
  /** A way on. Whoever is not signed in is asked to, and then led there. */
  public record Way(String href, String label) {
    /** For whom there is nothing to lead to. */
    public static final Way SIGN_IN = new Way("/sign-in", "Sign in");
  }
}
