package io.tidegate.cab;

import io.tidegate.catalogue.ModelId;
import io.tidegate.kernel.ChangeId;
import io.tidegate.kernel.ClientId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that may come onto an agenda.
 *
 * @param urgency what of the same kind comes first; {@link Instant#MAX} for no hurry
 * @param byHand whether somebody put it there once; it then stays until it is dealt with
 * @param carriedFrom the postponed item whose place it takes; null for none
 */
record Candidate(
    ItemKind kind,
    @Nullable ClientId client,
    @Nullable ChangeId change,
    @Nullable ModelId model,
    String reference,
    String title,
    Instant urgency,
    boolean byHand,
    @Nullable AgendaItemId carriedFrom) {
  /** What was postponed first, then by kind, then what is soonest. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate one) -> one.carriedFrom == null)
          .thenComparing(Candidate::kind)
          .thenComparing(Candidate::urgency)
          .thenComparing(Candidate::reference)
          .thenComparing(Candidate::title);

  /** Whether the item is about the same thing. A topic is like no other. */
  boolean isAbout(AgendaItem item) {
    return kind != ItemKind.TOPIC
        && kind == item.kind()
        && Objects.equals(change, item.change())
        && Objects.equals(model, item.model());
  }
}
