package io.tidegate.calendar;

import io.tidegate.kernel.ChangeId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a change's window collides with.
 *
 * @param key names it among those of the change, and stays the same while it stands
 * @param sentence the fact, naming the other party
 * @param detail the evidence and the way out
 * @param href where the other party is; an address within Tidegate
 * @param blocking whether it stops the change; otherwise it is shown
 * @param other the other change; null when the other party is none
 * @param waiver why it does not stop the change; null when nobody waived it
 */
public record Conflict(
    ConflictKind kind,
    String key,
    String sentence,
    String detail,
    String href,
    boolean blocking,
    @Nullable ChangeId other,
    @Nullable Waiver waiver) {
  /** Whether it stops the change now. */
  public boolean stops() {
    return blocking && waiver == null;
  }

  Conflict waived(@Nullable Waiver by) {
    return new Conflict(kind, key, sentence, detail, href, blocking, other, by);
  }

  /** The same, read about elsewhere. */
  Conflict at(String other) {
    return new Conflict(kind, key, sentence, detail, other, blocking, this.other, waiver);
  }

  Conflict judged(boolean blocks) {
    return new Conflict(kind, key, sentence, detail, href, blocking && blocks, other, waiver);
  }
}
