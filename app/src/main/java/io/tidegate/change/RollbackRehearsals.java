package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** What a room above knows of rollbacks that were tried. */
public interface RollbackRehearsals {
  /** How long going back took, for those of the changes whose rehearsal counts now. */
  Map<ChangeId, Duration> lengths(Collection<ChangeId> changes);
}
