package io.tidegate.risk;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/**
 * What somebody who was asked says of the impact.
 *
 * @param words what is hit and how; empty only for {@link Verdict#NONE}
 * @param origin how it was said: {@code web}, {@code mail-link}
 * @param revision of the change when it was said; 0 before the first was cut
 */
public record ImpactView(
    Verdict verdict, String words, PersonId by, Instant at, String origin, int revision) {
  /** How much it affects those who were asked. */
  public enum Verdict {
    NONE("No impact"),
    BEARABLE("Impact they can live with"),
    UNACCEPTABLE("Impact they cannot accept"),
    REFUSED("Will not judge it");

    private final String title;

    Verdict(String title) {
      this.title = title;
    }

    /** In words, of somebody else. */
    public String title() {
      return title;
    }
  }
}
