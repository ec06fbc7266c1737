package io.tidegate.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A board member's judgement of a model; never changed once made.
 *
 * @param version of the model's procedure that was judged
 * @param by the name of whoever judged
 * @param alone whether they own or wrote the model themselves, because the board has nobody else: a
 *     compensating control
 * @param reviewOn until when the licence holds; null when it was not granted
 * @param lapse what had cost the model its licence before; null when nothing had
 */
public record LicenceReview(
    int version,
    Verdict verdict,
    Instant at,
    String by,
    boolean alone,
    @Nullable LocalDate reviewOn,
    @Nullable Lapse lapse,
    String note) {
  /** What the board may say of a model. */
  public enum Verdict {
    APPROVED("Approved", "model-approved"),
    REFUSED("Refused", "model-refused"),
    RENEWED("Licence renewed", "licence-renewed"),
    WITHDRAWN("Withdrawn", "model-withdrawn");

    private final String title;
    private final String deed;

    Verdict(String title, String deed) {
      this.title = title;
      this.deed = deed;
    }

    /** How the ledger names it. */
    String deed() {
      return deed;
    }

    /** The verdict as people read it. */
    public String title() {
      return title;
    }
  }
}
