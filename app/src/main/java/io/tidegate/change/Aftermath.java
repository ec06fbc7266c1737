package io.tidegate.change;

import io.tidegate.kernel.ChangeId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a board looks at afterwards: emergencies, and what went wrong; the latest first. */
@Service
public class Aftermath {
  private final AftermathStore store;

  Aftermath(AftermathStore store) {
    this.store = store;
  }

  /** Emergencies under way or done that came where they are after this moment. */
  @Transactional(readOnly = true)
  public List<ChangeId> emergencies(Instant since, int most) {
    return store.emergencies(since, most);
  }

  /** Changes in review or closed since then that failed or were rolled back, in part too. */
  @Transactional(readOnly = true)
  public List<ChangeId> mishaps(Instant since, int most) {
    return store.mishaps(since, most);
  }
}
