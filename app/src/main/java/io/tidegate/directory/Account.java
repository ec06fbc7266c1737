package io.tidegate.directory;

import io.tidegate.kernel.AccountId;
import java.time.ZoneId;

/**
 * An organisation that runs the process.
 *
 * @param solo whether a self-approval may stand in for a second person, as a compensating control
 */
public record Account(
    AccountId id, Kind kind, String name, ZoneId zone, boolean solo, long version) {
  /** What sort of organisation it is. */
  public enum Kind {
    /** A managed service provider: works on its clients' environments and on its own. */
    MSP,
    /** A business that runs its own IT: its one client is itself. */
    SMB
  }
}
