package io.tidegate.directory;

import io.tidegate.kernel.ClientId;
import java.time.ZoneId;

/**
 * An environment on which changes are made.
 *
 * @param shortName two capitals or digits that stand for it where there is little room
 */
public record Client(
    ClientId id,
    String name,
    String shortName,
    Kind kind,
    ZoneId zone,
    boolean archived,
    long version) {
  /** Whose environment it is. */
  public enum Kind {
    /** The MSP's own shared infrastructure; once per account. */
    INTERNAL,
    /** A customer of the MSP, or the SMB itself. */
    EXTERNAL
  }
}
