package io.tidegate.directory;

import io.tidegate.audit.Deed;
import io.tidegate.audit.Ledger;
import io.tidegate.audit.LedgerEvent;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.Stale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How this room writes to the ledger, and reads from it who was faster. */
@Component
class Journal {
  private static final String ROOM = "directory";

  private final Ledger ledger;

  Journal(Ledger ledger) {
    this.ledger = ledger;
  }

  void write(
      Actor actor, UUID subject, @Nullable ClientId client, String deed, Map<String, ?> after) {
    ledger.append(actor, Deed.of(ROOM, subject, client, deed).with(after));
  }

  void write(Actor actor, Deed deed) {
    ledger.append(actor, deed);
  }

  Deed deed(UUID subject, @Nullable ClientId client, String name) {
    return Deed.of(ROOM, subject, client, name);
  }

  /** Takes the number of rows an update hit; none means that the version seen was not the last. */
  void requireUpdated(int rows, UUID subject, String thing) {
    if (rows == 0) {
      throw new Stale(
          "%s changed %s while you were at it. Look at it again, then save."
              .formatted(lastToTouch(subject), thing));
    }
  }

  private String lastToTouch(UUID subject) {
    return ledger.of(ROOM, subject, null, 1).items().stream()
        .map(LedgerEvent::actorName)
        .findFirst()
        .orElse("Somebody");
  }
}
